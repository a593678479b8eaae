package org.netloom.core.data;

/** Sorts whole numbers by their digits (radix sort, least significant first): as many passes as their range has parts of 11 bits. */
final class LongSort {

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    private LongSort() {}

    /** The numbers in ascending order; the array given is overwritten, and may be the one returned. */
    static long[] sorted(long[] numbers) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long number : numbers) {
            min = Math.min(min, number);
            max = Math.max(max, number);
        }
        long[] from = numbers;
        long[] to = new long[numbers.length];
        // Seen from the least one, differences without sign are never negative, even where max - min overflows.
        for (int shift = 0; shift < Long.SIZE && (max - min) >>> shift != 0; shift += BITS) {
            pass(from, to, min, shift);
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void pass(long[] from, long[] to, long min, int shift) {
        int[] next = new int[MASK + 2];
        for (long number : from) {
            next[(int) ((number - min) >>> shift & MASK) + 1]++;
        }
        for (int i = 0; i < MASK; i++) {
            next[i + 1] += next[i];
        }
        for (long number : from) {
            to[next[(int) ((number - min) >>> shift & MASK)]++] = number;
        }
    }

    /** The same of ints that are taken to have no sign. */
    static int[] sortedWithoutSign(int[] numbers) {
        int all = 0;
        for (int number : numbers) {
            all |= number;
        }
        int[] from = numbers;
        int[] to = new int[numbers.length];
        for (int shift = 0; shift < Integer.SIZE && all >>> shift != 0; shift += BITS) {
            int[] next = new int[MASK + 2];
            for (int number : from) {
                next[(number >>> shift & MASK) + 1]++;
            }
            for (int i = 0; i < MASK; i++) {
                next[i + 1] += next[i];
            }
            for (int number : from) {
                to[next[number >>> shift & MASK]++] = number;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }
}
