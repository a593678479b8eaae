package org.netloom.core.engine.update;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adam.
 *
 * <p>With t counted from 1: {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g²},
 * {@code update = lr √(1 - b2^t) / (1 - b1^t) · m / (√v + eps)} (Kingma and Ba 2015, section 2).
 */
final class FastAdam extends FastUpdater<Adam> {

    private final AdamUpdater plain;
    private float beta1;
    private float beta2;
    private float rate;
    private float epsilon;

    FastAdam(AdamUpdater plain) {
        super(plain);
        this.plain = plain;
    }

    @Override
    INDArray[] memory() {
        return new INDArray[] {plain.getM(), plain.getV()};
    }

    @Override
    void prepare(Adam config, int iteration, int epoch) {
        beta1 = (float) config.getBeta1();
        beta2 = (float) config.getBeta2();
        epsilon = (float) config.getEpsilon();
        rate = (float) (config.getLearningRate(iteration, epoch)
                * Math.sqrt(1 - Math.pow(config.getBeta2(), iteration + 1))
                / (1 - Math.pow(config.getBeta1(), iteration + 1)));
    }

    @Override
    void step(float[] gradients, float[][] states, int count) {
        step(gradients, states[0], states[1], count, beta1, beta2, rate, epsilon);
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
}
