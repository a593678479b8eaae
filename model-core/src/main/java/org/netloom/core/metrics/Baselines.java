package org.netloom.core.metrics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/**
 * What simpler ways of answering reach: the bars that a network has to clear.
 *
 * @param guess always naming the training rows' largest class, or their mean; of a series, always naming what was last. Its loss, where it is measured, is that of always answering with the shares of the classes, which
 *     is the least that is possible without looking at a row; NaN of a series
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
        return of(data, judged, linear, Optional.empty());
    }

    /**
     * The same, with losses.
     *
     * @param loss by which they are measured; without one, losses are NaN
     */
    public static Optional<Baselines> of(
            PreparedData data, PreparedRows judged, Optional<LinearModel> linear, Optional<AnswerLoss> loss) {
        if (judged.count() == 0) {
            return Optional.empty();
        }
        double deviation = data.preparation().target().deviation();
        Optional<Scores> last = Persistence.of(judged, deviation);
        return Optional.of(new Baselines(
                last.orElseGet(() -> always(usual(data), data, judged, loss)),
                last.isPresent(),
                linear.map(model -> model.scores(judged, loss))));
    }

    /** The shares of the classes in the training rows, of which the largest is named; a standardised mean is 0. */
    private static float[] usual(PreparedData data) {
        float[] usual = new float[data.training().labelWidth()];
        if (data.facts().task() == Task.CLASSIFICATION) {
            int[] rows = new int[usual.length];
            for (int row = 0; row < data.training().count(); row++) {
                rows[ScoreSum.labelOf(data.training(), row)]++;
            }
            for (int label = 0; label < rows.length; label++) {
                usual[label] = (float) rows[label] / Math.max(1, data.training().count());
            }
        }
        return usual;
    }

    private static Scores always(float[] answer, PreparedData data, PreparedRows judged, Optional<AnswerLoss> loss) {
        ScoreSum sum =
                new ScoreSum(data.facts().task(), data.preparation().target().deviation());
        for (int from = 0; from < judged.count(); from += BLOCK) {
            int[] picked = IntStream.range(from, Math.min(judged.count(), from + BLOCK))
                    .toArray();
            float[] answers = new float[picked.length * answer.length];
            for (int row = 0; row < picked.length; row++) {
                System.arraycopy(answer, 0, answers, row * answer.length, answer.length);
            }
            Predictions given = new Predictions(picked.length, answer.length, answers);
            sum.add(
                    given,
                    judged,
                    picked,
                    loss.map(one -> one.sum(given, judged, picked)).orElse(Double.NaN));
        }
        return sum.scores();
    }
}
