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
    private final StepEncoder steps;

    SequenceEncoder(Preparation preparation, FittedSequences sequences, Table table) {
        this.preparation = preparation;
        this.sequences = sequences;
        this.table = table;
        List<Column> needed = preparation.features().stream()
                .filter(FittedColumn::dropsRows)
                .map(column -> table.column(column.name()).orElseThrow())
                .toList();
        this.groups = RowGroups.ofSequences(
                table, sequences, row -> needed.stream().noneMatch(column -> column.isMissing(row)));
        this.steps = new StepEncoder(preparation, table, groups);
    }

    /** Every sequence of the table; the last row of each stands for it. */
    Outcome<PreparedRows> all() {
        int[] lasts = IntStream.range(0, groups.count())
                .map(group -> groups.rowAt(groups.start(group + 1) - 1))
                .toArray();
        return lasts.length == 0
                ? Outcome.failed(Diagnostic.error("sequences-none", sequences.id(), table.rows()))
                : StepStream.of(preparation, table, groups, new Samples(lasts, false), Progress.UNSEEN);
    }

    /** The sequences in which chosen rows lie, with what these rows answer. */
    Outcome<PreparedRows> labelled(int[] wanted, Progress progress) {
        FittedTarget target = preparation.target();
        Column column = table.column(target.name()).orElseThrow();
        Map<String, Integer> classes = RowEncoder.indices(target.classNames());
        int[] asked = Arrays.stream(wanted)
                .filter(row -> groups.positionOf(row) >= 0)
                .filter(row -> RowEncoder.hasTarget(target, column, classes, row))
                .toArray();
        return StepStream.of(preparation, table, groups, new Samples(asked, true), progress);
    }

    /** Sequences in the order of the rows that stand for them. */
    private final class Samples implements StepSamples {

        private final int[] sourceRows;
        private final boolean labelled;

        Samples(int[] sourceRows, boolean labelled) {
            this.sourceRows = sourceRows;
            this.labelled = labelled;
        }

        @Override
        public int[] sourceRows() {
            return sourceRows;
        }

        private int groupOf(int sample) {
            return groups.groupAt(groups.positionOf(sourceRows[sample]));
        }

        private int length(int group) {
            return Math.min(sequences.length(), groups.length(group));
        }

        @Override
        public int rowsEach() {
            long all = IntStream.range(0, sourceRows.length)
                    .mapToLong(sample -> length(groupOf(sample)))
                    .sum();
            return (int) Math.max(1, all / Math.max(1, sourceRows.length));
        }

        @Override
        public int rowsShared() {
            return 0;
        }

        @Override
        public float largest(float ofRows) {
            return ofRows;
        }

        @Override
        public BitSet positions(int from, int to) {
            BitSet positions = new BitSet();
            for (int sample = from; sample < to; sample++) {
                int group = groupOf(sample);
                positions.set(groups.start(group), groups.start(group) + length(group));
            }
            return positions;
        }

        @Override
        public Outcome<PreparedRows> prepare(int from, int to) {
            return steps.encode(positions(from, to)).then(encoded -> Outcome.of(prepare(from, to, encoded)));
        }

        private PreparedRows prepare(int from, int to, StepEncoder.Steps encoded) {
            int[] starts = new int[to - from];
            int[] lengths = new int[starts.length];
            for (int i = 0; i < starts.length; i++) {
                int group = groupOf(from + i);
                starts[i] = encoded.placeOf(groups.start(group));
                lengths[i] = length(group);
            }
            int[] some = Arrays.copyOfRange(sourceRows, from, to);
            return new PreparedRows(
                    some.length,
                    preparation.featureWidth(),
                    preparation.target().width(),
                    new SequenceRows(encoded.values(), preparation.stepWidth(), starts, lengths, sequences.length()),
                    labelled ? RowEncoder.labels(preparation.target(), table, some) : new float[0],
                    some);
        }
    }
}
