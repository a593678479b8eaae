package org.netloom.core.nn;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastAddOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastSubOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.netloom.core.numbers.Blocks;
import org.netloom.core.numbers.Places;
import org.netloom.core.numbers.Workers;

/**
 * The layer of {@link LayerNormalization}. With {@code n = (x - mean) / deviation} and {@code d = gamma dy}, the gradient of the input
 * is {@code (d - mean(d) - n mean(d n)) / deviation}, the means taken over the features of a place (Ba, Kiros and Hinton 2016).
 */
final class LayerNormalizationLayer extends HandLayer<LayerNormalization> {

    private @Nullable Trace<Normal> trace;

    LayerNormalizationLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /**
     * Normalised rows.
     *
     * @param values with mean 0 and deviation 1, a row a place
     * @param inverse of the deviation of each row before
     */
    private record Normal(INDArray values, INDArray inverse) {}

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray given = given(training, workspaces);
        if (dataType == DataType.FLOAT) {
            INDArray rows = Places.of(given);
            INDArray answer = kept(workspaces, rows.shape());
            Normal normal = fast(rows, answer, workspaces);
            trace = training ? new Trace<>(input, normal) : null;
            return Places.restore(answer, given.shape());
        }
        Normal normal = normalize(given, workspaces);
        trace = training ? new Trace<>(input, normal) : null;
        INDArray out = kept(workspaces, normal.values().shape());
        Nd4j.getExecutioner().exec(new BroadcastMulOp(normal.values(), row(LayerNormalization.GAMMA), out, 1));
        Nd4j.getExecutioner().exec(new BroadcastAddOp(out, row(LayerNormalization.BETA), out, 1));
        return Places.restore(out, given.shape());
    }

    /** Rows that are normalised in one walk, and what the layer answers with them. */
    private Normal fast(INDArray rows, INDArray answer, LayerWorkspaceMgr workspaces) {
        Normal normal = new Normal(kept(workspaces, rows.shape()), kept(workspaces, rows.size(0)));
        float[] gamma = row(LayerNormalization.GAMMA).toFloatVector();
        float[] beta = row(LayerNormalization.BETA).toFloatVector();
        Workers.OF_ENGINE.share(Math.toIntExact(rows.size(0)), part -> new RowNorm(gamma.length)
                .forward(
                        part,
                        Blocks.over(rows),
                        Blocks.over(normal.values()),
                        Blocks.over(normal.inverse()),
                        Blocks.over(answer),
                        gamma,
                        beta,
                        layerConf().getEpsilon()));
        return normal;
    }

    private Normal normalize(INDArray given, LayerWorkspaceMgr workspaces) {
        INDArray rows = Places.of(given);
        INDArray values = kept(workspaces, rows.shape());
        Nd4j.getExecutioner().exec(new BroadcastSubOp(rows, rows.mean(1), values, 0));
        INDArray inverse = kept(workspaces, rows.size(0));
        INDArray squares = values.norm2(1);
        squares.muli(squares).divi(rows.size(1)).addi(layerConf().getEpsilon());
        inverse.assign(Transforms.sqrt(squares, false)).rdivi(1);
        Nd4j.getExecutioner().exec(new BroadcastMulOp(values, inverse, values, 0));
        return new Normal(values, inverse);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Normal normal = Trace.of(trace, input);
        if (normal == null) {
            normal = normalize(given(true, workspaces), workspaces);
        }
        trace = null;
        INDArray n = normal.values();
        INDArray rows = Places.of(epsilon.castTo(dataType));
        if (dataType == DataType.FLOAT) {
            INDArray out = backward(workspaces, rows.shape());
            fastBack(normal, rows, out);
            return result(Places.restore(out, epsilon.shape()));
        }
        INDArray product = n.mul(rows);
        product.sum(gradientOf(LayerNormalization.GAMMA), 0);
        rows.sum(gradientOf(LayerNormalization.BETA), 0);

        INDArray d = backward(workspaces, rows.shape());
        Nd4j.getExecutioner().exec(new BroadcastMulOp(rows, row(LayerNormalization.GAMMA), d, 1));
        INDArray mean = d.mean(1);
        Nd4j.getExecutioner().exec(new BroadcastMulOp(product, row(LayerNormalization.GAMMA), product, 1));
        Nd4j.getExecutioner().exec(new BroadcastMulOp(n, product.mean(1), product, 0));
        d.subi(product);
        Nd4j.getExecutioner().exec(new BroadcastSubOp(d, mean, d, 0));
        Nd4j.getExecutioner().exec(new BroadcastMulOp(d, normal.inverse(), d, 0));
        return result(Places.restore(d, epsilon.shape()));
    }

    private void fastBack(Normal normal, INDArray slopes, INDArray out) {
        float[] gamma = row(LayerNormalization.GAMMA).toFloatVector();
        int rows = Math.toIntExact(slopes.size(0));
        int parts = Workers.OF_ENGINE.parts(rows);
        float[][] toGamma = new float[parts][gamma.length];
        float[][] toBeta = new float[parts][gamma.length];
        Workers.OF_ENGINE.share(rows, part -> new RowNorm(gamma.length)
                .backward(
                        part,
                        Blocks.over(normal.values()),
                        Blocks.over(normal.inverse()),
                        Blocks.over(slopes),
                        Blocks.over(out),
                        gamma,
                        toGamma[part.number()],
                        toBeta[part.number()]));
        for (int part = 1; part < parts; part++) {
            for (int i = 0; i < gamma.length; i++) {
                toGamma[0][i] += toGamma[part][i];
                toBeta[0][i] += toBeta[part][i];
            }
        }
        Blocks.over(gradientOf(LayerNormalization.GAMMA)).put(toGamma[0]);
        Blocks.over(gradientOf(LayerNormalization.BETA)).put(toBeta[0]);
    }

    private INDArray row(String key) {
        INDArray parameter = getParam(key);
        return parameter.reshape(parameter.length());
    }

    @Override
    public void clear() {
        super.clear();
        trace = null;
    }
}
