package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** What it means to choose a column as the target: how it is typed, and which columns must not be seen beside it. Pure. */
public final class TargetAdvice {

    private static final int MOST_CLASS_CODES = 10;
    private static final int ROWS_A_CLASS = 5;
    private static final int MOST_CLASSES = 1000;
    private static final int COLUMNS_SAID = 30;

    private static final Set<String> USUAL_NAMES = Set.of(
            "target",
            "label",
            "class",
            "y",
            "outcome",
            "species",
            "survived",
            "diagnosis",
            "output",
            "result",
            "quality",
            "类别",
            "标签",
            "目标");

    private TargetAdvice() {}

    /**
     * The column that a person means.
     *
     * @param wanted a name (upper and lower case are the same if no name fits exactly), or an index from 1, negative from the end
     */
    public static Outcome<String> resolve(List<String> names, String wanted) {
        String text = wanted.strip();
        if (names.contains(text)) {
            return Outcome.of(text);
        }
        Optional<String> alike =
                names.stream().filter(name -> name.equalsIgnoreCase(text)).findFirst();
        if (alike.isPresent()) {
            return Outcome.of(alike.get());
        }
        if (text.matches("[+-]?\\d{1,6}")) {
            int index = Integer.parseInt(text);
            if (index != 0 && Math.abs(index) <= names.size()) {
                return Outcome.of(names.get(index > 0 ? index - 1 : names.size() + index));
            }
            return Outcome.failed(Diagnostic.error("target-out-of-range", index, names.size(), listed(names)));
        }
        return Outcome.failed(Diagnostic.error("target-unknown", text, listed(names)));
    }

    /** Columns as they are named in a sentence: the first of them, if they are many. */
    public static Listing listed(List<String> names) {
        return Listing.of(names, COLUMNS_SAID);
    }

    /**
     * A column that may be meant as the target, and why.
     *
     * @param name the column
     */
    public record Likely(String name, Reason reason) {}

