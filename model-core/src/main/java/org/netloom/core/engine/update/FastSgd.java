package org.netloom.core.engine.update;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.SgdUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** Stochastic gradient descent: {@code update = lr g}. Remembers nothing. */
final class FastSgd extends FastUpdater<Sgd> {

    private float rate;

    FastSgd(SgdUpdater plain) {
        super(plain);
    }

    @Override
    INDArray[] memory() {
        return new INDArray[0];
    }

    @Override
    void prepare(Sgd config, int iteration, int epoch) {
        rate = (float) config.getLearningRate(iteration, epoch);
    }

    @Override
    void step(float[] gradients, float[][] states, int count) {
        float by = rate;
        for (int i = 0; i < count; i++) {
            gradients[i] *= by;
        }
    }
}
