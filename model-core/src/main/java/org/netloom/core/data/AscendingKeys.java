package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through whole numbers in ascending order, those that are alike together, however many there are. Where they lie close, each is
 * counted; otherwise they are sorted, and where not all have room at once, a part of their range is collected and sorted after the other,
 * each in one more pass over them. What was sorted in parts is kept packed, so that who goes through it again need not sort it again.
 */
final class AscendingKeys {

    /** So many keys have room twice, on each of two threads, in an eighth of the heap or so. */
    static final int ROOM =
            (int) Math.max(1 << 20, Math.min(1 << 26, Runtime.getRuntime().maxMemory() >> 7));

    private static final int PARTS = 1 << 12;

    /** Fewer counters than this are nothing, however few keys there are. */
    private static final int FEW_COUNTERS = 1 << 10;

    private static final int MOST_COUNTERS = 1 << 24;

    private final Source source;
    private final int room;

    private AscendingKeys(Source source, int room) {
        this.source = source;
        this.room = room;
    }

    /** Keys that can be gone through again and again, always the same. */
    interface Source {
        void each(Sink sink);
    }

    /** Takes some keys. */
    interface Sink {
        void take(long[] keys, int count);
    }

    /** Takes keys that are alike. */
    interface Run {
        void take(long key, int times);
    }

    /** Keys in ascending order, to be gone through as often as is needed. */
    interface Runs {
        void each(Run run);
    }

    /**
     * Puts keys into order.
     *
     * @param count how many there are
     * @param room how many may be held at once
     */
    static Runs of(Source source, int count, int room) {
        if (count == 0) {
            return run -> {};
        }
        Range range = new Range();
        source.each(range);
        return of(source, range.least, range.most, count, room);
    }

    /** The same of keys of which it is known between which they lie. */
    static Runs of(Source source, long least, long most, int count, int room) {
        if (count == 0) {
            return run -> {};
        }
        AscendingKeys keys = new AscendingKeys(source, room);
        return keys.areCounted(least, most, count) || count <= room
                ? keys.held(least, most, count)
                : new Parted(keys, least, most);
    }

    /** Hands keys over that come one by one. */
    static final class Chunk implements LongConsumer {
        private final Sink sink;
        private final long[] keys = new long[1024];
        private int count;

        Chunk(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(long key) {
            keys[count++] = key;
            if (count == keys.length) {
                end();
            }
        }

        void end() {
            sink.take(keys, count);
            count = 0;
        }
    }

    private static final class Range implements Sink {
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;

        @Override
        public void take(long[] keys, int count) {
            for (int i = 0; i < count; i++) {
                least = Math.min(least, keys[i]);
                most = Math.max(most, keys[i]);
            }
        }
    }

    /** All keys of a range of which there are too many to be held at once. Where they are found out on two threads, both find the same. */
    private static final class Parted implements Runs {
        private final AscendingKeys keys;
        private final long least;
        private final long most;
        /** As many bytes as the keys have that are sorted at once. */
        private final AtomicLong left;

        private volatile @Nullable List<Part> parts;

        Parted(AscendingKeys keys, long least, long most) {
            this.keys = keys;
            this.least = least;
            this.most = most;
            this.left = new AtomicLong((long) keys.room * Long.BYTES);
        }

        @Override
        public void each(Run run) {
            List<Part> known = parts;
            if (known == null) {
                known = new ArrayList<>();
                keys.part(least, most, known);
                parts = known;
            }
            known.forEach(part -> part.each(run, keys, left));
        }
    }

    /** Keys between two, both of them included, which have room at once. */
    private static final class Part {
        private final long least;
        private final long most;
        private final int count;
        private volatile @Nullable PackedRuns packed;

        Part(long least, long most, int count) {
            this.least = least;
            this.most = most;
            this.count = count;
        }

