package org.netloom.core.engine.layers;

import java.util.Arrays;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.ElementWiseVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.numbers.Blocks;

/**
 * The sum of arrays of one shape that lie in memory alike, in one walk, laid out as they are: Deeplearning4j lays the sum out its own
 * way, which turns every sequence around whose steps are rows. Other sums are left to it.
 */
final class FastAdd extends ElementWiseVertex {

    private int summed;

    FastAdd(ComputationGraph network, GraphVertex before) {
        super(network, before.getVertexName(), before.getVertexIndex(), Op.Add, DataType.FLOAT);
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray[] given = inputs;
        summed = 0;
        if (!canDoForward()
                || given.length < 2
                || given[0].isEmpty()
                || !Blocks.areAlike(given[0], Arrays.copyOfRange(given, 1, given.length))) {
            return super.doForward(training, workspaces);
        }
        INDArray sum = Blocks.like(
                given[0], shape -> workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c'));
        Blocks.pairs(given[0], given[1], sum, FastAdd::add);
        for (int i = 2; i < given.length; i++) {
            Blocks.pairs(given[i], sum, sum, FastAdd::add);
        }
        summed = given.length;
        return sum;
    }

    private static void add(float[] what, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += what[i];
        }
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        if (summed == 0 || !canDoBackward()) {
            return super.doBackward(truncated, workspaces);
        }
        INDArray slopes = Blocks.areAlike(epsilon)
                ? epsilon
                : epsilon.castTo(DataType.FLOAT).dup('c');
        // Each gets its own: what comes from elsewhere is added to it in place.
        INDArray[] out = new INDArray[summed];
        for (int i = 0; i < out.length; i++) {
            out[i] = Blocks.like(
                    slopes,
                    shape -> workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, shape, 'c'));
            Blocks.pairs(slopes, slopes, out[i], (a, b, count) -> {});
        }
        return new Pair<>(null, out);
    }
}
