package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.netloom.core.nn.LastStates;
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
 * What reads a sequence step by step and remembers: {@code [batch, time, features]} becomes {@code [batch, units]}, or
 * {@code [batch, time, units]} if it returns sequences. Read in both directions, as by Keras's {@code Bidirectional}, with weights of
 * its own for each, the two answers stand side by side and the width doubles; without sequences each direction gives the state in
 * which it ended. (Schuster and Paliwal 1997.)
 */
abstract class RecurrentKind extends BaseKind {

    public static final Parameter.Whole UNITS = new Parameter.Whole("units", 32, 1, 8192);
    /** Whether a vector leaves for every time step instead of one for the whole sequence. */
    public static final Parameter.Flag RETURN_SEQUENCES = new Parameter.Flag("returnSequences", false);
    /** Whether the sequence is read from its end as well. */
    public static final Parameter.Flag BIDIRECTIONAL = new Parameter.Flag("bidirectional", false);

    public static final Parameter.Choice<ActivationFunction> ACTIVATION =
            new Parameter.Choice<>("activation", ActivationFunction.TANH);
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    RecurrentKind(String type) {
        super(
                type,
                Category.RECURRENT,
                Inputs.ONE,
                UNITS,
                RETURN_SEQUENCES,
                BIDIRECTIONAL,
                ACTIVATION,
                KERNEL_INITIALIZER,
                L2);
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
        if (values.get(ACTIVATION) == ActivationFunction.SOFTMAX) {
            return Impossible.of("softmax-needs-row", sequence.text());
        }
        int width = values.get(UNITS) * directions(values);
        return new Known(values.get(RETURN_SEQUENCES) ? new Sequence(sequence.time(), width) : new Flat(width));
    }

    private static int directions(ParameterValues values) {
        return values.get(BIDIRECTIONAL) ? 2 : 1;
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return directions(values) * parameterCount(values.get(UNITS), ((Sequence) shapes.get(0)).features());
    }

    /** How many numbers one direction trains. */
    abstract long parameterCount(long units, long features);

    /** The sequence with time first, and for every step and unit the gates, states and slopes of all of them. */
    @Override
    public long keptPerRow(ParameterValues values, List<TensorShape> shapes, TensorShape output) {
        Sequence sequence = (Sequence) shapes.get(0);
        long perStep = (long) keptPerUnit() * values.get(UNITS) + sequence.features();
        return directions(values) * sequence.time() * perStep;
    }

    /** How many numbers of a unit are kept at each step until its slopes are known, these included. */
    abstract int keptPerUnit();

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        Layer cell = cell(values, ((Sequence) site.inputs().get(0)).features());
        boolean sequences = values.get(RETURN_SEQUENCES);
        if (values.get(BIDIRECTIONAL)) {
            Bidirectional both = new Bidirectional(Bidirectional.Mode.CONCAT, cell);
            site.add(sequences ? both : new LastStates(both));
        } else {
            site.add(sequences ? cell : new LastTimeStep(cell));
        }
    }

    /** One direction, with an answer for every step. */
    abstract BaseRecurrentLayer cell(ParameterValues values, long features);
}
