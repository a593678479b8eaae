package org.netloom.app.training;

import java.util.OptionalDouble;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.Persistence;
import org.netloom.core.metrics.Scores;
import org.netloom.core.shape.Task;

/** What a guess reaches that never looks at the features: the bar that a network has to clear. */
final class Baseline {

    private Baseline() {}

    /** Whether that guess says what was last: where rows follow one another, it is the harder one. */
    static boolean isLast(PreparedData data) {
        return data.training().past().isKnown();
    }

    /** R² of the same guess; 0 for the mean, by which R² measures. */
    static OptionalDouble r2(PreparedData data) {
        return Persistence.of(judged(data), data.preparation().target().deviation())
                .filter(Scores.Regression.class::isInstance)
                .map(last -> OptionalDouble.of(((Scores.Regression) last).r2()))
                .orElse(OptionalDouble.of(0));
    }

    /**
     * On the validation rows (without any, the training rows): the accuracy of always naming the training rows' largest class, or the mean
     * absolute error of always naming their mean; of a series, of always naming what was last.
     */
    static OptionalDouble of(PreparedData data) {
        PreparedRows judged = judged(data);
        if (judged.count() == 0) {
            return OptionalDouble.empty();
        }
        if (isLast(data)) {
            return Persistence.of(judged, data.preparation().target().deviation())
                    .map(last -> OptionalDouble.of(last.headline()))
                    .orElse(OptionalDouble.empty());
        }
        return OptionalDouble.of(
                data.facts().task() == Task.REGRESSION
                        ? meanDistance(judged) * data.preparation().target().deviation()
                        : shares(judged)[largest(shares(data.training()))]);
    }

    private static PreparedRows judged(PreparedData data) {
        return data.validation().count() > 0 ? data.validation() : data.training();
    }

    /** Labels are standardised: the mean is 0, the unit is the deviation. */
    private static double meanDistance(PreparedRows rows) {
        double sum = 0;
        float[] one = new float[1];
        for (int row = 0; row < rows.count(); row++) {
            rows.truths().copy(row, one, 0);
            sum += Math.abs(one[0]);
        }
        return sum / rows.count();
    }

    private static int largest(double[] shares) {
        int largest = 0;
        for (int i = 1; i < shares.length; i++) {
            largest = shares[i] > shares[largest] ? i : largest;
        }
        return largest;
    }

    private static double[] shares(PreparedRows rows) {
        double[] shares = new double[rows.labelWidth()];
        float[] one = new float[shares.length];
        for (int row = 0; row < rows.count(); row++) {
            rows.truths().copy(row, one, 0);
            for (int label = 0; label < shares.length; label++) {
                shares[label] += one[label] / rows.count();
            }
        }
        return shares;
    }
}
