package org.netloom.core.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Cross entropy in which what is answered well already counts less: {@code -(1 - p)^gamma log p}, with p the probability of what is
 * right. (Lin et al. 2017, without the weights of classes.) With {@code gamma = 0} it is the cross entropy itself.
 */
public final class FocalLoss extends OwnLoss {

    /** Keeps logarithms and powers finite. */
    private static final double SMALLEST = 1e-10;

    private final double gamma;
    private final boolean classes;

    /**
     * A loss.
     *
     * @param gamma how much less it counts, at least 0
     * @param classes whether the outputs are the probabilities of classes that add up to 1; if not, each answers yes or no by itself
     */
    public FocalLoss(double gamma, boolean classes) {
        this.gamma = gamma;
        this.classes = classes;
    }

    /** How much less counts what is answered well. */
    public double gamma() {
        return gamma;
    }

    /** Whether the outputs add up to 1. */
    public boolean classes() {
        return classes;
    }

    @Override
    Class<? extends ILossFunction> nearest() {
        return classes ? LossMCXENT.class : LossBinaryXENT.class;
    }

    @Override
    boolean goesThrough(IActivation activation) {
        return classes ? activation instanceof ActivationSoftmax : activation instanceof ActivationSigmoid;
    }

    @Override
    double row(double[] labels, double[] outputs, boolean throughActivation) {
        return classes ? ofClasses(labels, outputs, throughActivation) : ofAnswers(labels, outputs, throughActivation);
    }

    /** Through softmax: {@code u - p sum(u)} with {@code u = p dL/dp}. */
    private double ofClasses(double[] labels, double[] outputs, boolean through) {
        double loss = 0;
        double sum = 0;
        double[] slopes = new double[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            loss += labels[i] == 0 ? 0 : labels[i] * loss(outputs[i]);
            slopes[i] = labels[i] == 0 ? 0 : labels[i] * slope(outputs[i]);
            sum += slopes[i];
        }
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = through ? slopes[i] - outputs[i] * sum : slopes[i] / Math.max(outputs[i], SMALLEST);
        }
        return loss;
    }

    /** Through sigmoid: {@code ±(1 - p) u}, with p the probability of the right one of yes and no. */
    private double ofAnswers(double[] labels, double[] outputs, boolean through) {
        double loss = 0;
        for (int i = 0; i < outputs.length; i++) {
            boolean yes = labels[i] > 0.5;
            double right = yes ? outputs[i] : 1 - outputs[i];
            loss += loss(right);
            double slope = through ? (1 - right) * slope(right) : slope(right) / Math.max(right, SMALLEST);
            outputs[i] = yes ? slope : -slope;
        }
        return loss;
    }

    private double loss(double probability) {
        double p = Math.max(probability, SMALLEST);
        return -Math.pow(1 - Math.min(p, 1), gamma) * Math.log(p);
    }

    /** The slope times the probability, which is finite where the probability is 0. */
    private double slope(double probability) {
        double p = Math.max(probability, SMALLEST);
        double rest = Math.max(1 - p, SMALLEST);
        return gamma * p * Math.pow(rest, gamma - 1) * Math.log(p) - Math.pow(rest, gamma);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FocalLoss same && gamma == same.gamma && classes == same.classes;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(gamma) + Boolean.hashCode(classes);
    }

    @Override
    public String toString() {
        return "FocalLoss(gamma=" + gamma + ", classes=" + classes + ")";
    }
}
