package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.diagnose.Severity;

/**
 * Rows that are prepared when they are asked for, a block of neighbours at a time, since they would not all have room in memory. The
 * blocks that were asked for last are kept. Thread-safe.
 */
final class StreamedRows {

    /** So many bytes of prepared rows are kept at once. */
    private static final long KEPT =
            Math.max(16L << 20, Math.min(256L << 20, Runtime.getRuntime().maxMemory() >> 4));

    /** At least so many blocks are kept, so that rows of several can be mixed. */
    private static final int FEWEST_BLOCKS = 64;

    private static final int LONGEST_BLOCK = 1024;

    /** Rows that are looked through at once. */
    private static final int LOOKED_AT = 1 << 14;

    private final Preparation preparation;
    private final Table table;
    private final int[] rows;
    private final boolean labelled;
    private final int length;
    private final int most;
    private final Map<Integer, PreparedRows> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int newest = -1;
    private PreparedRows newestRows = new PreparedRows(0, 0, 0, new float[0], new float[0], new int[0]);

    private StreamedRows(Preparation preparation, Table table, int[] rows, boolean labelled, long bytes) {
        this.preparation = preparation;
        this.table = table;
        this.rows = rows;
        this.labelled = labelled;
        long aRow = (long) Float.BYTES
                * (preparation.featureWidth() + preparation.target().width());
        this.length = (int) Math.max(1, Math.min(LONGEST_BLOCK, bytes / FEWEST_BLOCKS / aRow));
        this.most = (int) Math.max(2, bytes / (length * aRow));
    }

    /**
     * Rows of a table that lies on disk. Looks through all of them once, for what there is to say of them.
     *
     * @param rows that can be used
     */
    static Outcome<PreparedRows> of(
            Preparation preparation, Table table, int[] rows, boolean labelled, Progress progress) {
        return of(preparation, table, rows, labelled, KEPT, progress);
    }

    /** @param bytes so many are kept of what was prepared */
    static Outcome<PreparedRows> of(
            Preparation preparation, Table table, int[] rows, boolean labelled, long bytes, Progress progress) {
        StreamedRows streamed = new StreamedRows(preparation, table, rows, labelled, bytes);
        List<Diagnostic> remarks = new ArrayList<>();
        float largest = 0;
        for (int from = 0; from < rows.length; from += LOOKED_AT) {
            progress.at((double) from / rows.length);
            int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + LOOKED_AT));
            Outcome<PreparedRows> looked = RowEncoder.encodeAtOnce(preparation, table, some, some.length, labelled);
            looked.diagnostics().forEach(remark -> add(remark, remarks));
            Optional<PreparedRows> found = looked.toOptional();
            if (found.isEmpty()) {
                return new Outcome.Failure<>(looked.diagnostics());
            }
            largest = Math.max(largest, found.get().values().largest());
        }
        return new Outcome.Success<>(
                new PreparedRows(
                        rows.length,
                        preparation.featureWidth(),
                        preparation.target().width(),
                        new StreamedFeatures(streamed, false, largest),
                        new StreamedFeatures(streamed, true, 0),
                        rows),
                remarks);
    }

    /** What is said of several parts is said once: {@code column, count, first line or last example}. */
    private static void add(Diagnostic remark, List<Diagnostic> remarks) {
        for (int i = 0; i < remarks.size(); i++) {
            Diagnostic said = remarks.get(i);
            if (said.code().equals(remark.code())
                    && said.arguments().get(0).equals(remark.arguments().get(0))) {
                int sum =
                        (int) said.arguments().get(1) + (int) remark.arguments().get(1);
                Diagnostic shown = remark.arguments().get(2) instanceof String ? remark : said;
                remarks.set(
                        i,
                        new Diagnostic(
                                Severity.WARNING,
                                said.code(),
                                said.where(),
                                List.of(
                                        said.arguments().get(0),
                                        sum,
                                        shown.arguments().get(2)),
                                said.repairs()));
                return;
            }
        }
        remarks.add(remark);
    }

    /** How many rows a block has. */
    int length() {
        return length;
    }

    /** How many blocks are kept at once. */
    int keptBlocks() {
        return most;
    }

    /** Whether all blocks are kept once they were asked for. */
    boolean isKeptWhole() {
        return (long) length * most >= rows.length;
    }

    int count() {
        return rows.length;
    }

    /** The block in which a row lies, as prepared rows of its own. */
    synchronized PreparedRows block(int row) {
        int number = row / length;
        if (number != newest) {
            PreparedRows found = kept.get(number);
            if (found == null) {
                found = prepared(number);
                kept.put(number, found);
                if (kept.size() > most) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            newest = number;
            newestRows = found;
        }
        return newestRows;
    }

    private PreparedRows prepared(int number) {
        int[] some = Arrays.copyOfRange(rows, number * length, Math.min(rows.length, (number + 1) * length));
        return RowEncoder.encodeAtOnce(preparation, table, some, some.length, labelled)
                .toOptional()
                .orElseThrow(() -> new IllegalStateException("Rows that could be prepared can be no more"));
    }
}
