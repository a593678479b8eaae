package org.netloom.core.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.Part.Span;

/**
 * A prepared row as a linear model takes it: numbers as they are, the index of a category as a 1 among zeros, of a text how large a share of it
 * each token is, and a 1 at the end for the intercept. Immutable.
 */
final class LinearFeatures {

    private static final int WIDEST = 1024;

    private final List<Stretch> stretches;
    private final int width;

    /**
     * Neighbours in a row that are taken in the same way.
     *
     * @param span where they lie
     * @param step how many of them are padding together, where there is any
     * @param places for each number of a step, where stands in the result what is made of it; steps of indices share them
     * @param sizes for each number of a step, how many categories it is the index of one of; 0 for an ordinary number
     */
    private record Stretch(Span span, int step, int[] places, int[] sizes) {

        void write(PreparedRows rows, int row, float[] numbers, double[] target, int at) {
            int counted = rows.values().isPadded(span.from())
                    ? Math.max(1, rows.values().length(row, span.from())) * step
                    : span.length();
            for (int i = 0; i < counted; i++) {
                int number = i % places.length;
                float value = numbers[span.from() + i];
                if (sizes[number] == 0) {
                    target[at + places[number]] = value;
                } else {
                    target[at + places[number] + (int) value] += (double) places.length / counted;
                }
            }
        }
    }

    private LinearFeatures(List<Stretch> stretches, int width) {
        this.stretches = stretches;
        this.width = width;
    }

    /** Empty if there would be more numbers than a linear model is any use for. */
    static Optional<LinearFeatures> of(DataFacts facts) {
        List<Stretch> stretches = new ArrayList<>();
        long width = 0;
        for (Span span : spans(facts)) {
            int step = step(facts, span);
            int shared = isText(facts, span) || facts.hasTokens() ? step : span.length();
            int[] places = new int[shared];
            int[] sizes = new int[shared];
            for (int i = 0; i < shared && width < WIDEST; i++) {
                places[i] = (int) width;
                sizes[i] = facts.indexSizes().isEmpty() ? 0 : facts.indexSizes().get(span.from() + i);
                width += Math.max(1, sizes[i]);
            }
            stretches.add(new Stretch(span, step, places, sizes));
        }
        return width < WIDEST ? Optional.of(new LinearFeatures(stretches, (int) width + 1)) : Optional.empty();
    }

    private static List<Span> spans(DataFacts facts) {
        return facts.isInParts()
                ? facts.parts().stream().flatMap(part -> part.spans().stream()).toList()
                : List.of(new Span(0, facts.featureWidth()));
    }

    /** How many numbers a step has: a token is one. */
    private static int step(DataFacts facts, Span span) {
        return isText(facts, span) ? 1 : facts.steps() > 0 ? facts.stepWidth() : span.length();
    }

    private static boolean isText(DataFacts facts, Span span) {
        return facts.isInParts()
                && facts.parts().stream()
                        .anyMatch(part ->
                                part.kind() == Part.Kind.TEXT && part.spans().contains(span));
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
        stretches.forEach(stretch -> stretch.write(rows, row, numbers, target, at));
        target[at + width - 1] = 1;
    }
}
