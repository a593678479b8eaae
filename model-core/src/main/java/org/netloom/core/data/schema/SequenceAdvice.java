package org.netloom.core.data.schema;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** What it means to take rows with one id for one sample: which column is the id, and what becomes of it. Pure. */
public final class SequenceAdvice {

    /** Fewer sequences than this teach nothing. */
    private static final int FEWEST = 8;

    private static final int SHORTEST = 3;

    private SequenceAdvice() {}

    /**
     * A column that may be an id.
     *
     * @param answers whether the target is the same in all rows of one id
     */
    private record Candidate(String id, RowLabels labels, String order, boolean answers) {

        boolean isEvident() {
            return answers
                    && !order.isEmpty()
                    && labels.areRuns()
                    && labels.count() >= FEWEST
                    && labels.rowsEach() >= SHORTEST;
        }

        int score() {
            return (answers ? 4 : 0) + (order.isEmpty() ? 0 : 2) + (labels.areRuns() ? 1 : 0);
        }
    }

    /** What most likely tells sequences apart, and orders their rows; empty if no column names several rows. */
    public static Optional<SequenceSettings> proposed(Table table, DataSettings settings) {
        return best(table, settings)
                .map(found -> new SequenceSettings(found.id(), found.order(), SequenceSettings.AS_TRAINED));
    }

    /** Says so where rows are steps of sequences: an id whose rows stand together, in order, with one answer. */
    static void say(Table table, DataSettings settings, List<Diagnostic> remarks) {
        best(table, settings)
                .filter(Candidate::isEvident)
                .ifPresent(found -> remarks.add(Diagnostic.info(
                        "sequences-found",
                        found.id(),
                        found.labels().count(),
                        found.order(),
                        settings.target().map(ColumnSettings::name).orElse(""))));
    }

    private static Optional<Candidate> best(Table table, DataSettings settings) {
        Optional<Column> target =
                settings.target().flatMap(chosen -> table.column(chosen.name())).filter(column -> !isOne(column));
        Function<String, IntToDoubleFunction> places = places(table, settings);
        return settings.columns().stream()
                .filter(SeriesColumns::canName)
                .map(column -> candidate(table, settings, column.name(), target, places))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparingInt(found -> found.labels().count()));
    }

    /** Whether a column says the same in all rows. */
    private static boolean isOne(Column column) {
        return new RowLabels(new int[column.size()], 1).tell(column);
    }

    private static Optional<Candidate> candidate(
            Table table,
            DataSettings settings,
            String name,
            Optional<Column> target,
            Function<String, IntToDoubleFunction> places) {
        RowLabels labels = RowLabels.of(table.column(name).orElseThrow());
        if (labels.count() < 2 || labels.rowsEach() < 2) {
            return Optional.empty();
        }
        boolean answers = target.filter(labels::tell).isPresent();
        return Optional.of(new Candidate(name, labels, order(settings, name, labels, places), answers));
    }

    /** Where rows stand on the axis of each column, found out once. */
    private static Function<String, IntToDoubleFunction> places(Table table, DataSettings settings) {
        Map<String, IntToDoubleFunction> known = new HashMap<>();
        return name -> known.computeIfAbsent(name, column -> SeriesColumns.places(table, settings, column));
    }

    /** The column that goes on from row to row in every sequence: of dates rather than of numbers; empty if none does. */
    private static String order(
            DataSettings settings, String id, RowLabels labels, Function<String, IntToDoubleFunction> places) {
        return settings.columns().stream()
                .filter(column ->
                        column.role() != ColumnRole.TARGET && !column.name().equals(id))
                .filter(column -> column.type() == ColumnType.DATE || column.type() == ColumnType.NUMBER)
                .filter(column -> labels.areOrderedBy(places.apply(column.name())))
                .min(Comparator.comparing(column -> column.type() != ColumnType.DATE))
                .map(ColumnSettings::name)
                .orElse("");
    }

    /** The order of the rows of each id, where a person has named the id alone. */
    public static String order(Table table, DataSettings settings, String id) {
        return order(settings, id, RowLabels.of(table.column(id).orElseThrow()), places(table, settings));
    }

    /**
     * Takes rows with one id for one sample. The id is not learnt from, nor is the column that orders the rows, until a person wants that. Whole sequences
     * are divided: by chance, unless a person has chosen a group.
     */
    public static DataSettings with(DataSettings settings, SequenceSettings sequences) {
        Optional<SequenceSettings> before = settings.sequences();
        SplitSettings split = settings.split();
        boolean keeps = split.method() != Method.ORDERED && !split.column().equals(sequences.id());
        DataSettings together = settings.withWindows(Optional.empty())
                .withSequences(Optional.of(sequences))
                .withSplit(before.isPresent() || keeps ? split : split.with(Method.STRATIFIED, ""));
        if (before.filter(was -> was.id().equals(sequences.id())).isEmpty()) {
            together = together.withColumn(sequences.id(), SequenceAdvice::unseen);
        }
        return before.filter(was -> was.order().equals(sequences.order())).isPresent()
                ? together
                : together.withColumn(sequences.order(), SequenceAdvice::unseen);
    }

    private static ColumnSettings unseen(ColumnSettings column) {
        return column.role() == ColumnRole.FEATURE ? column.withRole(ColumnRole.IGNORED) : column;
    }

    /** Takes each row for a sample again. */
    public static DataSettings without(DataSettings settings) {
        return settings.withSequences(Optional.empty());
    }
}
