package org.netloom.core.data.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.netloom.core.data.Ascending;

/**
 * The numbers of a column in short; missing cells left out.
 *
 * @param count how many, at least 1
 * @param min the smallest
 * @param max the largest
 * @param mean the arithmetic mean
 * @param median the middle one
 * @param deviation the standard deviation, divided by count
 * @param skewness the third standardised moment; 0 if all are equal
 * @param bins how many lie in each of equally wide parts between min and max; one part if all are equal
 * @param integers whether all are whole
 * @param box where the middle half lies
 */
public record NumberSummary(
        int count,
        double min,
        double max,
        double mean,
        double median,
        double deviation,
        double skewness,
        List<Integer> bins,
        boolean integers,
        Box box) {

    /**
     * The box and the whiskers of a box plot (Tukey 1977); the line in the box is the median.
     *
     * @param lower the smallest number that lies at most one and a half box widths below the box; the first quartile if none below it does
     * @param firstQuartile a quarter lies below it, interpolated between neighbours (definition 7 of Hyndman and Fan 1996, the default of R and NumPy)
     * @param thirdQuartile three quarters lie below it
     * @param upper the largest number that lies at most one and a half box widths above the box; the third quartile if none above it does
     */
    public record Box(double lower, double firstQuartile, double thirdQuartile, double upper) {}

    private static final double WHISKER = 1.5;

    private static final int MOST_BINS = 20;

    public NumberSummary {
        bins = List.copyOf(bins);
    }

    /** A summary of numbers of which none is NaN; at least one. */
    static NumberSummary of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return of(Ascending.of(sorted));
    }

    /** A summary of at least one number. */
    static NumberSummary of(Ascending numbers) {
        int count = numbers.count();
        Extent extent = new Extent(count);
        numbers.each(extent);
        double mean = extent.sum() / count;
        int wanted = (int) Math.max(5, Math.min(MOST_BINS, Math.ceil(Math.sqrt(count))));
        double width = extent.max - extent.min;
        int bins = width == 0 ? 1 : extent.integers && width + 1 < wanted ? (int) width + 1 : wanted;
        double reach = WHISKER * (extent.third.value() - extent.first.value());
        Spread spread = new Spread(
                mean, extent.min, width, new int[bins], extent.first.value() - reach, extent.third.value() + reach);
        numbers.each(spread);
        double deviation = Math.sqrt(spread.squares / count);
        double skewness = deviation > 0 ? spread.cubes / count / (deviation * deviation * deviation) : 0;
        return new NumberSummary(
                count,
                extent.min,
                extent.max,
                mean,
                extent.middle.value(),
                deviation,
                skewness,
                IntStream.of(spread.counts).boxed().toList(),
                extent.integers,
                box(spread, extent.first.value(), extent.third.value()));
    }

    /** Between few numbers lie quartiles that none of them reaches: then the whisker ends where the box does. */
    private static Box box(Spread spread, double first, double third) {
        return new Box(Math.min(spread.lower, first), first, third, Math.max(spread.upper, third));
    }

    /** The number below which a share of all lie, found in passing. */
    private static final class Quantile {
        private final long place;
        private final double part;
        private final int count;
        private double below;
        private double above;

        Quantile(double share, int count) {
            double exact = share * (count - 1);
            this.place = (long) Math.floor(exact);
            this.part = exact - place;
            this.count = count;
        }

        /** @param seen how many came before */
        void take(double number, int seen) {
            below = seen <= place ? number : below;
            above = seen <= Math.min(count - 1, place + 1) ? number : above;
        }

        double value() {
            return part == 0 ? below : below + part * (above - below);
        }
    }

    private static final class Extent implements Ascending.Run {
        private double min = Double.NaN;
        private double max;
        private double sum;
        private double lost;
        private boolean integers = true;
        private final Quantile first;
        private final Quantile middle;
        private final Quantile third;
        private int seen;

        Extent(int count) {
            this.first = new Quantile(0.25, count);
            this.middle = new Quantile(0.5, count);
            this.third = new Quantile(0.75, count);
        }

        @Override
        public void take(double number, int times) {
            first.take(number, seen);
            middle.take(number, seen);
            third.take(number, seen);
            seen += times;
            min = Double.isNaN(min) ? number : min;
            max = number;
            integers &= number == Math.rint(number);
            // Neumaier's sum, which keeps what a sum alone loses.
            double added = number * times;
            double next = sum + added;
            lost += Math.abs(sum) >= Math.abs(added) ? sum - next + added : added - next + sum;
            sum = next;
        }

        double sum() {
            return sum + lost;
        }
    }

    private static final class Spread implements Ascending.Run {
        private final double mean;
        private final double min;
        private final double width;
        private final int[] counts;
        private final double lowerFence;
        private final double upperFence;
        private double squares;
        private double cubes;
        private double lower = Double.NaN;
        private double upper;

        Spread(double mean, double min, double width, int[] counts, double lowerFence, double upperFence) {
            this.mean = mean;
            this.min = min;
            this.width = width;
            this.counts = counts;
            this.lowerFence = lowerFence;
            this.upperFence = upperFence;
        }

        @Override
        public void take(double number, int times) {
            double off = number - mean;
            squares += times * (off * off);
            cubes += times * (off * off * off);
            lower = Double.isNaN(lower) && number >= lowerFence ? number : lower;
            upper = number <= upperFence ? number : upper;
            int bin = width == 0 ? 0 : (int) Math.min(counts.length - 1.0, (number - min) / width * counts.length);
            counts[bin] += times;
        }
    }
}
