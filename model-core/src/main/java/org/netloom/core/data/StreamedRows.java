package org.netloom.core.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Samples that are prepared when they are asked for, a block of neighbours at a time, since they would not all have room in memory. The
 * blocks that were asked for last are kept. Thread-safe.
 */
final class StreamedRows {

    /** So many bytes of prepared rows are kept at once. */
    static final long KEPT =
            Math.max(16L << 20, Math.min(256L << 20, Runtime.getRuntime().maxMemory() >> 4));

    /** At least so many blocks are kept, so that rows of several can be mixed. */
    private static final int FEWEST_BLOCKS = 64;

    private static final int LONGEST_BLOCK = 1024;

    /** Prepares the samples from one on to before another, as rows of their own. */
    @FunctionalInterface
    interface Source {
        PreparedRows prepare(int from, int to);
    }

    /**
     * How samples are divided into blocks.
     *
     * @param length samples a block
     * @param kept how many blocks are kept
     */
    record Blocks(int length, int kept) {

        /**
         * Blocks of samples that share nothing.
         *
         * @param aSample bytes each
         * @param bytes so many are kept
         */
        static Blocks of(long aSample, long bytes) {
            return of(aSample, 0, bytes);
        }

        /**
         * Blocks of samples that share rows with their neighbours. They are at least so long that half of what is prepared for a block is its own.
         *
         * @param aSample bytes that each has more than the one before it
         * @param shared bytes that a block has beside these
         * @param bytes so many are kept, but for two blocks
         */
        static Blocks of(long aSample, long shared, long bytes) {
            long fitting = (bytes / FEWEST_BLOCKS - shared) / aSample;
            long least = Math.min(shared / aSample, (bytes / 2 - shared) / aSample);
            int length = (int) Math.max(1, Math.max(Math.min(LONGEST_BLOCK, fitting), least));
            return new Blocks(length, (int) Math.max(2, bytes / (length * aSample + shared)));
        }
    }

    private final int count;
    private final Blocks blocks;
    private final Source source;
    private final Map<Integer, PreparedRows> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable PreparedRows first;
    private int newest = -1;
    private PreparedRows newestRows = new PreparedRows(0, 0, 0, new float[0], new float[0], new int[0]);

    /** @param count how many samples there are, at least 1 */
    StreamedRows(int count, Blocks blocks, Source source) {
        this.count = count;
        this.blocks = blocks;
        this.source = source;
    }

    /** How many rows a block has. */
    int length() {
        return blocks.length();
    }

    /** How many blocks are kept at once. */
    int keptBlocks() {
        return blocks.kept();
    }

    /** Whether all blocks are kept once they were asked for. */
    boolean isKeptWhole() {
        return (long) blocks.length() * blocks.kept() >= count;
    }

    int count() {
        return count;
    }

    /** The first block, by which it is told of what kind all are; it is kept whatever else is asked for. */
    synchronized PreparedRows first() {
        PreparedRows known = first;
        if (known == null) {
            known = block(0);
            first = known;
        }
        return known;
    }

    /** The block in which a row lies, as prepared rows of its own. */
    synchronized PreparedRows block(int row) {
        int number = row / blocks.length();
        if (number != newest) {
            PreparedRows found = kept.get(number);
            if (found == null) {
                found = source.prepare(
                        number * blocks.length(), (int) Math.min(count, (number + 1L) * blocks.length()));
                kept.put(number, found);
                if (kept.size() > blocks.kept()) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            newest = number;
            newestRows = found;
        }
        return newestRows;
    }
}
