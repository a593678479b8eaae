package org.netloom.core.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Half the squared error where it is at most {@code delta}, beyond that growing only in proportion to the error, so that outliers pull
 * less: {@code e²/2} or {@code delta (|e| - delta/2)}, the mean over the outputs. (Huber 1964.)
 */
public final class HuberLoss extends OwnLoss {

    private final double delta;

    /** @param delta from where on an error counts in proportion, greater than 0 */
    public HuberLoss(double delta) {
        this.delta = delta;
    }

    /** From where on an error counts in proportion. */
    public double delta() {
        return delta;
    }

    @Override
    Class<? extends ILossFunction> nearest() {
        return LossMSE.class;
    }

    @Override
    boolean goesThrough(IActivation activation) {
        return false;
    }

    @Override
    double row(double[] labels, double[] outputs, boolean throughActivation) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            double error = outputs[i] - labels[i];
            double size = Math.abs(error);
            sum += size <= delta ? error * error / 2 : delta * (size - delta / 2);
            outputs[i] = Math.max(-delta, Math.min(delta, error)) / outputs.length;
        }
        return sum / outputs.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HuberLoss same && delta == same.delta;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(delta);
    }

    @Override
    public String toString() {
        return "HuberLoss(delta=" + delta + ")";
    }
}
