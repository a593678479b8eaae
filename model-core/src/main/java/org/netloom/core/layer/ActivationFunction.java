package org.netloom.core.layer;

import org.nd4j.linalg.activations.Activation;

/** The functions that bend a layer's sum. The words are the messages {@code choice.NAME}. */
public enum ActivationFunction {
    LINEAR(Activation.IDENTITY),
    RELU(Activation.RELU),
    LEAKY_RELU(Activation.LEAKYRELU),
    ELU(Activation.ELU),
    SELU(Activation.SELU),
    GELU(Activation.GELU),
    SWISH(Activation.SWISH),
    SOFTPLUS(Activation.SOFTPLUS),
    SOFTSIGN(Activation.SOFTSIGN),
    TANH(Activation.TANH),
    SIGMOID(Activation.SIGMOID),
    HARD_SIGMOID(Activation.HARDSIGMOID),
    SOFTMAX(Activation.SOFTMAX);

    private final Activation engine;

    ActivationFunction(Activation engine) {
        this.engine = engine;
    }

    Activation engine() {
        return engine;
    }
}
