package org.netloom.core.engine.dense;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.WEIGHT_KEY;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One layer of a chain, {@code y = f(W'x + b)}, with what its forward pass left for the way back. Weights and gradients are the network's
 * own, column by column as Deeplearning4j lays them out; rows of a minibatch lie one after the other, which to the matrix library is the
 * same picture turned.
 */
final class DenseLink {

    private final INDArray weightArray;
    private final FloatPointer weights;
    private final FloatPointer weightGradients;
    private final @Nullable FloatPointer bias;
    private final @Nullable FloatPointer biasGradients;
    private final int inputs;
    private final int units;
    private final float[] perUnit;

    private float[] z = new float[0];
    private float[] y = new float[0];
    private float[] slopes = new float[0];
    private FloatPointer answers = new FloatPointer();
    private FloatPointer losses = new FloatPointer();

    DenseLink(BaseLayer<?> layer, Map<String, INDArray> gradients) {
        weightArray = layer.getParam(WEIGHT_KEY);
        weights = pointer(weightArray);
        weightGradients = pointer(Objects.requireNonNull(gradients.get(WEIGHT_KEY)));
        INDArray shift = layer.getParam(BIAS_KEY);
        INDArray shiftGradient = gradients.get(BIAS_KEY);
        bias = shift == null ? null : pointer(shift);
        biasGradients = shiftGradient == null ? null : pointer(shiftGradient);
        inputs = (int) weightArray.rows();
        units = (int) weightArray.columns();
        perUnit = new float[units];
    }

    private static FloatPointer pointer(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    /** Whether the layer still has the arrays that this was made for. */
    boolean isOf(BaseLayer<?> layer) {
        return layer.getParam(WEIGHT_KEY) == weightArray;
    }

    int inputs() {
        return inputs;
    }

    int units() {
        return units;
    }

    /** The sums before the function bends them, [rows, units]. */
    float[] z() {
        return z;
    }

    /** What the layer answers, [rows, units]. */
    float[] y() {
        return y;
    }

    /** Room for the loss's slopes by y, and after the curve's by z. */
    float[] slopes() {
        return slopes;
    }

    /** The answers where the next link reads them. */
    FloatPointer answers() {
        return answers;
    }

    /** Makes room for a minibatch. */
    void prepare(int rows) {
        int length = rows * units;
        if (z.length < length) {
            z = new float[length];
            y = new float[length];
            slopes = new float[length];
            answers.close();
            losses.close();
            answers = new FloatPointer(length);
            losses = new FloatPointer(length);
        }
    }

    /** Sums up the inputs, [rows, inputs], into {@link #z()}. */
    void sum(FloatPointer x, int rows) {
        cblas_sgemm(
                CblasColMajor,
                CblasTrans,
                CblasNoTrans,
                units,
                rows,
                inputs,
                1,
                weights,
                inputs,
                x,
                inputs,
                0,
                answers,
                units);
        answers.get(z, 0, rows * units);
        if (bias != null) {
            bias.get(perUnit);
            for (int row = 0; row < rows; row++) {
                add(perUnit, z, row * units);
            }
        }
    }

    /** Hands {@link #y()} on. */
    void pass(int rows) {
        answers.put(y, 0, rows * units);
    }

    /** Writes the gradients of weights and bias, of {@link #slopes()} by z and the inputs. */
    void gradients(FloatPointer x, int rows) {
        losses.put(slopes, 0, rows * units);
        cblas_sgemm(
                CblasColMajor,
                CblasNoTrans,
                CblasTrans,
                inputs,
                units,
                rows,
                1,
                x,
                inputs,
                losses,
                units,
                0,
                weightGradients,
                inputs);
        if (biasGradients != null) {
            Arrays.fill(perUnit, 0);
            for (int row = 0; row < rows; row++) {
                sum(slopes, row * units, perUnit);
            }
            biasGradients.put(perUnit);
        }
    }

    /** Writes the loss's slopes by the inputs to where the link before has its own; call after {@link #gradients}. */
    void back(DenseLink before, int rows) {
        cblas_sgemm(
                CblasColMajor,
                CblasNoTrans,
                CblasNoTrans,
                inputs,
                rows,
                units,
                1,
                weights,
                inputs,
                losses,
                units,
                0,
                before.losses,
                inputs);
        before.losses.get(before.slopes, 0, rows * inputs);
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
}
