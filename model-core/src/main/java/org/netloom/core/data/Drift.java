package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A feature that is spread otherwise in rows that are judged by than in those that are learnt from, as it is drawn: how many of its amounts lie in each of equally
 * wide parts of one axis, or how many of its cells name each category. Immutable.
 *
 * @param column its name
 * @param validation whether it is compared with the validation rows; with the test rows otherwise
 * @param amounts what its amounts are
 * @param least where the axis begins; 0 of categories
 * @param most where it ends; 0 of categories
 * @param kinds the categories, the most frequent of the training rows first; an empty name for all others together. Empty of amounts
 * @param training how many training rows lie in each part of the axis, or are of each kind
 * @param others how many of the other rows do
 */
public record Drift(
        String column,
        boolean validation,
        Amounts amounts,
        double least,
        double most,
        List<String> kinds,
        List<Integer> training,
        List<Integer> others) {

    private static final int FEWEST_BINS = 5;
    private static final int MOST_BINS = 20;
    private static final int MOST_KINDS = 6;

    /** What is laid on the axis. */
    public enum Amounts {
        /** The numbers of a column, in its own unit. */
        NUMBERS,
        /** Days since 1970-01-01. */
        DATES,
        /** How many characters the texts of a column have. */
        LENGTHS,
        /** The categories of a column; they have no axis. */
        KINDS
    }

    public Drift {
        kinds = List.copyOf(kinds);
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
                List.of(),
                counts(training, least, most, bins),
                counts(others, least, most, bins));
    }

    /**
     * Sets the categories of two samples side by side.
     *
     * @param counts of each category, how often the training rows and how often the others have it
     */
    public static Drift ofKinds(String column, boolean validation, Map<String, long[]> counts) {
        List<Map.Entry<String, long[]>> all = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, long[]> kind) -> kind.getValue()[0])
                        .reversed())
                .toList();
        int shown = all.size() <= MOST_KINDS ? all.size() : MOST_KINDS - 1;
        List<String> kinds = new ArrayList<>();
        List<Integer> training = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        all.subList(0, shown).forEach(kind -> {
            kinds.add(kind.getKey());
            training.add((int) kind.getValue()[0]);
            others.add((int) kind.getValue()[1]);
        });
        if (shown < all.size()) {
            kinds.add("");
            training.add(sum(all.subList(shown, all.size()), 0));
            others.add(sum(all.subList(shown, all.size()), 1));
        }
        return new Drift(column, validation, Amounts.KINDS, 0, 0, kinds, training, others);
    }

    private static int sum(List<Map.Entry<String, long[]>> kinds, int part) {
        return (int) kinds.stream().mapToLong(kind -> kind.getValue()[part]).sum();
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
