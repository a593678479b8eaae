package org.netloom.core.engine.update;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.RmsPropUpdater;
import org.nd4j.linalg.learning.config.RmsProp;

/** RMSProp: {@code s = d s + (1 - d) g²}, {@code update = lr g / (√s + eps)} (Tieleman and Hinton 2012, lecture 6e). */
final class FastRmsProp extends FastUpdater<RmsProp> {

    private final RmsPropUpdater plain;
    private float decay;
    private float rate;
    private float epsilon;

    FastRmsProp(RmsPropUpdater plain) {
        super(plain);
        this.plain = plain;
    }

    @Override
    INDArray[] memory() {
        return new INDArray[] {plain.getLastGradient()};
    }

    @Override
    void prepare(RmsProp config, int iteration, int epoch) {
        decay = (float) config.getRmsDecay();
        rate = (float) config.getLearningRate(iteration, epoch);
        epsilon = (float) config.getEpsilon();
    }

    @Override
    void step(float[] gradients, float[][] states, int count) {
        step(gradients, states[0], count, decay, rate, epsilon);
    }

    private static void step(float[] g, float[] s, int count, float decay, float rate, float epsilon) {
        float rest = 1 - decay;
        for (int i = 0; i < count; i++) {
            float gradient = g[i];
            float square = decay * s[i] + rest * gradient * gradient;
            s[i] = square;
            g[i] = rate * gradient / ((float) Math.sqrt(square) + epsilon);
        }
    }
}
