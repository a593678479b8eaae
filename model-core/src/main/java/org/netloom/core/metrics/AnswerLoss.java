package org.netloom.core.metrics;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Output;

/** The loss of answers, by whomever they are given, as a network's own loss function measures it. Any thread. */
public final class AnswerLoss {

    /** What Deeplearning4j raises a probability of 0 to before it takes the logarithm. */
    private static final float SMALLEST = 1e-10f;

    private final ILossFunction function;

    private AnswerLoss(ILossFunction function) {
        this.function = function;
    }

    /**
     * The loss by which a network is judged.
     *
     * @return empty if it has not one output with a unit for each number of a label, or if classes are weighted: then answers of others cannot be compared
     */
    public static Optional<AnswerLoss> of(ModelGraph graph, PreparedData data) {
        List<Node> outputs = graph.nodes().stream()
                .filter(node -> node.kind().equals("Output"))
                .toList();
        return outputs.size() == 1
                        && data.classWeights().isEmpty()
                        && outputs.get(0).get(Output.UNITS) == data.training().labelWidth()
                ? Optional.of(new AnswerLoss(Output.lossFunction(outputs.get(0).parameters())))
                : Optional.empty();
    }

    /**
     * The sum of the losses of rows.
     *
     * @param answers as an activation gives them, such as probabilities
     * @param rows labelled
     * @param picked which of them were answered, in the order of the answers
     */
    double sum(Predictions answers, PreparedRows rows, int[] picked) {
        float[] labels = new float[Math.multiplyExact(picked.length, rows.labelWidth())];
        for (int row = 0; row < picked.length; row++) {
            rows.truths().copy(picked[row], labels, row * rows.labelWidth());
        }
        try (INDArray wanted = Nd4j.create(labels, new long[] {picked.length, rows.labelWidth()}, 'c')) {
            return sum(function, wanted, answers, rows.labelWidth() > 1);
        }
    }

    /** @param classes whether the answers are probabilities, which are kept from 0 */
    static double sum(ILossFunction function, INDArray labels, Predictions answers, boolean classes) {
        float[] values = answers.values();
        if (classes) {
            values = values.clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(SMALLEST, values[i]);
            }
        }
        try (INDArray outputs = Nd4j.create(values, new long[] {answers.count(), answers.width()}, 'c')) {
            return function.computeScore(labels, outputs, new ActivationIdentity(), null, false);
        }
    }
}
