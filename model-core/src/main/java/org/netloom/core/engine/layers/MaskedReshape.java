package org.netloom.core.engine.layers;

import static org.netloom.core.engine.layers.NetworkParts.handle;

import java.lang.invoke.VarHandle;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.ReshapeVertex;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A change of shape behind which masks of steps end where the steps do: laid out as one row, a sequence has none left. The values of
 * masked steps stay what they are, as in Keras.
 */
final class MaskedReshape extends ReshapeVertex {

    private static final VarHandle SHAPE = handle(ReshapeVertex.class, "newShape", int[].class);

    private final boolean endsSteps;

    MaskedReshape(ComputationGraph network, GraphVertex before) {
        super(network, before.getVertexName(), before.getVertexIndex(), 'c', new int[0], null, DataType.FLOAT);
        endsSteps = ((int[]) SHAPE.get((ReshapeVertex) before)).length == 2;
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray @Nullable [] masks, MaskState state, int rows) {
        boolean ofSteps = masks != null && masks.length > 0 && masks[0] != null && masks[0].size(1) > 1;
        return endsSteps && ofSteps ? new Pair<>(null, state) : super.feedForwardMaskArrays(masks, state, rows);
    }
}
