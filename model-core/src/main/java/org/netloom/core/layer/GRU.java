package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * Reads a sequence step by step and remembers, with two gates and no memory apart from the state: {@code [batch, time, features]}
 * becomes {@code [batch, units]}, or {@code [batch, time, units]} if it returns sequences. The reset gate comes after the product with
 * the state, as is Keras's default. (Cho et al. 2014.)
 */
public final class GRU extends BaseKind {

    public static final Parameter.Whole UNITS = new Parameter.Whole("units", 32, 1, 8192);
    /** Whether a vector leaves for every time step instead of one for the whole sequence. */
    public static final Parameter.Flag RETURN_SEQUENCES = new Parameter.Flag("returnSequences", false);

    public static final Parameter.Choice<ActivationFunction> ACTIVATION =
            new Parameter.Choice<>("activation", ActivationFunction.TANH);
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public GRU() {
        super("GRU", Category.RECURRENT, Inputs.ONE, UNITS, RETURN_SEQUENCES, ACTIVATION, KERNEL_INITIALIZER, L2);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(UNITS, RETURN_SEQUENCES);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        if (!(shapes.get(0) instanceof Sequence sequence)) {
            return wrongRank("sequence", shapes.get(0));
        }
        int units = values.get(UNITS);
        if (values.get(ACTIVATION) == ActivationFunction.SOFTMAX) {
            return Impossible.of("softmax-needs-row", sequence.text());
        }
        return new Known(values.get(RETURN_SEQUENCES) ? new Sequence(sequence.time(), units) : new Flat(units));
    }

    /** For both gates and the candidate: input weights, recurrent weights and two biases. */
    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        long units = values.get(UNITS);
        return 3 * units * (((Sequence) shapes.get(0)).features() + units + 2);
    }

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        var gru = WeightParameters.apply(new org.netloom.core.nn.GRU.Builder(), values)
                .nIn(((Sequence) site.inputs().get(0)).features())
                .nOut(values.get(UNITS))
                .activation(values.get(ACTIVATION).engine())
                .dataFormat(RNNFormat.NCW)
                .build();
        site.add(values.get(RETURN_SEQUENCES) ? gru : new LastTimeStep(gru));
    }
}
