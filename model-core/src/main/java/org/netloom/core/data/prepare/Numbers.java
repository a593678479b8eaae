package org.netloom.core.data.prepare;

import java.util.Arrays;
import org.netloom.core.data.Column;

/** Figures of numbers of which none is NaN. */
final class Numbers {

    private Numbers() {}

    /** The numbers of some rows; cells without one are left out. */
    static double[] present(Column column, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(column::number)
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }

    static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }

    static double median(double[] numbers) {
        if (numbers.length == 0) {
            return 0;
        }
        double[] parted = numbers.clone();
        int middle = parted.length / 2;
        double above = Selection.place(parted, middle);
        return parted.length % 2 == 1
                ? above
                : (Arrays.stream(parted, 0, middle).max().orElseThrow() + above) / 2;
    }

    /**
     * The number below which a share of the others lie, interpolated between neighbours (definition 7 of Hyndman and Fan 1996, the
     * default of R and NumPy).
     *
     * @param sorted ascending, at least one
     */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double deviation(double[] numbers, double mean) {
        double squares =
                Arrays.stream(numbers).map(n -> (n - mean) * (n - mean)).sum();
        return positive(Math.sqrt(squares / Math.max(1, numbers.length)));
    }

    /** A column that is constant in the training rows is only shifted. */
    static double positive(double scale) {
        return scale > 1e-12 ? scale : 1;
    }
}
