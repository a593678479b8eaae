package org.netloom.core.engine.layers;

import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout that leaves masked steps to those who read them. Deeplearning4j's multiplies a sequence [batch, features, time] by the mask
 * [batch, time] as if it were a column, and throws.
 */
final class MaskedDropout extends DropoutLayer {

    MaskedDropout(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        return unmasked(() -> super.activate(training, workspaces));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        return unmasked(() -> super.backpropGradient(epsilon, workspaces));
    }

    private <T> T unmasked(Supplier<T> work) {
        INDArray mask = maskArray;
        maskArray = input != null && input.rank() > 2 ? null : mask;
        try {
            return work.get();
        } finally {
            maskArray = mask;
        }
    }
}
