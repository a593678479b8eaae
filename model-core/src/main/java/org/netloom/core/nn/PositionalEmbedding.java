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
import org.netloom.core.nn.ParameterBlocks.Block;

/**
 * Adds to every step of a sequence {@code [batch, nIn, time]} a vector that tells its place, since attention by itself knows no order.
 * The vectors are learned, or the sines and cosines of Vaswani et al. 2017, section 3.5: feature 2i of step t gets
 * {@code sin(t / 10000^(2i / nIn))}, feature 2i + 1 the cosine of the same. The shape stays.
 */
public final class PositionalEmbedding extends FeedForwardLayer {

    /** The learned vectors, {@code [nIn, longest]}. */
    public static final String POSITIONS = "P";

    private static final ParameterBlocks BLOCKS = new ParameterBlocks(layer -> {
        PositionalEmbedding positions = (PositionalEmbedding) layer;
        return positions.isLearned()
                ? List.of(Block.weights(POSITIONS, positions.getNIn(), positions.getLongest(), positions))
                : List.of();
    });

    private long longest;
    private boolean learned = true;

    /** For reading from JSON. */
    public PositionalEmbedding() {}

    private PositionalEmbedding(Builder builder) {
        super(builder);
        this.longest = builder.longest;
        this.learned = builder.learned;
    }

    /** How many steps have a vector; longer sequences are refused if the vectors are learned. */
    public long getLongest() {
        return longest;
    }

    /** For reading from JSON. */
    public void setLongest(long longest) {
        this.longest = longest;
    }

    /** Whether the vectors are learned; sines and cosines if not. */
    public boolean isLearned() {
        return learned;
    }

    /** For reading from JSON. */
    public void setLearned(boolean learned) {
        this.learned = learned;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            @Nullable INDArray parameters,
            boolean initialize,
            DataType type) {
        return Assembly.finish(
                new PositionalEmbeddingLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return BLOCKS;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputTypes.sequence(input);
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
        return Assembly.memory(this, input, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PositionalEmbedding same
                && super.equals(other)
                && longest == same.longest
                && learned == same.learned;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Long.hashCode(longest) + Boolean.hashCode(learned);
    }

    /** Builds the configuration; {@code nIn} is the number of features. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private long longest;
        private boolean learned = true;

        /** How many steps have a vector. */
        public Builder longest(long value) {
            this.longest = value;
            return this;
        }

        /** Whether the vectors are learned. */
        public Builder learned(boolean value) {
            this.learned = value;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public PositionalEmbedding build() {
            nOut = nIn;
            return new PositionalEmbedding(this);
        }
    }
}
