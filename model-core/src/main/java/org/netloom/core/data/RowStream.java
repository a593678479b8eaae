package org.netloom.core.data;

import java.util.Arrays;
import java.util.Optional;
import org.netloom.core.diagnose.Outcome;

/** The rows of a table that lies on disk, each by itself: looked through once, and prepared when they are asked for. */
final class RowStream {

    private RowStream() {}

    /**
     * Looks through all of them, for what there is to say of them.
     *
     * @param rows that can be used
     */
    static Outcome<PreparedRows> of(
            Preparation preparation, Table table, int[] rows, boolean labelled, Progress progress) {
        return of(preparation, table, rows, labelled, StreamedRows.KEPT, progress);
    }

    /** @param bytes so many are kept of what was prepared */
    static Outcome<PreparedRows> of(
            Preparation preparation, Table table, int[] rows, boolean labelled, long bytes, Progress progress) {
        Outcome<Look> looked = Look.at(
                preparation, table, rows.length, (from, to) -> Arrays.copyOfRange(rows, from, to), labelled, progress);
        Optional<Look> look = looked.toOptional();
        if (look.isEmpty()) {
            return new Outcome.Failure<>(looked.diagnostics());
        }
        int width = preparation.target().width();
        long aRow = (long) Float.BYTES * (preparation.featureWidth() + width);
        StreamedRows streamed = new StreamedRows(
                rows.length,
                StreamedRows.Blocks.of(aRow, bytes),
                (from, to) -> prepared(preparation, table, Arrays.copyOfRange(rows, from, to), labelled));
        return new Outcome.Success<>(
                new PreparedRows(
                        rows.length,
                        preparation.featureWidth(),
                        width,
                        new StreamedFeatures(
                                streamed,
                                StreamedFeatures.Part.FEATURES,
                                look.get().largest()),
                        labelled
                                ? new StreamedFeatures(streamed, StreamedFeatures.Part.LABELS, 0)
                                : new NumberRows(new float[0], width),
                        rows),
                looked.diagnostics());
    }

    private static PreparedRows prepared(Preparation preparation, Table table, int[] some, boolean labelled) {
        return RowEncoder.encodeAtOnce(preparation, table, some, some.length, labelled)
                .toOptional()
                .orElseThrow(() -> new IllegalStateException("Rows that could be prepared can be no more"));
    }
}
