package org.netloom.core.train;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.clip.ClipByValue;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.plan.Clipping;

/**
 * Limits the gradients between the backward pass and the updater. By then they are sums over the minibatch, so the limit grows with
 * its size. What has no learning rate, as running statistics, is no gradient and is left alone.
 */
final class GradientLimit extends BaseTrainingListener {

    private final Clipping clipping;

    GradientLimit(Clipping clipping) {
        this.clipping = clipping;
    }

    @Override
    public void onGradientCalculation(Model model) {
        if (clipping.kind() == Clipping.Kind.NO_CLIPPING) {
            return;
        }
        ComputationGraph network = (ComputationGraph) model;
        List<INDArray> gradients = gradients(network);
        double limit = clipping.limit() * network.batchSize();
        if (clipping.kind() == Clipping.Kind.BY_VALUE) {
            for (INDArray gradient : gradients) {
                ClipByValue clip = new ClipByValue(gradient, -limit, limit);
                clip.addOutputArgument(gradient);
                Nd4j.exec(clip);
            }
            return;
        }
        double squares = 0;
        for (INDArray gradient : gradients) {
            double norm = gradient.norm2Number().doubleValue();
            squares += norm * norm;
        }
        double norm = Math.sqrt(squares);
        if (norm > limit) {
            gradients.forEach(gradient -> gradient.muli(limit / norm));
        }
    }

    private static List<INDArray> gradients(ComputationGraph network) {
        List<INDArray> gradients = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            for (String parameter : layer.paramTable().keySet()) {
                if (layer.getConfig().getUpdaterByParam(parameter).hasLearningRate()) {
                    INDArray gradient =
                            network.gradient().getGradientFor(layer.getConfig().getLayerName() + "_" + parameter);
                    if (gradient != null) {
                        gradients.add(gradient);
                    }
                }
            }
        }
        return gradients;
    }
}
