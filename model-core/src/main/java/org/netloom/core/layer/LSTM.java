package org.netloom.core.layer;

import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.nd4j.linalg.activations.Activation;
import org.netloom.core.parameter.ParameterValues;

/**
 * Reads a sequence step by step and remembers: {@code [batch, time, features]} becomes {@code [batch, units]}, or
 * {@code [batch, time, units]} if it returns sequences. The gates are sigmoids; the forget gate's bias starts at 1, as in Keras.
 * (Hochreiter and Schmidhuber 1997, Gers et al. 2000.)
 */
public final class LSTM extends RecurrentKind {

    public LSTM() {
        super("LSTM");
    }

    /** For each of the three gates and the memory: input weights, recurrent weights and biases. */
    @Override
    long parameterCount(long units, long features) {
        return 4 * units * (features + units + 1);
    }

    @Override
    int keptPerUnit() {
        return 12;
    }

    @Override
    BaseRecurrentLayer cell(ParameterValues values, long features) {
        return WeightParameters.apply(new org.deeplearning4j.nn.conf.layers.LSTM.Builder(), values)
                .nIn(features)
                .nOut(values.get(UNITS))
                .activation(values.get(ACTIVATION).engine())
                .gateActivationFunction(Activation.SIGMOID)
                .forgetGateBiasInit(1)
                .dataFormat(RNNFormat.NCW)
                .build();
    }
}
