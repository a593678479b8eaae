package org.netloom.core.engine.update;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adam as Deeplearning4j computes it, in one pass: gradient and state are read a block at a time into arrays that stay in the
 * processor's cache, and the loop over them is one that the compiler turns into vector instructions.
 *
 * <p>With t counted from 1: {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g²},
 * {@code update = lr √(1 - b2^t) / (1 - b1^t) · m / (√v + eps)} (Kingma and Ba 2015, section 2). Single precision. For one thread.
 */
final class FastAdam implements GradientUpdater<Adam> {

    /** Three blocks of so many numbers lie in a cache of 256 KiB. */
    private static final int BLOCK = 16_384;

    private final AdamUpdater plain;
    private float[] gradients = new float[0];
    private float[] means = new float[0];
    private float[] squares = new float[0];

    FastAdam(AdamUpdater plain) {
        this.plain = plain;
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        INDArray m = plain.getM();
        INDArray v = plain.getV();
        FloatPointer g = floats(gradient);
        FloatPointer mean = floats(m);
        FloatPointer square = floats(v);
        if (g == null || mean == null || square == null) {
            plain.applyUpdater(gradient, iteration, epoch);
            return;
        }
        long length = gradient.length();
        int block = (int) Math.min(BLOCK, length);
        if (gradients.length < block) {
            gradients = new float[block];
            means = new float[block];
            squares = new float[block];
        }
        Adam config = plain.getConfig();
        double beta1 = config.getBeta1();
        double beta2 = config.getBeta2();
        double step = config.getLearningRate(iteration, epoch)
                * Math.sqrt(1 - Math.pow(beta2, iteration + 1))
                / (1 - Math.pow(beta1, iteration + 1));
        for (long start = 0; start < length; start += block) {
            int count = (int) Math.min(block, length - start);
            g.position(start).get(gradients, 0, count);
            mean.position(start).get(means, 0, count);
            square.position(start).get(squares, 0, count);
            step(gradients, means, squares, count, (float) beta1, (float) beta2, (float) step, (float)
                    config.getEpsilon());
            g.position(start).put(gradients, 0, count);
            mean.position(start).put(means, 0, count);
            square.position(start).put(squares, 0, count);
        }
    }

    private static void step(
            float[] g, float[] m, float[] v, int count, float beta1, float beta2, float rate, float epsilon) {
        float rest1 = 1 - beta1;
        float rest2 = 1 - beta2;
        for (int i = 0; i < count; i++) {
            float gradient = g[i];
            float mean = beta1 * m[i] + rest1 * gradient;
            float square = beta2 * v[i] + rest2 * gradient * gradient;
            m[i] = mean;
            v[i] = square;
            g[i] = rate * mean / ((float) Math.sqrt(square) + epsilon);
        }
    }

    /** The numbers of an array where they lie; null if they do not lie one after the other in single precision. */
    private static @Nullable FloatPointer floats(INDArray array) {
        boolean dense = array.elementWiseStride() == 1;
        return dense && array.data().addressPointer() instanceof FloatPointer pointer
                ? new FloatPointer(pointer)
                : null;
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean initialize) {
        plain.setState(state, initialize);
    }

    @Override
    public Map<String, INDArray> getState() {
        return plain.getState();
    }

    @Override
    public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
        plain.setStateViewArray(view, shape, order, initialize);
    }

    @Override
    public Adam getConfig() {
        return plain.getConfig();
    }
}
