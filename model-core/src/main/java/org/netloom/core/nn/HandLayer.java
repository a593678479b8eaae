package org.netloom.core.nn;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the layers written by hand share: the features of every place are worked on alike. Lives on the thread of its network.
 *
 * @param <C> its configuration
 */
abstract class HandLayer<C extends FeedForwardLayer> extends BaseLayer<C> {

    HandLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    /** The input in the network's precision, after dropout if that is asked for. */
    INDArray given(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        return input.castTo(dataType);
    }

    /** An array that lives as long as the activations do: in training, until the backward pass is over. */
    INDArray kept(LayerWorkspaceMgr workspaces, long... shape) {
        return workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'c');
    }

    /** An array for the gradient of the input. */
    INDArray backward(LayerWorkspaceMgr workspaces, long... shape) {
        return workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, shape, 'c');
    }

    INDArray gradientOf(String key) {
        return Objects.requireNonNull(gradientViews.get(key), key);
    }

    /** All gradients, once they stand in their views, and what goes to the layer before. */
    Pair<Gradient, INDArray> result(INDArray epsilon) {
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        if (gradientViews != null) {
            gradientViews.forEach(gradient::setGradientFor);
        }
        weightNoiseParams.clear();
        return new Pair<>(gradient, backpropDropOutIfPresent(epsilon));
    }

    /** What a forward pass left for the backward pass, if it was one of training on the same input. */
    record Trace<T>(INDArray input, T value) {
        static <T> @Nullable T of(@Nullable Trace<T> trace, INDArray input) {
            return trace != null && trace.input == input ? trace.value : null;
        }
    }
}
