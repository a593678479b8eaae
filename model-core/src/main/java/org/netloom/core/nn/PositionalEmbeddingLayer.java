package org.netloom.core.nn;

import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastAddOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.netloom.core.numbers.Places;

/** The layer of {@link PositionalEmbedding}. The gradient of the input is that of the output. */
final class PositionalEmbeddingLayer extends HandLayer<PositionalEmbedding> {

    /** Longer wavelengths than this no feature has, as in the paper. */
    private static final double LONGEST_WAVE = 10_000;

    private @Nullable INDArray waves;

    PositionalEmbeddingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray given = given(training, workspaces);
        long time = given.size(2);
        if (layerConf().isLearned() && time > layerConf().getLongest()) {
            throw new DL4JInvalidInputException("A sequence of " + time + " steps, but vectors for "
                    + layerConf().getLongest() + " " + layerId());
        }
        INDArray rows = Places.of(given).reshape('c', given.size(0), time * given.size(1));
        INDArray out = kept(workspaces, rows.shape());
        Nd4j.getExecutioner().exec(new BroadcastAddOp(rows, vectors(time, given.size(1)), out, 1));
        return Places.restore(out.reshape('c', given.size(0) * time, given.size(1)), given.shape());
    }

    /** The vectors of all steps, one after the other. */
    private INDArray vectors(long time, long features) {
        if (layerConf().isLearned()) {
            // In column order, the vectors already follow one another.
            INDArray parameter = getParam(PositionalEmbedding.POSITIONS);
            return flat(parameter).get(NDArrayIndex.interval(0, time * features));
        }
        INDArray known = waves;
        if (known == null || known.length() != time * features) {
            // It serves many iterations, and no workspace lives so long.
            try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
                known = Nd4j.createFromArray(sines((int) time, (int) features)).castTo(dataType);
            }
            waves = known;
        }
        return known;
    }

    private static double[] sines(int time, int features) {
        double[] values = new double[Math.multiplyExact(time, features)];
        for (int step = 0; step < time; step++) {
            for (int feature = 0; feature < features; feature++) {
                double angle = step / Math.pow(LONGEST_WAVE, (feature - feature % 2) / (double) features);
                values[step * features + feature] = feature % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
            }
        }
        return values;
    }

    private static INDArray flat(INDArray columns) {
        return columns.reshape('f', new long[] {columns.length()});
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (layerConf().isLearned()) {
            long time = epsilon.size(2);
            INDArray rows = Places.of(epsilon.castTo(dataType)).reshape('c', epsilon.size(0), time * epsilon.size(1));
            INDArray gradient = flat(gradientOf(PositionalEmbedding.POSITIONS));
            gradient.assign(0);
            gradient.get(NDArrayIndex.interval(0, rows.size(1))).assign(rows.sum(0));
        }
        return result(workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, epsilon));
    }
}
