package org.netloom.core.layer;

import org.nd4j.linalg.activations.Activation;

/** How the network's answer is written. The words are the messages {@code choice.NAME}. */
public enum OutputActivation {
    /** Probabilities that add up to 1: one class of several. */
    SOFTMAX(Activation.SOFTMAX),
    /** A probability of its own for each unit: yes or no. */
    SIGMOID(Activation.SIGMOID),
    /** The number itself: regression. */
    LINEAR(Activation.IDENTITY);

    private final Activation engine;

    OutputActivation(Activation engine) {
        this.engine = engine;
    }

    Activation engine() {
        return engine;
    }
}
