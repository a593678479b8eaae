package org.netloom.core.engine.layers;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.numbers.Blocks;
import org.netloom.core.numbers.Curve;
import org.netloom.core.numbers.Curve.Bent;

/** An activation function as a layer, in one walk through memory each way. */
final class FastActivation extends ActivationLayer {

    private final @Nullable Bent bent;

    FastActivation(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        bent = Curve.of(layerConf().getActivationFn()).orElse(null);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        Bent curve = bent;
        if (curve == null || input == null || !Blocks.isWhole(input)) {
            return super.activate(training, workspaces);
        }
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, input.shape(), 'c');
        Blocks.pairs(input, input, out, curve::bend);
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Bent curve = bent;
        if (curve == null || input == null || !Blocks.isWhole(input) || epsilon.dataType() != DataType.FLOAT) {
            return super.backpropGradient(epsilon, workspaces);
        }
        INDArray given = Blocks.isWhole(epsilon) ? epsilon : epsilon.dup('c');
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        Blocks.pairs(input, given, out, (z, e, count) -> {
            float[] y = new float[count];
            curve.bend(z, y, count);
            curve.slope(z, y, e, count);
        });
        return new Pair<>(new DefaultGradient(), out);
    }
}
