package org.netloom.core.nn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Lays two sequences out in one long row, step after step, the second behind the first: {@code [batch, a, s]} and
 * {@code [batch, b, t]} become {@code [batch, a s + b t]}. A layer of Deeplearning4j has one input only, and
 * {@link MultiHeadAttention} wants two. Their masks come out side by side, too.
 */
public final class SideBySide extends GraphVertex {

    private final long firstLength;
    private final long secondLength;

    /**
     * A vertex for sequences of known length.
     *
     * @param firstLength steps of the first
     * @param secondLength steps of the second
     */
    public SideBySide(@JsonProperty("firstLength") long firstLength, @JsonProperty("secondLength") long secondLength) {
        this.firstLength = firstLength;
        this.secondLength = secondLength;
    }

    /** Steps of the first sequence. */
    public long getFirstLength() {
        return firstLength;
    }

    /** Steps of the second sequence. */
    public long getSecondLength() {
        return secondLength;
    }

    @Override
    public GraphVertex clone() {
        return new SideBySide(firstLength, secondLength);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SideBySide same && firstLength == same.firstLength && secondLength == same.secondLength;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * firstLength + secondLength);
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 2;
    }

    @Override
    public int maxVertexInputs() {
        return 2;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph,
            String name,
            int index,
            @Nullable INDArray parameters,
            boolean initialize,
            DataType type) {
        return new SideBySideVertex(graph, name, index, this, type);
    }

    @Override
    public InputType getOutputType(int index, InputType... inputs) {
        return InputType.feedForward(InputTypes.sequence(inputs[0]).getSize() * firstLength
                + InputTypes.sequence(inputs[1]).getSize() * secondLength);
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        return new LayerMemoryReport.Builder(null, SideBySide.class, inputs[0], getOutputType(-1, inputs))
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }
}
