package org.netloom.core.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.DataFacts;

/**
 * A prepared row as a linear model takes it: numbers as they are, the index of a category as a 1 among zeros, of a text how large a share of it
 * each token is, and a 1 at the end for the intercept. Immutable.
 */
final class LinearFeatures {

    private static final int WIDEST = 1024;

    private final DataFacts facts;
    /** For each number of a step, where it stands in the row that is made of it. */
    private final int[] places;

    private final int width;

    private LinearFeatures(DataFacts facts, int[] places, int width) {
        this.facts = facts;
        this.places = places;
        this.width = width;
    }

    /** Empty if there would be more numbers than a linear model is any use for. */
    static Optional<LinearFeatures> of(DataFacts facts) {
        boolean tokens = facts.steps() > 0 && facts.hasTokens();
        int numbers = tokens ? facts.stepWidth() : facts.featureWidth();
        int[] places = new int[numbers];
        long width = 0;
        for (int i = 0; i < numbers && width < WIDEST; i++) {
            places[i] = (int) width;
            width += Math.max(1, size(facts.indexSizes(), i));
        }
        return width < WIDEST ? Optional.of(new LinearFeatures(facts, places, (int) width + 1)) : Optional.empty();
    }

    private static int size(List<Integer> indexSizes, int number) {
        return indexSizes.isEmpty() ? 0 : indexSizes.get(number);
    }

    /** With the intercept. */
    int width() {
        return width;
    }

    double[] newRow() {
        return new double[width];
    }

    /** Writes a row, as many numbers as it is wide, from a place on. */
    void write(PreparedRows rows, int row, double[] target, int at) {
        float[] numbers = new float[rows.featureWidth()];
        rows.values().copy(row, numbers, 0);
        Arrays.fill(target, at, at + width, 0);
        int counted =
                rows.values().isPadded() ? Math.max(1, rows.values().length(row)) * facts.stepWidth() : numbers.length;
        for (int i = 0; i < counted; i++) {
            int number = i % places.length;
            if (size(facts.indexSizes(), number) == 0) {
                target[at + places[number]] = numbers[i];
            } else {
                target[at + places[number] + (int) numbers[i]] += (double) places.length / counted;
            }
        }
        target[at + width - 1] = 1;
    }
}
