package org.netloom.core.layer;

import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.netloom.core.parameter.ParameterValues;

/**
 * Reads a sequence step by step and remembers, with two gates and no memory apart from the state: {@code [batch, time, features]}
 * becomes {@code [batch, units]}, or {@code [batch, time, units]} if it returns sequences. The reset gate comes after the product with
 * the state, as is Keras's default. (Cho et al. 2014.)
 */
public final class GRU extends RecurrentKind {

    public GRU() {
        super("GRU");
    }

    /** For both gates and the candidate: input weights, recurrent weights and two biases. */
    @Override
    long parameterCount(long units, long features) {
        return 3 * units * (features + units + 2);
    }

    @Override
    int keptPerUnit() {
        return 16;
    }

    @Override
    BaseRecurrentLayer cell(ParameterValues values, long features) {
        return WeightParameters.apply(new org.netloom.core.nn.GRU.Builder(), values)
                .nIn(features)
                .nOut(values.get(UNITS))
                .activation(values.get(ACTIVATION).engine())
                .dataFormat(RNNFormat.NCW)
                .build();
    }
}
