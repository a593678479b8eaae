package org.netloom.core.data;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Samples of several rows each, of a table that lies on disk: their rows are looked through once, and those of a block of samples are encoded when it is
 * asked for. What two blocks share is encoded for each.
 */
final class StepStream {

    private final Preparation preparation;
    private final Table table;
    private final RowGroups groups;
    private final StepEncoder encoder;
    private final StepSamples samples;

    private StepStream(Preparation preparation, Table table, RowGroups groups, StepSamples samples) {
        this.preparation = preparation;
        this.table = table;
        this.groups = groups;
        this.encoder = new StepEncoder(preparation, table, groups);
        this.samples = samples;
    }

    /** Samples, held if the table is held in memory. */
    static Outcome<PreparedRows> of(
            Preparation preparation, Table table, RowGroups groups, StepSamples samples, Progress progress) {
        return of(preparation, table, groups, samples, StreamedRows.KEPT, progress);
    }

    /** @param bytes so many are kept of what was prepared */
    static Outcome<PreparedRows> of(
            Preparation preparation,
            Table table,
            RowGroups groups,
            StepSamples samples,
            long bytes,
            Progress progress) {
        int count = samples.sourceRows().length;
        return table.isOnDisk() && count > 0
                ? new StepStream(preparation, table, groups, samples).streamed(count, bytes, progress)
                : samples.prepare(0, count);
    }

    private Outcome<PreparedRows> streamed(int count, long bytes, Progress progress) {
        long aRow = (long) preparation.stepWidth() * Float.BYTES;
        long labels = 2L * preparation.target().width() * Float.BYTES;
        StreamedRows.Blocks blocks =
                StreamedRows.Blocks.of(samples.rowsEach() * aRow + labels, samples.rowsShared() * aRow, bytes);
        Optional<Diagnostic> tooLarge = encoder.memoryProblem(
                (int) Math.min(Integer.MAX_VALUE, (long) blocks.length() * samples.rowsEach() + samples.rowsShared()));
        if (tooLarge.isPresent()) {
            return Outcome.failed(tooLarge.get());
        }
        StreamedRows streamed = new StreamedRows(count, blocks, this::prepared);
        return look(count, progress).then(look -> Outcome.of(rows(streamed, look)));
    }

    private PreparedRows prepared(int from, int to) {
        return samples.prepare(from, to)
                .toOptional()
                .orElseThrow(() -> new IllegalStateException("Rows that could be prepared can be no more"));
    }

    private PreparedRows rows(StreamedRows streamed, Look look) {
        PreparedRows first = streamed.first();
        int width = preparation.target().width();
        boolean labelled = first.truths() instanceof NumberRows labels && labels.values().length > 0;
        return new PreparedRows(
                streamed.count(),
                preparation.featureWidth(),
                width,
                new StreamedFeatures(streamed, StreamedFeatures.Part.FEATURES, samples.largest(look.largest())),
                labelled
                        ? new StreamedFeatures(streamed, StreamedFeatures.Part.LABELS, 0)
                        : new NumberRows(new float[0], width),
                samples.sourceRows(),
                first.past().isKnown()
                        ? new Past(
                                new StreamedFeatures(streamed, StreamedFeatures.Part.PAST, 0),
                                first.past().isBase())
                        : Past.NONE);
    }

    /** Says of all rows together what would be said of them if all were encoded together. */
    private Outcome<Look> look(int count, Progress progress) {
        BitSet wanted = samples.positions(0, count);
        BitSet needed = (BitSet) wanted.clone();
        boolean[] any = new boolean[1];
        each(wanted, some -> encoder.carried(some.all()).forEach(carried -> {
            carried.addTo(needed);
            any[0] |= carried.any();
        }));
        Some next = new Some(needed);
        return Look.at(
                        encoder.withoutDropping(),
                        table,
                        needed.cardinality(),
                        (from, to) -> rows(next.take(to - from)),
                        false,
                        progress)
                .then(look -> any[0] ? carriedOn(wanted) : Outcome.of(look));
    }

    private int[] rows(int[] positions) {
        for (int i = 0; i < positions.length; i++) {
            positions[i] = groups.rowAt(positions[i]);
        }
        return positions;
    }

    /** What fills in for a missing cell is no number of a sample where another cell stands in. */
    private Outcome<Look> carriedOn(BitSet wanted) {
        float[] largest = new float[1];
        each(wanted, some -> {
            BitSet chunk = some.asSet();
            StepEncoder.Steps steps = encoder.encode(chunk)
                    .toOptional()
                    .orElseThrow(() -> new IllegalStateException("Rows that could be prepared can be no more"));
            int width = preparation.stepWidth();
            for (int row = 0; row < steps.positions().length; row++) {
                int position = steps.positions()[row];
                for (int i = row * width;
                        (chunk.get(position) || !wanted.get(position)) && i < (row + 1) * width;
                        i++) {
                    largest[0] = Math.max(largest[0], Math.abs(steps.values()[i]));
                }
            }
        });
        return Outcome.of(new Look(largest[0]));
    }

    private static void each(BitSet positions, Consumer<Chunk> work) {
        Some next = new Some(positions);
        for (int left = positions.cardinality(); left > 0; left -= Look.AT_ONCE) {
            work.accept(new Chunk(next.take(Math.min(left, Look.AT_ONCE))));
        }
    }

    /** Some positions, ascending. */
    private record Chunk(int[] all) {
        BitSet asSet() {
            BitSet set = new BitSet();
            for (int position : all) {
                set.set(position);
            }
            return set;
        }
    }

    /** Goes through positions. */
    private static final class Some {
        private final BitSet positions;
        private int at = -1;

        Some(BitSet positions) {
            this.positions = positions;
        }

        int[] take(int count) {
            int[] taken = new int[count];
            for (int i = 0; i < count; i++) {
                at = positions.nextSetBit(at + 1);
                taken[i] = at;
            }
            return taken;
        }
    }
}
