package org.netloom.core.nn;

import java.util.ArrayList;
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
 * Multi-head attention (Vaswani et al. 2017, section 3.2). For each head, with {@code Q = x Wq + bq}, {@code K = s Wk + bk} and
 * {@code V = s Wv + bv}: {@code softmax(Q K' / sqrt(keySize)) V}; the heads side by side, times {@code Wo}, plus {@code bo}, are the
 * answer. {@code x} asks and {@code s} is asked; both are the same sequence {@code [batch, nIn, time]} unless {@code queryLength} says
 * that a {@link SideBySide} vertex hands two of them on. The answer is {@code [batch, nOut, time of x]}.
 *
 * <p>A step whose mask is 0 is not attended to, and its own answer is 0. Steps that may attend to none get {@code bo}.
 */
public final class MultiHeadAttention extends FeedForwardLayer {

    /** The weights of what asks, {@code [nIn, heads keySize]}. */
    public static final String QUERY_WEIGHTS = "Wq";

    /** The weights by which it is compared, {@code [source, heads keySize]}. */
    public static final String KEY_WEIGHTS = "Wk";

    /** The weights of what is looked up, {@code [source, heads keySize]}. */
    public static final String VALUE_WEIGHTS = "Wv";

    /** The weights that mix the heads, {@code [heads keySize, nOut]}. */
    public static final String OUTPUT_WEIGHTS = "Wo";

    static final String QUERY_BIAS = "bq";
    static final String KEY_BIAS = "bk";
    static final String VALUE_BIAS = "bv";
    static final String OUTPUT_BIAS = "bo";

    // Weights first, so that those of queries, keys and values are one wide matrix.
    private static final ParameterBlocks BLOCKS = new ParameterBlocks(layer -> {
        MultiHeadAttention it = (MultiHeadAttention) layer;
        long width = it.heads * it.keySize;
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.weights(QUERY_WEIGHTS, it.nIn, width, it));
        blocks.add(Block.weights(KEY_WEIGHTS, it.sourceSize(), width, it));
        blocks.add(Block.weights(VALUE_WEIGHTS, it.sourceSize(), width, it));
        blocks.add(Block.weights(OUTPUT_WEIGHTS, width, it.nOut, it));
        if (it.bias) {
            blocks.add(Block.constant(QUERY_BIAS, width, 0));
            blocks.add(Block.constant(KEY_BIAS, width, 0));
            blocks.add(Block.constant(VALUE_BIAS, width, 0));
            blocks.add(Block.constant(OUTPUT_BIAS, it.nOut, 0));
        }
        return blocks;
    });

    private long heads = 1;
    private long keySize = 1;
    private boolean bias = true;
    private boolean causal;
    private double dropRate;
    private long queryLength;
    private long source;

    /** For reading from JSON. */
    public MultiHeadAttention() {}

    private MultiHeadAttention(Builder builder) {
        super(builder);
        this.heads = builder.heads;
        this.keySize = builder.keySize;
        this.bias = builder.bias;
        this.causal = builder.causal;
        this.dropRate = builder.dropRate;
        this.queryLength = builder.queryLength;
        this.source = builder.source;
    }

    /** How many heads there are. */
    public long getHeads() {
        return heads;
    }

    /** For reading from JSON. */
    public void setHeads(long value) {
        this.heads = value;
    }

    /** How many numbers a head compares a query and a key by; values are as wide. */
    public long getKeySize() {
        return keySize;
    }

    /** For reading from JSON. */
    public void setKeySize(long value) {
        this.keySize = value;
    }

    /** Whether biases are added to the four products. */
    public boolean isBias() {
        return bias;
    }

    /** For reading from JSON. */
    public void setBias(boolean value) {
        this.bias = value;
    }

    /** Whether a step attends only to itself and those before it. */
    public boolean isCausal() {
        return causal;
    }

    /** For reading from JSON. */
    public void setCausal(boolean value) {
        this.causal = value;
    }

    /** The share of the attention that is dropped in training; the rest is enlarged by as much. */
    public double getDropRate() {
        return dropRate;
    }

    /** For reading from JSON. */
    public void setDropRate(double value) {
        this.dropRate = value;
    }

    /** How many steps ask, if two sequences arrive side by side; 0 if one sequence attends to itself. */
    public long getQueryLength() {
        return queryLength;
    }

    /** For reading from JSON. */
    public void setQueryLength(long value) {
        this.queryLength = value;
    }

    /** How many features a step of the second sequence has; 0 if there is none. */
    public long getSource() {
        return source;
    }

    /** For reading from JSON. */
    public void setSource(long value) {
        this.source = value;
    }

    long sourceSize() {
        return queryLength == 0 ? nIn : source;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            @Nullable INDArray parameters,
            boolean initialize,
            DataType type) {
        return Assembly.finish(new MultiHeadAttentionLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return BLOCKS;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return queryLength == 0
                ? InputType.recurrent(nOut, InputTypes.sequence(input).getTimeSeriesLength())
                : InputType.recurrent(nOut, queryLength);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (queryLength == 0 && (nIn <= 0 || override)) {
            nIn = InputTypes.features(input);
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    /** Queries, keys, values, heads, and a number for every pair of steps and head. */
    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        long asks = queryLength == 0 ? InputTypes.sequence(input).getTimeSeriesLength() : queryLength;
        long asked = queryLength == 0 ? asks : (input.arrayElementsPerExample() - asks * nIn) / source;
        return Assembly.memory(this, input, 2 * heads * (keySize * (asks + asked) + asks * asked));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MultiHeadAttention same
                && super.equals(other)
                && heads == same.heads
                && keySize == same.keySize
                && bias == same.bias
                && causal == same.causal
                && dropRate == same.dropRate
                && queryLength == same.queryLength
                && source == same.source;
    }

    @Override
    public int hashCode() {
        return List.of(super.hashCode(), heads, keySize, bias, causal, dropRate, queryLength, source)
                .hashCode();
    }

    /** Builds the configuration; {@code nIn} and {@code nOut} are the features of a step that asks, before and after. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private long heads = 1;
        private long keySize = 1;
        private boolean bias = true;
        private boolean causal;
        private double dropRate;
        private long queryLength;
        private long source;

        /** How many heads there are, and how many numbers each compares by. */
        public Builder heads(long count, long size) {
            this.heads = count;
            this.keySize = size;
            return this;
        }

        /** Whether biases are added. */
        public Builder hasBias(boolean value) {
            this.bias = value;
            return this;
        }

        /** Whether a step attends only to itself and those before it. */
        public Builder causal(boolean value) {
            this.causal = value;
            return this;
        }

        /** The share of the attention that is dropped in training, below 1. */
        public Builder dropRate(double value) {
            this.dropRate = value;
            return this;
        }

        /** That two sequences arrive side by side: steps of the first, features of the second. */
        public Builder cross(long length, long features) {
            this.queryLength = length;
            this.source = features;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public MultiHeadAttention build() {
            return new MultiHeadAttention(this);
        }
    }
}
