package org.netloom.core.nn;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Brings the features of every place (the row of a table, a time step, a pixel) to mean 0 and deviation 1, then scales and shifts each
 * feature: {@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, the variance being the mean of squares. (Ba, Kiros and
 * Hinton 2016.) Takes arrays of rank 2, 3 and 4 with the features on axis 1; the shape stays.
 */
public final class LayerNormalization extends FeedForwardLayer {

    /** The scale of each feature. */
    public static final String GAMMA = "gamma";

    /** The shift of each feature. */
    public static final String BETA = "beta";

    private static final ParameterBlocks BLOCKS = new ParameterBlocks(layer -> {
        long features = ((LayerNormalization) layer).getNIn();
        return List.of(
                ParameterBlocks.Block.constant(GAMMA, features, 1), ParameterBlocks.Block.constant(BETA, features, 0));
    });

    private double epsilon = 0.001;

    /** For reading from JSON. */
    public LayerNormalization() {}

    private LayerNormalization(Builder builder) {
        super(builder);
        this.epsilon = builder.epsilon;
    }

    /** What keeps the division by the deviation finite. */
    public double getEpsilon() {
        return epsilon;
    }

    /** For reading from JSON. */
    public void setEpsilon(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            @Nullable INDArray parameters,
            boolean initialize,
            DataType type) {
        return Assembly.finish(new LayerNormalizationLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return BLOCKS;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return input;
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (nIn <= 0 || override) {
            nIn = InputTypes.features(input);
            nOut = nIn;
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return Assembly.memory(this, input, input.arrayElementsPerExample());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LayerNormalization same && super.equals(other) && epsilon == same.epsilon;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Double.hashCode(epsilon);
    }

    /** Builds the configuration; {@code nIn} is the number of features. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private double epsilon = 0.001;

        /** What keeps the division by the deviation finite, greater than 0. */
        public Builder epsilon(double value) {
            this.epsilon = value;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public LayerNormalization build() {
            nOut = nIn;
            return new LayerNormalization(this);
        }
    }
}
