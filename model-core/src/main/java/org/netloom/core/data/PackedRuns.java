package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keys in ascending order and how often each occurs, held as differences: the closer they lie, the fewer bytes they take, one or two
 * where there are many. Immutable.
 */
final class PackedRuns implements AscendingKeys.Runs {

    private static final int PAGE = 1 << 16;

    /** A difference takes ten bytes at most, and a number of times five. */
    private static final int LONGEST = 15;

    /** The first byte of a difference: whether the key occurs more than once, its lowest six bits, and whether more follow. */
    private static final int REPEATED = 1;

    private static final int FIRST_BITS = 6;

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int MASK = MORE - 1;

    private final long base;
    private final List<byte[]> pages;

    private PackedRuns(long base, List<byte[]> pages) {
        this.base = base;
        this.pages = pages;
    }

    @Override
    public void each(AscendingKeys.Run run) {
        long key = base;
        for (byte[] page : pages) {
            for (int at = 0; at < page.length; ) {
                int lowest = page[at++];
                long difference = (lowest & MASK) >> 1;
                for (int shift = FIRST_BITS, last = lowest; last < 0; shift += BITS) {
                    last = page[at++];
                    difference |= (long) (last & MASK) << shift;
                }
                int times = 1;
                if ((lowest & REPEATED) != 0) {
                    times = 0;
                    for (int shift = 0, last = -1; last < 0; shift += BITS) {
                        last = page[at++];
                        times |= (last & MASK) << shift;
                    }
                }
                key += difference;
                run.take(key, times);
            }
        }
    }

    /** Packs keys that come in ascending order, until the bytes that are left for that are used up. */
    static final class Packer implements AscendingKeys.Run {
        private final long base;
        private final AtomicLong left;
        private final List<byte[]> pages = new ArrayList<>();
        private byte @Nullable [] page;
        private int at;
        private long before;
        private boolean full;

        /**
         * @param base not greater than the first key
         * @param left how many bytes may be taken, by all who share it
         */
        Packer(long base, AtomicLong left) {
            this.base = base;
            this.left = left;
            this.before = base;
        }

        @Override
        public void take(long key, int times) {
            byte[] to = full ? null : room();
            if (to == null) {
                return;
            }
            long difference = key - before;
            before = key;
            long rest = difference >>> FIRST_BITS;
            int lowest = (int) (difference << 1) & MASK | (times > 1 ? REPEATED : 0);
            to[at++] = (byte) (rest == 0 ? lowest : lowest | MORE);
            if (rest != 0) {
                write(to, rest);
            }
            if (times > 1) {
                write(to, times);
            }
        }

        private void write(byte[] to, long number) {
            long rest = number;
            while (rest > MASK) {
                to[at++] = (byte) (rest | MORE);
                rest >>>= BITS;
            }
            to[at++] = (byte) rest;
        }

        /** A page with room for one more, if there is any. */
        private byte @Nullable [] room() {
            if (page != null && at + LONGEST <= PAGE) {
                return page;
            }
            if (left.addAndGet(-PAGE) < 0) {
                left.addAndGet(PAGE);
                giveUp();
                return null;
            }
            end();
            page = new byte[PAGE];
            return page;
        }

        private void giveUp() {
            left.addAndGet((long) PAGE * (pages.size() + (page == null ? 0 : 1)));
            pages.clear();
            page = null;
            full = true;
        }

        private void end() {
            if (page != null) {
                pages.add(Arrays.copyOf(page, at));
            }
            page = null;
            at = 0;
        }

        /** All that came; null if it had no room. */
        @Nullable
        PackedRuns packed() {
            end();
            return full ? null : new PackedRuns(base, List.copyOf(pages));
        }
    }
}