    /**
     * The column that is most likely meant as the target: one with a usual name, which is likely, or if no other has one and it is the last that could be, certain;
     * otherwise the last one that could be, which is a guess.
     */
    public static Optional<Likely> likely(TableProfile profile) {
        List<ColumnProfile> possible = profile.columns().stream()
                .filter(column -> switch (column.type()) {
                    case NUMBER, CATEGORY, YES_NO -> true;
                    case DATE, TEXT, ID, PICTURE -> false;
                })
                .filter(column -> !column.isConstant())
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        String last = possible.get(possible.size() - 1).name();
        List<String> usual = possible.stream()
                .map(ColumnProfile::name)
                .filter(name -> USUAL_NAMES.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        Optional<String> named = lastNominal(possible).filter(name -> usual.isEmpty());
        if (named.isPresent()) {
            return Optional.of(new Likely(
                    named.get(), Reason.of("target-last-nominal", named.get()).atMost(Confidence.GUESS)));
        }
        if (usual.isEmpty()) {
            return Optional.of(new Likely(last, Reason.of("target-last", last).atMost(Confidence.GUESS)));
        }
        boolean sure = usual.equals(List.of(last));
        return Optional.of(new Likely(
                usual.get(0),
                Reason.of("target-name", usual.get(0)).atMost(sure ? Confidence.CERTAIN : Confidence.LIKELY)));
    }

    /** Of a file that states types, the last column that it says to hold classes. */
    private static Optional<String> lastNominal(List<ColumnProfile> possible) {
        return possible.stream()
                .filter(column -> column.reason().code().equals("type-declared"))
                .filter(column -> column.type() != ColumnType.NUMBER)
                .reduce((before, behind) -> behind)
                .map(ColumnProfile::name);
    }

    /**
     * Makes a column the target. Its type decides the task: NUMBER is regression, CATEGORY and YES_NO are classes; whole numbers of a
     * few kinds become classes. Columns that hold the target under another name, or the same as another feature, are ignored; those that tell it nearly alone are pointed at. Rows that follow one another
     * in time are divided by time, unless a person has chosen another division. Numbers beside which nothing can be learnt from are taken for a series: each is
     * told from those before it.
     *
     * @param settings as proposed, or as a person changed them; a former target becomes a feature again
     * @param wanted see {@link #resolve}
     * @return the settings with the target; the remarks say what was ignored and on what evidence
     */
    public static Outcome<DataSettings> choose(
            Table table, TableProfile profile, DataSettings settings, String wanted) {
        return resolve(table.names(), wanted)
                .then(name -> check(profile, settings, name))
                .then(name -> {
                    DataSettings typed = withTarget(profile, withoutFormerLeaks(table, profile, settings), name);
                    List<Diagnostic> remarks = new ArrayList<>();
                    sayTask(profile, settings, typed, name, remarks);
                    DataSettings advised = LeakCheck.withoutLeaks(table, typed, remarks);
                    Optional<String> text =
                            advised.seen().isEmpty() ? TextAdvice.only(profile, advised) : Optional.empty();
                    if (text.isPresent()) {
                        remarks.add(Diagnostic.info("text-learnt", text.get()));
                        return new Outcome.Success<>(TextAdvice.with(table, advised, text.get()), remarks);
                    }
                    if (typed.seen().isEmpty() && isOfNumbers(typed)) {
                        return series(table, advised, remarks);
                    }
                    if (advised.seen().isEmpty()) {
                        remarks.add(Diagnostic.error("no-features", name));
                        return new Outcome.Failure<>(remarks);
                    }
                    remarks.addAll(QualityCheck.check(table, advised));
                    SequenceAdvice.say(table, advised, remarks);
                    DataSettings divided = TimeOrder.divided(table, advised, remarks);
                    LeakSuspicion.say(table, divided, remarks);
                    return new Outcome.Success<>(divided, remarks);
                });
    }

    private static boolean isOfNumbers(DataSettings settings) {
        return settings.target()
                .filter(target -> target.type() == ColumnType.NUMBER)
                .isPresent();
    }

    private static Outcome<DataSettings> series(Table table, DataSettings advised, List<Diagnostic> remarks) {
        DataSettings windowed = WindowAdvice.proposed(table, advised);
        remarks.add(Diagnostic.info(
                "series-alone",
                windowed.target().orElseThrow().name(),
                windowed.windows().orElseThrow().length()));
        QualityCheck.check(table, windowed).stream()
                // That a number comes again says nothing of a series.
                .filter(remark -> !remark.code().equals("rows-twice"))
                .forEach(remarks::add);
        return new Outcome.Success<>(windowed, remarks);
    }

    /** What was ignored since it told the former target may be a good feature for another one. */
    private static DataSettings withoutFormerLeaks(Table table, TableProfile profile, DataSettings settings) {
        if (settings.target().isEmpty()) {
            return settings;
        }
        List<String> usable = profile.columns().stream()
                .filter(SchemaInference::isUsable)
                .map(ColumnProfile::name)
                .toList();
        DataSettings everything = settings.withColumns(settings.columns().stream()
                .map(column -> column.role() == ColumnRole.IGNORED && usable.contains(column.name())
                        ? column.withRole(ColumnRole.FEATURE)
                        : column)
                .toList());
        DataSettings advised = LeakCheck.withoutLeaks(table, everything, new ArrayList<>());
        DataSettings restored = settings;
        for (ColumnSettings column : advised.columns()) {
            if (column.role() == ColumnRole.IGNORED && usable.contains(column.name())) {
                restored = restored.withColumn(column.name(), c -> c.withRole(ColumnRole.FEATURE));
            }
        }
        return restored;
    }

    /** Why a column cannot be the target as it is typed, if it cannot. From the profile alone, so it is quick. */
    public static Optional<Diagnostic> problem(TableProfile profile, DataSettings settings, String name) {
        return check(profile, settings, name).diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst();
    }

    private static Outcome<String> check(TableProfile profile, DataSettings settings, String name) {
        ColumnProfile column = profile.column(name).orElseThrow();
        ColumnType type = typeOf(settings, column);
        if (column.present() == 0) {
            return Outcome.failed(Diagnostic.error("target-empty", name));
        }
        if (column.isConstant()) {
            return Outcome.failed(Diagnostic.error(
                    "target-one-class", name, column.top().get(0).text()));
        }
        if (type == ColumnType.DATE) {
            return Outcome.failed(
                    Diagnostic.error("target-date", name, column.top().get(0).text()));
        }
        if (type == ColumnType.TEXT) {
            return Outcome.failed(Diagnostic.error("target-text", name, column.different(), column.present()));
        }
        if (type == ColumnType.PICTURE) {
            return Outcome.failed(Diagnostic.error("target-picture", name));
        }
        if (type == ColumnType.ID) {
            return Outcome.failed(Diagnostic.error("target-id", name, column.different()));
        }
        if (type == ColumnType.CATEGORY && column.different() > MOST_CLASSES) {
            return Outcome.failed(Diagnostic.error("target-many-classes", name, column.different(), MOST_CLASSES));
        }
        return Outcome.of(name);
    }

    private static ColumnType typeOf(DataSettings settings, ColumnProfile column) {
        return settings.columns().stream()
                .filter(c -> c.name().equals(column.name()))
                .map(ColumnSettings::type)
                .findFirst()
                .orElse(column.type());
    }

    private static DataSettings withTarget(TableProfile profile, DataSettings settings, String name) {
        List<ColumnSettings> columns = settings.columns().stream()
                .map(column -> {
                    if (!column.name().equals(name)) {
                        return column.role() == ColumnRole.TARGET ? column.withRole(ColumnRole.FEATURE) : column;
                    }
                    ColumnProfile seen = profile.column(name).orElseThrow();
                    boolean classes = column.type() == ColumnType.NUMBER && areClassCodes(seen);
                    return column.withType(classes ? ColumnType.CATEGORY : column.type())
                            .withRole(ColumnRole.TARGET);
                })
                .toList();
        return settings.withColumns(columns);
    }

    /** Whole numbers without gaps, few of them, each in several rows: 0…9, or grades 1 to 6. */
    private static boolean areClassCodes(ColumnProfile column) {
        return column.numbers()
                .filter(numbers -> numbers.integers()
                        && column.malformed() == 0
                        && column.different() <= MOST_CLASS_CODES
                        && numbers.max() - numbers.min() == column.different() - 1
                        && column.present() >= column.different() * ROWS_A_CLASS)
                .isPresent();
    }

    private static void sayTask(
            TableProfile profile, DataSettings before, DataSettings after, String name, List<Diagnostic> remarks) {
        ColumnProfile column = profile.column(name).orElseThrow();
        ColumnType type = after.target().orElseThrow().type();
        if (type == ColumnType.NUMBER) {
            remarks.add(Diagnostic.info("task-regression", name, column.different()));
        } else if (typeOf(before, column) == ColumnType.NUMBER) {
            remarks.add(Diagnostic.info("task-codes", name, column.different()));
        } else {
            remarks.add(Diagnostic.info("task-classification", name, column.different()));
        }
    }
}
