package org.netloom.core.data.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        return ofSorted(sorted);
    }

    /** The same of numbers in ascending order. */
    static NumberSummary ofSorted(double[] sorted) {
        int count = sorted.length;
        double min = sorted[0];
        double max = sorted[count - 1];
        double mean = Arrays.stream(sorted).sum() / count;
        double squares = 0;
        double cubes = 0;
        boolean integers = true;
        for (double number : sorted) {
            double off = number - mean;
            squares += off * off;
            cubes += off * off * off;
            integers &= number == Math.rint(number);
        }
        double deviation = Math.sqrt(squares / count);
        double skewness = deviation > 0 ? cubes / count / (deviation * deviation * deviation) : 0;
        double median = count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
        return new NumberSummary(count, min, max, mean, median, deviation, skewness, bins(sorted, integers), integers);
    }

    private static List<Integer> bins(double[] sorted, boolean integers) {
        double min = sorted[0];
        double width = sorted[sorted.length - 1] - min;
        if (width == 0) {
            return List.of(sorted.length);
        }
        int wanted = (int) Math.max(5, Math.min(MOST_BINS, Math.ceil(Math.sqrt(sorted.length))));
        int bins = integers && width + 1 < wanted ? (int) width + 1 : wanted;
        int[] counts = new int[bins];
        for (double number : sorted) {
            counts[(int) Math.min(bins - 1.0, (number - min) / width * bins)]++;
        }
        return IntStream.of(counts).boxed().toList();
    }
}
