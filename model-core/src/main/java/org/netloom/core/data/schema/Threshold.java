package org.netloom.core.data.schema;

import java.util.Arrays;

/**
 * The number that parts two classes best: most of one are at most as large, most of the other are larger.
 *
 * @param highest the largest number below
 * @param firstBelow whether the first class is the one below
 * @param right how many numbers lie on the side of their class
 */
record Threshold(double highest, boolean firstBelow, int right) {

    /**
     * Finds it.
     *
     * @param first the numbers of one class; sorted by this
     * @param second those of the other
     */
    static Threshold between(double[] first, double[] second) {
        Arrays.sort(first);
        Arrays.sort(second);
        Threshold best = new Threshold(Double.NaN, true, 0);
        int below = 0;
        int otherBelow = 0;
        while (below < first.length || otherBelow < second.length) {
            double highest = Math.min(at(first, below), at(second, otherBelow));
            below = behind(first, below, highest);
            otherBelow = behind(second, otherBelow, highest);
            int right = below + second.length - otherBelow;
            int turned = first.length + second.length - right;
            if (Math.max(right, turned) > best.right()) {
                best = new Threshold(highest, right >= turned, Math.max(right, turned));
            }
        }
        return best;
    }

    private static double at(double[] sorted, int place) {
        return place < sorted.length ? sorted[place] : Double.POSITIVE_INFINITY;
    }

    private static int behind(double[] sorted, int from, double number) {
        int place = from;
        while (place < sorted.length && sorted[place] <= number) {
            place++;
        }
        return place;
    }
}
