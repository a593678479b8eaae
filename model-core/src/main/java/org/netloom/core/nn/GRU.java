package org.netloom.core.nn;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.nn.ParameterBlocks.Block;

/**
 * The gated recurrent unit of Cho et al. 2014, in the form that cuDNN computes and that is Keras's default ({@code reset_after=true}):
 * the reset gate acts on the product of the state, not on the state.
 *
 * <pre>
 * z  = sigmoid(x Wz + bz + h Uz + cz)          update gate
 * r  = sigmoid(x Wr + br + h Ur + cr)          reset gate
 * g  = activation(x Wg + bg + r (h Ug + cg))   candidate
 * h' = z h + (1 - z) g
 * </pre>
 *
 * {@code [batch, nIn, time]} becomes {@code [batch, nOut, time]}. Where a mask is 0 the state is carried on and the output is 0. The
 * blocks of the weights stand in Keras's order z, r, g.
 */
public final class GRU extends BaseRecurrentLayer {

    /** The weights of the input, {@code [nIn, 3 nOut]}. */
    public static final String INPUT_WEIGHTS = "W";

    /** The weights of the state, {@code [nOut, 3 nOut]}. */
    public static final String RECURRENT_WEIGHTS = "RW";

    /** What is added to the product of the input, {@code [1, 3 nOut]}. */
    public static final String BIAS = "b";

    /** What is added to the product of the state, {@code [1, 3 nOut]}. */
    public static final String RECURRENT_BIAS = "Rb";

    private static final ParameterBlocks BLOCKS = new ParameterBlocks(layer -> {
        GRU gru = (GRU) layer;
        long gates = 3 * gru.getNOut();
        return List.of(
                Block.weights(INPUT_WEIGHTS, gru.getNIn(), gates, gru),
                Block.weights(RECURRENT_WEIGHTS, gru.getNOut(), gates, gru),
                Block.constant(BIAS, gates, 0),
                Block.constant(RECURRENT_BIAS, gates, 0));
    });

    /** For reading from JSON. */
    public GRU() {}

    private GRU(Builder builder) {
        super(builder);
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            @Nullable INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("GRU", getLayerName(), index, getNIn(), getNOut());
        return Assembly.finish(new GRULayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return BLOCKS;
    }

    /** Of each step: three gates, the product of the state and the state itself. */
    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return Assembly.memory(
                this, input, 5 * nOut * InputTypes.sequence(input).getTimeSeriesLength());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GRU && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + 1;
    }

    /** Builds the configuration. */
    public static final class Builder extends BaseRecurrentLayer.Builder<Builder> {
        @Override
        @SuppressWarnings("unchecked")
        public GRU build() {
            return new GRU(this);
        }
    }
}
