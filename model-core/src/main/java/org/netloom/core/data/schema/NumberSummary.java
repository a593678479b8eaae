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
        boolean integers) {

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
        Extent extent = new Extent();
        numbers.each(extent);
        double mean = extent.sum() / count;
        int wanted = (int) Math.max(5, Math.min(MOST_BINS, Math.ceil(Math.sqrt(count))));
        double width = extent.max - extent.min;
        int bins = width == 0 ? 1 : extent.integers && width + 1 < wanted ? (int) width + 1 : wanted;
        Spread spread = new Spread(mean, extent.min, width, new int[bins], count);
        numbers.each(spread);
        double deviation = Math.sqrt(spread.squares / count);
        double skewness = deviation > 0 ? spread.cubes / count / (deviation * deviation * deviation) : 0;
        return new NumberSummary(
                count,
                extent.min,
                extent.max,
                mean,
                (spread.below + spread.above) / 2,
                deviation,
                skewness,
                IntStream.of(spread.counts).boxed().toList(),
                extent.integers);
    }

    private static final class Extent implements Ascending.Run {
        private double min = Double.NaN;
        private double max;
        private double sum;
        private double lost;
        private boolean integers = true;

        @Override
        public void take(double number, int times) {
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
        private final int count;
        private double squares;
        private double cubes;
        private double below;
        private double above;
        private int seen;

        Spread(double mean, double min, double width, int[] counts, int count) {
            this.mean = mean;
            this.min = min;
            this.width = width;
            this.counts = counts;
            this.count = count;
        }

        @Override
        public void take(double number, int times) {
            double off = number - mean;
            squares += times * (off * off);
            cubes += times * (off * off * off);
            below = seen <= (count - 1) / 2 ? number : below;
            above = seen <= count / 2 ? number : above;
            seen += times;
            int bin = width == 0 ? 0 : (int) Math.min(counts.length - 1.0, (number - min) / width * counts.length);
            counts[bin] += times;
        }
    }
}
