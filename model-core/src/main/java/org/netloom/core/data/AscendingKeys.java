package org.netloom.core.data;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Goes through whole numbers in ascending order, those that are alike together, however many there are: where not all have room at once,
 * a part of their range is collected and sorted after the other, each in one more pass over them.
 */
final class AscendingKeys {

    /** So many keys have room twice, on each of two threads, in an eighth of the heap or so. */
    static final int ROOM =
            (int) Math.max(1 << 20, Math.min(1 << 26, Runtime.getRuntime().maxMemory() >> 7));

    private static final int PARTS = 1 << 12;

    private final Source source;
    private final int room;
    private final Run run;

    private AscendingKeys(Source source, int room, Run run) {
        this.source = source;
        this.room = room;
        this.run = run;
    }

    /** Keys that can be gone through again and again, always the same. */
    interface Source {
        void each(LongConsumer key);
    }

    /** Takes keys that are alike. */
    interface Run {
        void take(long key, int times);
    }

    /**
     * Goes through keys.
     *
     * @param count how many there are
     * @param room how many may be held at once
     */
    static void each(Source source, int count, int room, Run run) {
        if (count <= room) {
            new AscendingKeys(source, room, run).sorted(Long.MIN_VALUE, Long.MAX_VALUE, count);
        } else {
            Range range = new Range();
            source.each(range);
            new AscendingKeys(source, room, run).parted(range.least, range.most);
        }
    }

    private static final class Range implements LongConsumer {
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;

        @Override
        public void accept(long key) {
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
    }

    /** Goes through all keys of a range of which there are too many to be held at once. */
    private void parted(long least, long most) {
        int shift =
                Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - least) - Integer.numberOfTrailingZeros(PARTS));
        int[] counts = new int[PARTS];
        source.each(key -> {
            if (key >= least && key <= most) {
                counts[(int) ((key - least) >>> shift)]++;
            }
        });
        int first = 0;
        while (first < PARTS) {
            int count = counts[first];
            int next = first + 1;
            while (next < PARTS && (long) count + counts[next] <= room) {
                count += counts[next++];
            }
            long from = least + ((long) first << shift);
            // Seen from the least one, no difference overflows.
            long to = next == PARTS ? most : least + ((long) next << shift) - 1;
            if (count > 0) {
                part(from, to, count);
            }
            first = next;
        }
    }

    private void part(long from, long to, int count) {
        if (from == to) {
            run.take(from, count);
        } else if (count > room) {
            parted(from, to);
        } else {
            sorted(from, to, count);
        }
    }

    private void sorted(long from, long to, int count) {
        Collected collected = new Collected(from, to, count);
        source.each(collected);
        runs(LongSort.sorted(collected.keys), run);
    }

    /** The runs of keys in ascending order. */
    static void runs(long[] sorted, Run run) {
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            run.take(sorted[i], end - i);
            i = end;
        }
    }

    private static final class Collected implements LongConsumer {
        private final long from;
        private final long to;
        private final long[] keys;
        private int count;

        Collected(long from, long to, int count) {
            this.from = from;
            this.to = to;
            this.keys = new long[count];
        }

        @Override
        public void accept(long key) {
            if (key >= from && key <= to) {
                keys[count++] = key;
            }
        }
    }

    /** A key that stands in the order in which its number does. */
    static long ofDouble(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /** The number of a key. */
    static double toDouble(long key) {
        return Double.longBitsToDouble(key ^ (key >> 63 & Long.MAX_VALUE));
    }

    /** Grows as keys are added, up to a limit; then it holds none. */
    static final class Few implements LongConsumer {
        private final int most;
        private long[] keys = new long[64];
        private int count;

        Few(int most) {
            this.most = most;
        }

        @Override
        public void accept(long key) {
            if (count < most && count == keys.length) {
                keys = Arrays.copyOf(keys, (int) Math.min(most, 2L * count));
            }
            if (count < most) {
                keys[count] = key;
            } else {
                keys = new long[0];
            }
            count++;
        }

        /** How many were added. */
        int count() {
            return count;
        }

        /** Goes through those that were added, if there are not too many; through those of a source if there are. */
        void each(Source all, Run run) {
            if (count <= most) {
                runs(LongSort.sorted(Arrays.copyOf(keys, count)), run);
            } else {
                AscendingKeys.each(all, count, most, run);
            }
        }
    }
}
