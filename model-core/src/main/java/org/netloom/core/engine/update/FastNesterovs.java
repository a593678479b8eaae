package org.netloom.core.engine.update;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.NesterovsUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;

/**
 * Nesterov's momentum: {@code v' = mu v - lr g}, {@code update = mu v - (1 + mu) v'}, in the form that needs the gradient at the weights
 * themselves (Bengio, Boulanger-Lewandowski and Pascanu 2012, section 3.5).
 */
final class FastNesterovs extends FastUpdater<Nesterovs> {

    private final NesterovsUpdater plain;
    private float momentum;
    private float rate;

    FastNesterovs(NesterovsUpdater plain) {
        super(plain);
        this.plain = plain;
    }

    @Override
    INDArray[] memory() {
        return new INDArray[] {plain.getV()};
    }

    @Override
    void prepare(Nesterovs config, int iteration, int epoch) {
        momentum = (float) config.currentMomentum(iteration, epoch);
        rate = (float) config.getLearningRate(iteration, epoch);
    }

    @Override
    void step(float[] gradients, float[][] states, int count) {
        step(gradients, states[0], count, momentum, rate);
    }

    private static void step(float[] g, float[] v, int count, float momentum, float rate) {
        float onward = 1 + momentum;
        for (int i = 0; i < count; i++) {
            float before = momentum * v[i];
            float after = before - rate * g[i];
            v[i] = after;
            g[i] = before - onward * after;
        }
    }
}
