package org.netloom.app.training;

import java.util.OptionalDouble;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/** What a guess reaches that never looks at the features: the bar that a network has to clear. */
final class Baseline {

    private Baseline() {}

    /**
     * On the validation rows (without any, the training rows): the accuracy of always naming the training rows' largest class, or the mean
     * absolute error of always naming their mean.
     */
    static OptionalDouble of(PreparedData data) {
        PreparedRows judged = data.validation().count() > 0 ? data.validation() : data.training();
        if (judged.count() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                data.facts().task() == Task.REGRESSION
                        ? meanDistance(judged) * data.preparation().target().deviation()
                        : shares(judged)[largest(shares(data.training()))]);
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
