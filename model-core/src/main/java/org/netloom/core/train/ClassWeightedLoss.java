package org.netloom.core.train;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss each row of which is multiplied by the weight of its class, and so is the row's gradient. Used while a step is taken and at no
 * other time: what is measured and what is saved has the plain loss. Masks would be the natural way, but Deeplearning4j multiplies sums
 * by them, which is the same for 0 and 1 alone.
 */
final class ClassWeightedLoss implements ILossFunction {

    private final ILossFunction plain;
    private final float[] weights;

    private ClassWeightedLoss(ILossFunction plain, List<Double> weights) {
        this.plain = plain;
        this.weights = new float[weights.size()];
        for (int i = 0; i < this.weights.length; i++) {
            this.weights[i] = weights.get(i).floatValue();
        }
    }

    /** Does something with a network while its losses are weighted. */
    static void during(ComputationGraph network, List<Double> weights, Runnable step) {
        if (weights.isEmpty()) {
            step.run();
            return;
        }
        BaseOutputLayer output = output(network);
        ILossFunction plain = output.getLossFn();
        output.setLossFn(new ClassWeightedLoss(plain, weights));
        try {
            step.run();
        } finally {
            output.setLossFn(plain);
        }
    }

    private static BaseOutputLayer output(ComputationGraph network) {
        for (Layer layer : network.getLayers()) {
            if (layer.conf().getLayer() instanceof BaseOutputLayer output) {
                return output;
            }
        }
        throw new IllegalArgumentException("A network that learns classes has an output layer");
    }

    /** For each row, the weight of the class that its label names. */
    private INDArray weightsOf(INDArray labels) {
        int rows = Math.toIntExact(labels.size(0));
        float[] column = new float[rows];
        boolean single = labels.size(1) == 1;
        int[] classes = single ? new int[0] : labels.argMax(1).toIntVector();
        for (int row = 0; row < rows; row++) {
            column[row] = weights[single ? (labels.getDouble(row, 0) > 0.5 ? 1 : 0) : classes[row]];
        }
        return Nd4j.create(column, new long[] {rows, 1}, 'c').castTo(labels.dataType());
    }

    @Override
    public double computeScore(INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
        double total =
                computeScoreArray(labels, sums, activation, mask).sumNumber().doubleValue();
        return average ? total / labels.size(0) : total;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
        INDArray scores = plain.computeScoreArray(labels, sums.dup(), activation, mask);
        return scores.reshape('c', labels.size(0), 1)
                .mulColumnVector(weightsOf(labels).castTo(scores.dataType()));
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
        INDArray slopes = plain.computeGradient(labels, sums, activation, mask);
        return slopes.muliColumnVector(weightsOf(labels).castTo(slopes.dataType()));
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
        double score = computeScore(labels, sums, activation, mask, average);
        return new Pair<>(score, computeGradient(labels, sums, activation, mask));
    }

    @Override
    public String name() {
        return plain.name();
    }
}
