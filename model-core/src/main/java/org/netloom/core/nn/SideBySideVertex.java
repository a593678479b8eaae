package org.netloom.core.nn;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.numbers.Places;

/** The vertex of {@link SideBySide}. */
final class SideBySideVertex extends BaseGraphVertex {

    private final SideBySide configuration;

    SideBySideVertex(ComputationGraph graph, String name, int index, SideBySide configuration, DataType type) {
        super(graph, name, index, null, null, type);
        this.configuration = configuration;
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public @Nullable Layer getLayer() {
        return null;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        long batch = inputs[0].size(0);
        long first = inputs[0].length() / batch;
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, dataType, new long[] {batch, first + inputs[1].length() / batch}, 'c');
        out.get(all(), interval(0, first)).assign(row(inputs[0]));
        out.get(all(), interval(first, out.size(1))).assign(row(inputs[1]));
        return out;
    }

    private static INDArray row(INDArray sequence) {
        return Places.of(sequence).reshape('c', sequence.size(0), sequence.length() / sequence.size(0));
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        long first = inputs[0].length() / inputs[0].size(0);
        return new Pair<>(null, new INDArray[] {
            part(inputs[0], 0, first, workspaces), part(inputs[1], first, epsilon.size(1), workspaces)
        });
    }

    private INDArray part(INDArray sequence, long from, long to, LayerWorkspaceMgr workspaces) {
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATION_GRAD,
                dataType,
                new long[] {sequence.size(0) * sequence.size(2), sequence.size(1)},
                'c');
        out.reshape('c', sequence.size(0), to - from).assign(epsilon.get(all(), interval(from, to)));
        return Places.restore(out, sequence.shape());
    }

    @Override
    public void setBackpropGradientsViewArray(@Nullable INDArray gradients) {
        if (gradients != null) {
            throw new IllegalArgumentException("Nothing is trained here");
        }
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(
            INDArray @Nullable [] masks, MaskState state, int minibatchSize) {
        if (masks == null || masks[0] == null && masks[1] == null) {
            return new Pair<>(null, state);
        }
        INDArray first = mask(masks[0], minibatchSize, configuration.getFirstLength());
        INDArray second = mask(masks[1], minibatchSize, configuration.getSecondLength());
        return new Pair<>(Nd4j.concat(1, first, second), state);
    }

    private INDArray mask(@Nullable INDArray mask, int rows, long length) {
        return mask == null
                ? Nd4j.ones(dataType, rows, length)
                : mask.reshape(rows, length).castTo(dataType);
    }

    @Override
    public String toString() {
        return "SideBySideVertex(" + vertexName + ")";
    }
}
