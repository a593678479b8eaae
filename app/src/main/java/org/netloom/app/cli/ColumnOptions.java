package org.netloom.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.data.schema.UnheldMissing;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;
import picocli.CommandLine.Option;

/** Of which type columns are and what they are used for, where a person wants it otherwise than was found out. */
final class ColumnOptions {

    /** A path becomes a picture by where it lies, which no option says. */
    private static final List<ColumnType> TYPES = Stream.of(ColumnType.values())
            .filter(type -> type != ColumnType.PICTURE)
            .toList();

    @Option(
            names = "--type",
            paramLabel = "COLUMN=number|category|yes-no|date|text|id",
            descriptionKey = "cli.option.type")
    private List<String> types = List.of();

    @Option(names = "--missing", paramLabel = "[COLUMN=]VALUE", descriptionKey = "cli.option.missing")
    private List<String> missing = List.of();

    @Option(names = "--ignore", paramLabel = "COLUMN", descriptionKey = "cli.option.ignore")
    private List<String> ignored = List.of();

    @Option(names = "--feature", paramLabel = "COLUMN", descriptionKey = "cli.option.feature")
    private List<String> features = List.of();

    /** An option that was given, if any was. */
    Optional<String> said() {
        if (!types.isEmpty()) {
            return Optional.of("--type");
        }
        if (!missing.isEmpty()) {
            return Optional.of("--missing");
        }
        return !ignored.isEmpty()
                ? Optional.of("--ignore")
                : features.isEmpty() ? Optional.empty() : Optional.of("--feature");
    }

    /** The file, in which is missing what is wished, and of all columns in those that hold it; what none holds is said. */
    Outcome<OpenedCsv> marked(OpenedCsv csv) {
        Table table = csv.table();
        ColumnWish.Kind kind = new ColumnWish.Kind("--missing", "cli.wish.columns", table.names());
        Map<String, MissingValues> wanted = new HashMap<>();
        List<Diagnostic> unheld = new ArrayList<>();
        Outcome<Map<String, MissingValues>> result = Outcome.of(wanted);
        for (String typed : missing) {
            result = result.then(before -> kind.parse(typed, ColumnOptions::value, "-999, 0, unknown …")
                    .then(wish -> {
                        List<String> columns = typed.contains("=") ? wish.columns() : holding(table, wish.value());
                        if (columns.isEmpty()) {
                            unheld.add(UnheldMissing.remark(typed.strip(), table.decimalComma()));
                        }
                        columns.forEach(
                                name -> before.merge(name, value(table, name, wish.value()), MissingValues::with));
                        return Outcome.of(before);
                    }));
        }
        return result.then(all -> {
            Table marked = table.marked(name -> all.getOrDefault(name, MissingValues.NONE));
            unheld.addAll(UnheldMissing.remarks(marked));
            return new Outcome.Success<>(csv.withTable(marked), unheld);
        });
    }

    private static List<String> holding(Table table, String text) {
        return table.marked(name -> value(table, name, text)).columns().stream()
                .filter(column -> UnheldMissing.of(column).none())
                .map(Column::name)
                .toList();
    }

    private static Optional<String> value(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    /** What a text means in a column, whose numbers have a decimal sign. */
    private static MissingValues value(Table table, String column, String text) {
        return MissingValues.of(
                text, table.column(column).orElseThrow().decimals().isComma());
    }

    /** The options by which what looks missing would be. */
    static String marking(List<Diagnostic> suspected) {
        return suspected.stream()
                .map(remark -> "--missing "
                        + Quoting.shown(remark.arguments().get(0) + "="
                                + remark.arguments().get(1)))
                .collect(Collectors.joining(" "));
    }

    /** The settings before a target is chosen, with the types that are wished. */
    Outcome<DataSettings> typed(TableProfile profile, DataSettings settings) {
        Outcome<DataSettings> result = Outcome.of(settings);
        for (String typed : types) {
            result = result.then(before -> wish(typed, before)
                    .then(wish -> retyped(profile, before, wish.columns().get(0), wish.value())));
        }
        return result;
    }

    private Outcome<ColumnWish<ColumnType>> wish(String typed, DataSettings settings) {
        return typed.contains("=")
                ? kind("--type", settings).parse(typed, ColumnOptions::type, words())
                : Outcome.failed(Diagnostic.error("column-wish-unusable", "--type", typed, "COLUMN=" + words()));
    }

    private static Outcome<DataSettings> retyped(
            TableProfile profile, DataSettings settings, String name, ColumnType type) {
        ColumnProfile column = profile.column(name).orElseThrow();
        return Retyping.allows(column, type)
                ? Outcome.of(settings.withColumn(name, before -> Retyping.retyped(column, before, type)))
                : Outcome.failed(Diagnostic.error(
                        "column-wish-type",
                        name,
                        said(type),
                        column.top().isEmpty() ? "" : column.top().get(0).text(),
                        Listing.of(TYPES.stream()
                                .filter(other -> Retyping.allows(column, other))
                                .map(ColumnOptions::said)
                                .toList())));
    }

    /** The settings with a target, with what is wished of the other columns; and a target that was typed as a number stays one. */
    Outcome<DataSettings> used(Table table, DataSettings settings) {
        DataSettings target = types.stream()
                .flatMap(typed -> wish(typed, settings).toOptional().stream())
                .filter(wish -> settings.target()
                        .filter(chosen -> chosen.name().equals(wish.columns().get(0)))
                        .isPresent())
                .reduce((one, last) -> last)
                .map(wish -> settings.withColumn(wish.columns().get(0), before -> before.withType(wish.value())))
                .orElse(settings);
        return each(
                        "--ignore",
                        ignored,
                        target,
                        (before, name) -> before.withColumn(name, column -> column.withRole(ColumnRole.IGNORED)))
                .then(before -> each("--feature", features, before, (now, name) -> feature(table, now, name)));
    }

    private static DataSettings feature(Table table, DataSettings settings, String name) {
        boolean text = settings.columns().stream()
                .anyMatch(column -> column.name().equals(name) && column.type() == ColumnType.TEXT);
        return text
                ? TextAdvice.with(table, settings, name)
                : settings.withColumn(name, column -> column.withRole(ColumnRole.FEATURE));
    }

    private static Outcome<DataSettings> each(
            String option,
            List<String> typed,
            DataSettings settings,
            BiFunction<DataSettings, String, DataSettings> change) {
        List<String> names = settings.columns().stream()
                .filter(column -> column.role() != ColumnRole.TARGET)
                .map(ColumnSettings::name)
                .toList();
        Outcome<DataSettings> result = Outcome.of(settings);
        for (String name : typed) {
            // As if a value had been given, so that a column is found, and is missed, in one way.
            result = result.then(before -> new ColumnWish.Kind(option, "cli.wish.others", names)
                    .parse(name + "=", Optional::of, "")
                    .then(wish -> Outcome.of(change.apply(before, wish.columns().get(0)))));
        }
        return result;
    }

    private static ColumnWish.Kind kind(String option, DataSettings settings) {
        return new ColumnWish.Kind(
                option,
                "cli.wish.columns",
                settings.columns().stream().map(ColumnSettings::name).toList());
    }

    private static Optional<ColumnType> type(String text) {
        return TYPES.stream().filter(type -> said(type).equals(text)).findFirst();
    }

    private static Listing words() {
        return Listing.of(TYPES.stream().map(ColumnOptions::said).toList());
    }

    /** The type as it is typed. */
    private static String said(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