        void each(Run run, AscendingKeys keys, AtomicLong left) {
            PackedRuns known = packed;
            if (known != null) {
                known.each(run);
            } else if (least == most) {
                run.take(least, count);
            } else {
                PackedRuns.Packer packer = new PackedRuns.Packer(least, left);
                keys.held(least, most, count).each((key, times) -> {
                    packer.take(key, times);
                    run.take(key, times);
                });
                packed = packer.packed();
            }
        }
    }

    /** Divides a range of which there are too many keys to be held at once. */
    private void part(long least, long most, List<Part> parts) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int shift = Math.max(0, bits - Integer.numberOfTrailingZeros(PARTS));
        int[] counts = new int[PARTS];
        source.each((keys, count) -> {
            for (int i = 0; i < count; i++) {
                if (keys[i] >= least && keys[i] <= most) {
                    counts[(int) ((keys[i] - least) >>> shift)]++;
                }
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
            long to = next == PARTS ? most : least + ((long) next << shift) - 1;
            if (count > room && from < to && !areCounted(from, to, count)) {
                part(from, to, parts);
            } else if (count > 0) {
                parts.add(new Part(from, to, count));
            }
            first = next;
        }
    }

    /** Whether counters take no more room than the keys would, or than so many as may be held. */
    private boolean areCounted(long least, long most, int count) {
        // Seen from the least one, differences without sign are never negative, even where they overflow.
        long span = most - least;
        return span >= 0 && span < Math.min(MOST_COUNTERS, Math.max(FEW_COUNTERS, Math.min(count, room)));
    }

    private Runs held(long least, long most, int count) {
        if (areCounted(least, most, count)) {
            return counted(least, most, (int) (most - least) + 1);
        }
        return most - least >>> Integer.SIZE == 0 ? sortedInts(least, most, count) : sortedLongs(least, most, count);
    }

    private Runs counted(long least, long most, int counters) {
        int[] counts = new int[counters];
        source.each((keys, count) -> {
            for (int i = 0; i < count; i++) {
                if (keys[i] >= least && keys[i] <= most) {
                    counts[(int) (keys[i] - least)]++;
                }
            }
        });
        return run -> {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    run.take(least + i, counts[i]);
                }
            }
        };
    }

    private Runs sortedInts(long least, long most, int all) {
        int[] collected = new int[all];
        int[] at = new int[1];
        source.each((keys, count) -> {
            int next = at[0];
            for (int i = 0; i < count; i++) {
                if (keys[i] >= least && keys[i] <= most) {
                    collected[next++] = (int) (keys[i] - least);
                }
            }
            at[0] = next;
        });
        int[] sorted = LongSort.sortedWithoutSign(collected);
        return run -> {
            for (int i = 0; i < sorted.length; ) {
                int end = i + 1;
                while (end < sorted.length && sorted[end] == sorted[i]) {
                    end++;
                }
                run.take(least + Integer.toUnsignedLong(sorted[i]), end - i);
                i = end;
            }
        };
    }

    private Runs sortedLongs(long least, long most, int all) {
        long[] collected = new long[all];
        int[] at = new int[1];
        source.each((keys, count) -> {
            for (int i = 0; i < count; i++) {
                if (keys[i] >= least && keys[i] <= most) {
                    collected[at[0]++] = keys[i];
                }
            }
        });
        return runs(LongSort.sorted(collected));
    }

    private static Runs runs(long[] sorted) {
        return run -> {
            for (int i = 0; i < sorted.length; ) {
                int end = i + 1;
                while (end < sorted.length && sorted[end] == sorted[i]) {
                    end++;
                }
                run.take(sorted[i], end - i);
                i = end;
            }
        };
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

        /** Those that were added, if there are not too many; those of a source if there are. */
        Runs runs(Source all) {
            return count <= most
                    ? AscendingKeys.runs(LongSort.sorted(Arrays.copyOf(keys, count)))
                    : AscendingKeys.of(all, count, most);
        }
    }
}
