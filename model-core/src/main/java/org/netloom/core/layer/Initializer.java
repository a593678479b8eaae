package org.netloom.core.layer;

import org.deeplearning4j.nn.weights.WeightInit;

/**
 * How weights start, under Keras's names. The words are the messages {@code choice.NAME}. (Glorot and Bengio 2010, He et al. 2015,
 * LeCun et al. 1998. Keras cuts the normal ones off at two standard deviations, Deeplearning4j does not.)
 */
public enum Initializer {
    GLOROT_UNIFORM(WeightInit.XAVIER_UNIFORM),
    GLOROT_NORMAL(WeightInit.XAVIER),
    HE_UNIFORM(WeightInit.RELU_UNIFORM),
    HE_NORMAL(WeightInit.RELU),
    LECUN_UNIFORM(WeightInit.LECUN_UNIFORM),
    LECUN_NORMAL(WeightInit.LECUN_NORMAL);

    private final WeightInit engine;

    Initializer(WeightInit engine) {
        this.engine = engine;
    }

    WeightInit engine() {
        return engine;
    }
}
