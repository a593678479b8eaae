package org.netloom.core.engine.update;

import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.updater.UpdaterBlock.ParamState;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A network's step along its gradient in one pass over gradients, state and weights: the mean over the minibatch, the updater's rule
 * and the step itself. Only for networks whose gradients nothing changes between backward pass and updater.
 */
public final class Descent {

    private final List<UpdaterBlock> blocks;
    private final INDArray[] weights;

    private Descent(List<UpdaterBlock> blocks, INDArray[] weights) {
        this.blocks = blocks;
        this.weights = weights;
    }

    /** Whether the network's updaters and penalties let it be done in one pass; they do not change while it trains. */
    public static boolean suits(ComputationGraph network, ComputationGraphUpdater updater) {
        return network.conf().isMiniBatch()
                && updater.getUpdaterBlocks().stream().allMatch(Descent::suits);
    }

    private static boolean suits(UpdaterBlock block) {
        return block.getGradientUpdater() instanceof FastUpdater<?>
                && block.getLayersAndVariablesInBlock().stream().allMatch(Descent::suits);
    }

    private static boolean suits(ParamState state) {
        var config = state.getLayer().getConfig();
        var penalties = config.getRegularizationByParam(state.getParamName());
        var limit = config.getGradientNormalization();
        return (penalties == null || penalties.isEmpty())
                && (limit == null || limit == GradientNormalization.None)
                && state.getLayer().updaterDivideByMinibatch(state.getParamName());
    }

    /** The step of a network that {@linkplain #suits suits}. */
    public static Descent of(ComputationGraph network, ComputationGraphUpdater updater) {
        List<UpdaterBlock> blocks = updater.getUpdaterBlocks();
        INDArray all = network.params().reshape(network.params().length());
        INDArray[] weights = blocks.stream()
                .map(block -> all.get(NDArrayIndex.interval(block.getParamOffsetStart(), block.getParamOffsetEnd())))
                .toArray(INDArray[]::new);
        return new Descent(blocks, weights);
    }

    /**
     * Takes the step. The network's gradients, sums over the minibatch before, are the updates afterwards.
     *
     * @param rows of the minibatch
     */
    public void take(int rows, int iteration, int epoch) {
        for (int i = 0; i < weights.length; i++) {
            UpdaterBlock block = blocks.get(i);
            FastUpdater<?> updater = (FastUpdater<?>) block.getGradientUpdater();
            if (!updater.descend(block.getGradientView(), weights[i], rows, iteration, epoch)) {
                throw new IllegalStateException("The weights of a network lie in one piece");
            }
        }
    }
}
