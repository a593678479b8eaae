package org.netloom.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A feature that is spread otherwise in rows that are judged by than in those that are learnt from, as it is drawn: how many of its amounts lie in each of equally
 * wide parts of one axis. Immutable.
 *
 * @param column its name
 * @param validation whether it is compared with the validation rows; with the test rows otherwise
 * @param amounts what its amounts are
 * @param least where the axis begins
 * @param most where it ends
 * @param training how many training rows lie in each part of the axis
 * @param others how many of the other rows do
 */
public record Drift(
        String column,
        boolean validation,
        Amounts amounts,
        double least,
        double most,
        List<Integer> training,
        List<Integer> others) {

    private static final int FEWEST_BINS = 5;
    private static final int MOST_BINS = 20;

    /** What is laid on the axis. */
    public enum Amounts {
        /** The numbers of a column, in its own unit. */
        NUMBERS,
        /** Days since 1970-01-01. */
        DATES,
        /** How many characters the texts of a column have. */
        LENGTHS
    }

    public Drift {
        training = List.copyOf(training);
        others = List.copyOf(others);
    }

    /** Lays two samples on one axis; neither is empty, and none of their numbers is NaN. */
    public static Drift of(String column, boolean validation, Amounts amounts, double[] training, double[] others) {
        double least = all(training, others).min().orElseThrow();
        double most = all(training, others).max().orElseThrow();
        int wanted = (int) Math.max(
                FEWEST_BINS, Math.min(MOST_BINS, Math.ceil(Math.sqrt(Math.min(training.length, others.length)))));
        boolean whole = all(training, others).allMatch(number -> number == Math.rint(number));
        int bins = most == least ? 1 : whole && most - least + 1 < wanted ? (int) (most - least) + 1 : wanted;
        return new Drift(
                column,
                validation,
                amounts,
                least,
                most,
                counts(training, least, most, bins),
                counts(others, least, most, bins));
    }

    private static DoubleStream all(double[] one, double[] other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other));
    }

    private static List<Integer> counts(double[] numbers, double least, double most, int bins) {
        int[] counts = new int[bins];
        for (double number : numbers) {
            counts[most == least ? 0 : (int) Math.min(bins - 1.0, (number - least) / (most - least) * bins)]++;
        }
        return IntStream.of(counts).boxed().toList();
    }
}
