package org.netloom.core.engine.layers;

import static org.deeplearning4j.nn.params.DefaultParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.WEIGHT_KEY;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.layers.recurrent.TimeDistributedLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.numbers.Blocks;
import org.netloom.core.numbers.Curve.Bent;
import org.netloom.core.numbers.Matrix;
import org.netloom.core.numbers.Places;
import org.netloom.core.numbers.Workers;

/**
 * A dense layer on every time step of sequences [batch, features, time]. Steps are rows of one matrix, which here is a view wherever the
 * layer below laid them out so; Deeplearning4j copies them before and after, both ways, and computes the forward pass twice. With masks
 * the layer works as it was.
 */
final class FastSteps extends TimeDistributedLayer {

    private final DenseLayer dense;
    private final Bent bent;
    private @Nullable INDArray answer;
    private @Nullable INDArray asked;
    private @Nullable INDArray slopesFlat;
    private Map<String, INDArray> slopes = Map.of();

    /** For a dense layer without dropout, noise or normalisation of its own whose function has its slope in its answers. */
    FastSteps(DenseLayer dense, Bent bent) {
        super(dense, RNNFormat.NCW);
        this.dense = dense;
        this.bent = bent;
    }

    @Override
    public INDArray activate(INDArray input, boolean training, LayerWorkspaceMgr workspaces) {
        answer = null;
        asked = null;
        INDArray weights = dense.getParam(WEIGHT_KEY);
        if (dense.getMaskArray() != null
                || input.rank() != 3
                || input.size(1) != weights.rows()
                || input.dataType() != DataType.FLOAT
                || weights.dataType() != DataType.FLOAT) {
            return super.activate(input, training, workspaces);
        }
        INDArray rows = Places.of(input);
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {rows.size(0), weights.columns()}, 'c');
        Matrix from = Matrix.of(rows);
        Matrix by = Matrix.of(weights);
        Matrix into = Matrix.of(out);
        float[] bias = dense.hasBias() ? dense.getParam(BIAS_KEY).toFloatVector() : new float[into.columns()];
        Workers.OF_ENGINE.share(into.rows(), part -> {
            into.rows(part.from(), part.length()).product(from.rows(part.from(), part.length()), by);
            bend(Blocks.over(out), part.from(), part.length(), bias);
        });
        if (training) {
            answer = out;
            asked = input;
        }
        return Places.restore(out, input.size(0), out.size(1), input.size(2));
    }

    private void bend(FloatPointer out, int from, int rows, float[] bias) {
        int units = bias.length;
        int at = Math.max(1, 4096 / units);
        float[] z = new float[at * units];
        float[] y = new float[at * units];
        for (int row = from; row < from + rows; row += at) {
            int count = Math.min(at, from + rows - row);
            out.position((long) row * units).get(z, 0, count * units);
            for (int i = 0; i < count; i++) {
                add(bias, z, i * units);
            }
            bent.bend(z, y, count * units);
            out.position((long) row * units).put(y, 0, count * units);
        }
    }

    private static void add(float[] what, float[] to, int at) {
        for (int i = 0; i < what.length; i++) {
            to[at + i] += what[i];
        }
    }

    private static void sum(float[] what, int at, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[at + i];
        }
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray y = answer;
        INDArray input = asked;
        answer = null;
        asked = null;
        if (y == null || input == null || input != input() || epsilon.dataType() != DataType.FLOAT) {
            return super.backpropGradient(epsilon, workspaces);
        }
        INDArray weights = dense.getParam(WEIGHT_KEY);
        INDArray errors = Places.of(epsilon);
        INDArray rows = Places.of(input);
        INDArray delta = workspaces.createUninitialized(ArrayType.BP_WORKING_MEM, DataType.FLOAT, y.shape(), 'c');
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, rows.shape(), 'c');
        Blocks.pairs(y, errors, delta, (answers, e, count) -> bent.slope(answers, answers, e, count));
        Matrix slope = Matrix.of(delta);
        Matrix back = Matrix.of(weights).t();
        Matrix below = Matrix.of(out);
        below.sharedProduct(slope, back);
        return new Pair<>(
                gradient(Matrix.of(rows), delta), Places.restore(out, input.size(0), out.size(1), input.size(2)));
    }

    private Gradient gradient(Matrix rows, INDArray delta) {
        Map<String, INDArray> views = views();
        Gradient gradient = new DefaultGradient();
        INDArray toBias = views.get(BIAS_KEY);
        if (dense.hasBias() && toBias != null) {
            Blocks.over(toBias).put(columnSums(delta));
            gradient.gradientForVariable().put(BIAS_KEY, toBias);
        }
        INDArray toWeights = Objects.requireNonNull(views.get(WEIGHT_KEY));
        Matrix into = Matrix.of(toWeights);
        Matrix slope = Matrix.of(delta);
        into.sharedProduct(rows.t(), slope);
        gradient.gradientForVariable().put(WEIGHT_KEY, toWeights);
        return gradient;
    }

    private static float[] columnSums(INDArray delta) {
        int units = (int) delta.size(1);
        float[] sums = new float[units];
        float[] some = new float[64 * units];
        float[] ofSome = new float[units];
        FloatPointer from = Blocks.over(delta);
        for (long row = 0; row < delta.size(0); row += 64) {
            int count = (int) Math.min(64, delta.size(0) - row);
            from.position(row * units).get(some, 0, count * units);
            Arrays.fill(ofSome, 0);
            for (int i = 0; i < count; i++) {
                sum(some, i * units, ofSome);
            }
            add(ofSome, sums, 0);
        }
        return sums;
    }

    /** Where the gradients belong; the network may have given the layer another place since. */
    private Map<String, INDArray> views() {
        INDArray flat = dense.getGradientsViewArray();
        if (flat != slopesFlat) {
            slopes = dense.conf().getLayer().initializer().getGradientsFromFlattened(dense.conf(), flat);
            slopesFlat = flat;
        }
        return slopes;
    }
}
