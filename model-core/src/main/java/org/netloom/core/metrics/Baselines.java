package org.netloom.core.metrics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/**
 * What simpler ways of answering reach: the bars that a network has to clear. Their losses are not measured (NaN).
 *
 * @param guess always naming the training rows' largest class, or their mean; of a series, always naming what was last
 * @param isLast whether the guess names what was last
 * @param linear the linear model; empty if there is none
 */
public record Baselines(Scores guess, boolean isLast, Optional<Scores> linear) {

    private static final int BLOCK = 1024;

    /**
     * Measures them. Takes time in the number of rows.
     *
     * @param judged labelled rows of the data
     * @return empty without rows
     */
    public static Optional<Baselines> of(PreparedData data, PreparedRows judged, Optional<LinearModel> linear) {
        if (judged.count() == 0) {
            return Optional.empty();
        }
        double deviation = data.preparation().target().deviation();
        Optional<Scores> last = Persistence.of(judged, deviation);
        return Optional.of(new Baselines(
                last.orElseGet(() -> always(usual(data), data, judged)),
                last.isPresent(),
                linear.map(model -> model.scores(judged))));
    }

    /** A standardised mean is 0. */
    private static float[] usual(PreparedData data) {
        float[] usual = new float[data.training().labelWidth()];
        if (data.facts().task() == Task.CLASSIFICATION) {
            int[] rows = new int[usual.length];
            int largest = 0;
            for (int row = 0; row < data.training().count(); row++) {
                int label = ScoreSum.labelOf(data.training(), row);
                rows[label]++;
            }
            for (int label = 1; label < rows.length; label++) {
                largest = rows[label] > rows[largest] ? label : largest;
            }
            usual[largest] = 1;
        }
        return usual;
    }

    private static Scores always(float[] answer, PreparedData data, PreparedRows judged) {
        ScoreSum sum =
                new ScoreSum(data.facts().task(), data.preparation().target().deviation());
        for (int from = 0; from < judged.count(); from += BLOCK) {
            int[] picked = IntStream.range(from, Math.min(judged.count(), from + BLOCK))
                    .toArray();
            float[] answers = new float[picked.length * answer.length];
            for (int row = 0; row < picked.length; row++) {
                System.arraycopy(answer, 0, answers, row * answer.length, answer.length);
            }
            sum.add(new Predictions(picked.length, answer.length, answers), judged, picked, Double.NaN);
        }
        return sum.scores();
    }
}
