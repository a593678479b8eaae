package org.netloom.core.nn;

import java.util.Collection;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The states in which the two directions of a bidirectional layer ended, side by side: {@code [batch, 2 nOut, time]} becomes
 * {@code [batch, 2 nOut]}. The direction that reads backward ends at the first step, so that Deeplearning4j's {@code LastTimeStep} would
 * give of it what it knew after a single step; and its {@code Bidirectional} cannot train around a {@code LastTimeStep}.
 */
public final class LastStates extends BaseWrapperLayer {

    /** For reading from JSON. */
    public LastStates() {}

    /** The last states of a layer that puts its directions side by side, {@code [batch, features, time]}. */
    public LastStates(Bidirectional both) {
        super(both);
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        NeuralNetConfiguration inner = configuration.clone();
        inner.setLayer(((LastStates) inner.getLayer()).getUnderlying());
        return new LastStatesLayer(underlying.instantiate(inner, listeners, index, parameters, initialize, type));
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        var inside = (InputType.InputTypeRecurrent) underlying.getOutputType(index, input);
        return InputType.feedForward(inside.getSize());
    }
}
