package org.netloom.core.engine.dense;

import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;

/** The end of a chain: what the network answers, how wrong that is, and the slope of the loss. */
abstract class Verdict {

    private Verdict() {}

    /**
     * Judges a minibatch.
     *
     * @param z sums of the last layer, [rows, units]
     * @param labels the same shape
     * @param y gets the answers
     * @param slopes gets the loss's slopes by z
     * @return the loss, summed over rows
     */
    abstract double judge(float[] z, float[] labels, float[] y, float[] slopes, int rows, int units);

    /** The quickest way for a layer's function and loss. */
    static Verdict of(BaseOutputLayer layer) {
        ILossFunction loss = layer.getLossFn();
        IActivation activation = layer.getActivationFn();
        boolean entropy = loss.getClass() == LossMCXENT.class || loss.getClass() == LossNegativeLogLikelihood.class;
        if (entropy && activation instanceof ActivationSoftmax && ((LossMCXENT) loss).getWeights() == null) {
            return new CrossEntropy(((LossMCXENT) loss).getSoftmaxClipEps());
        }
        if (loss instanceof LossMSE squares
                && squares.getWeights() == null
                && activation instanceof ActivationIdentity) {
            return new MeanSquares();
        }
        return new Asked(loss, activation);
    }

    /** Softmax with cross entropy: the slope is the difference of answer and label. */
    private static final class CrossEntropy extends Verdict {

        private final float least;
        private final float most;

        CrossEntropy(double clip) {
            least = (float) clip;
            most = (float) (1 - clip);
        }

        @Override
        double judge(float[] z, float[] labels, float[] y, float[] slopes, int rows, int units) {
            double loss = 0;
            for (int row = 0; row < rows; row++) {
                int at = row * units;
                softmax(z, y, at, at + units);
                for (int i = at; i < at + units; i++) {
                    if (labels[i] != 0) {
                        loss -= labels[i] * Math.log(Math.min(most, Math.max(least, y[i])));
                    }
                    slopes[i] = y[i] - labels[i];
                }
            }
            return loss;
        }

        private static void softmax(float[] z, float[] y, int from, int to) {
            float top = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                top = Math.max(top, z[i]);
            }
            float sum = 0;
            for (int i = from; i < to; i++) {
                y[i] = (float) Math.exp(z[i] - top);
                sum += y[i];
            }
            for (int i = from; i < to; i++) {
                y[i] /= sum;
            }
        }
    }

    /** The mean of squares over the outputs of a row, of the sums themselves. */
    private static final class MeanSquares extends Verdict {

        @Override
        double judge(float[] z, float[] labels, float[] y, float[] slopes, int rows, int units) {
            double loss = 0;
            float by = 2f / units;
            for (int i = 0; i < rows * units; i++) {
                float off = z[i] - labels[i];
                y[i] = z[i];
                loss += (double) off * off;
                slopes[i] = by * off;
            }
            return loss / units;
        }
    }

    /** Any other: Deeplearning4j's own functions are asked. */
    private static final class Asked extends Verdict {

        private final ILossFunction loss;
        private final IActivation activation;

        Asked(ILossFunction loss, IActivation activation) {
            this.loss = loss;
            this.activation = activation;
        }

        @Override
        double judge(float[] z, float[] labels, float[] y, float[] slopes, int rows, int units) {
            try (MemoryWorkspace room = Nd4j.getWorkspaceManager().getAndActivateWorkspace("NETLOOM_VERDICT")) {
                INDArray wanted = array(labels, rows, units);
                // Some of them spoil the sums that they are given.
                double sum = loss.computeScore(wanted, array(z, rows, units), activation, null, false);
                read(activation.getActivation(array(z, rows, units), false), y);
                read(loss.computeGradient(wanted, array(z, rows, units), activation, null), slopes);
                return sum;
            }
        }

        private static INDArray array(float[] values, int rows, int units) {
            INDArray array = Nd4j.createUninitialized(new long[] {rows, units}, 'c');
            DenseChain.floats(array).put(values, 0, rows * units);
            return array;
        }

        private static void read(INDArray from, float[] into) {
            INDArray rows = DenseChain.inRows(from) ? from : from.dup('c');
            DenseChain.floats(rows).get(into, 0, (int) rows.length());
        }
    }
}
