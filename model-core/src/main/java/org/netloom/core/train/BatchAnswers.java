package org.netloom.core.train;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.engine.dense.AnswerListener;
import org.netloom.core.metrics.Predictions;

/**
 * Catches what the network answers to a minibatch while it learns from it. All layers but the last have their activations by then, so
 * that only the output layer is computed once more: a few hundredths of a millisecond where a second pass would add a third. Where the
 * step goes over plain arrays, they are handed over.
 */
final class BatchAnswers extends BaseTrainingListener implements AnswerListener {

    private static final Predictions NONE = new Predictions(0, 1, new float[0]);

    private Predictions last = NONE;

    @Override
    public void onBackwardPass(Model model) {
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            INDArray answers =
                    ((ComputationGraph) model).getOutputLayer(0).activate(false, LayerWorkspaceMgr.noWorkspaces());
            last = new Predictions(
                    (int) answers.size(0),
                    (int) answers.size(1),
                    answers.dup('c').data().asFloat());
        }
    }

    @Override
    public void answered(int rows, int columns, float[] answers) {
        last = new Predictions(rows, columns, Arrays.copyOf(answers, rows * columns));
    }

    /** The answers to the last minibatch, as the weights were before its step. */
    Predictions last() {
        return last;
    }
}
