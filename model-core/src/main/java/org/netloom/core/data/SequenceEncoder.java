package org.netloom.core.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Turns the rows of each sequence into one sample of as many steps. A row that is to be left out is no step. */
final class SequenceEncoder {

    private final Preparation preparation;
    private final FittedSequences sequences;
    private final Table table;
    private final RowGroups groups;

    private SequenceEncoder(Preparation preparation, FittedSequences sequences, Table table) {
        this.preparation = preparation;
        this.sequences = sequences;
        this.table = table;
        List<Column> needed = preparation.features().stream()
                .filter(FittedColumn::dropsRows)
                .map(column -> table.column(column.name()).orElseThrow())
                .toList();
        this.groups = RowGroups.ofSequences(
                table, sequences, row -> needed.stream().noneMatch(column -> column.isMissing(row)));
    }

    /** Every sequence of a table; the last row of each stands for it. */
    static Outcome<PreparedRows> all(Preparation preparation, FittedSequences sequences, Table table) {
        SequenceEncoder encoder = new SequenceEncoder(preparation, sequences, table);
        int[] lasts = encoder.lastRows();
        return lasts.length == 0
                ? Outcome.failed(Diagnostic.error("sequences-none", sequences.id(), table.rows()))
                : encoder.encode(lasts, false);
    }

    /** The sequences in which chosen rows lie, with what these rows answer. */
    static Outcome<PreparedRows> labelled(
            Preparation preparation, FittedSequences sequences, Table table, int[] wanted) {
        SequenceEncoder encoder = new SequenceEncoder(preparation, sequences, table);
        FittedTarget target = preparation.target();
        Column column = table.column(target.name()).orElseThrow();
        Map<String, Integer> classes = RowEncoder.indices(target.classNames());
        int[] asked = Arrays.stream(wanted)
                .filter(row -> encoder.groups.positionOf(row) >= 0)
                .filter(row -> RowEncoder.hasTarget(target, column, classes, row))
                .toArray();
        return encoder.encode(asked, true);
    }

    private int[] lastRows() {
        return IntStream.range(0, groups.count())
                .map(group -> groups.rows()[groups.start(group + 1) - 1])
                .toArray();
    }

    private Outcome<PreparedRows> encode(int[] rows, boolean labels) {
        int[] firsts = new int[rows.length];
        int[] lengths = new int[rows.length];
        BitSet wanted = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            int group = groups.groupAt(groups.positionOf(rows[i]));
            firsts[i] = groups.start(group);
            lengths[i] = Math.min(sequences.length(), groups.length(group));
            wanted.set(firsts[i], firsts[i] + lengths[i]);
        }
        return StepEncoder.encode(preparation, table, groups, wanted).then(steps -> {
            int[] starts = Arrays.stream(firsts).map(steps::placeOf).toArray();
            return Outcome.of(new PreparedRows(
                    rows.length,
                    preparation.featureWidth(),
                    preparation.target().width(),
                    new SequenceRows(steps.values(), preparation.stepWidth(), starts, lengths, sequences.length()),
                    labels ? RowEncoder.labels(preparation.target(), table, rows) : new float[0],
                    rows));
        });
    }
}
