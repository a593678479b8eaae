package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.TimeDistributed;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * Every input to every unit: {@code [batch, n]} becomes {@code [batch, units]}. The steps of a sequence go through one by one, with
 * the same weights: {@code [batch, time, n]} becomes {@code [batch, time, units]}.
 */
public final class Dense extends BaseKind {

    public static final Parameter.Whole UNITS = new Parameter.Whole("units", 16, 1, 65_536);
    /** Keras leaves a layer linear; here the default is what a hidden layer nearly always wants. */
    public static final Parameter.Choice<ActivationFunction> ACTIVATION =
            new Parameter.Choice<>("activation", ActivationFunction.RELU);

    public static final Parameter.Flag USE_BIAS = WeightParameters.USE_BIAS;
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public Dense() {
        super("Dense", Category.CORE, Inputs.ONE, UNITS, ACTIVATION, USE_BIAS, KERNEL_INITIALIZER, L2);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(UNITS, ACTIVATION);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        int units = values.get(UNITS);
        if (shapes.get(0) instanceof Sequence sequence) {
            return new Known(new Sequence(sequence.time(), units));
        }
        return shapes.get(0) instanceof Flat ? new Known(new Flat(units)) : wrongRank("row", shapes.get(0));
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return (features(shapes.get(0)) + (values.get(USE_BIAS) ? 1 : 0)) * values.get(UNITS);
    }

    /** The answers and slopes of the first step, which is taken both ways, and over time steps copies with the features last. */
    @Override
    public long keptPerRow(ParameterValues values, List<TensorShape> shapes, TensorShape output) {
        return 3 * output.size();
    }

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        DenseLayer dense = WeightParameters.apply(new DenseLayer.Builder(), values)
                .nIn(features(site.inputs().get(0)))
                .nOut(values.get(UNITS))
                .activation(values.get(ACTIVATION).engine())
                .hasBias(values.get(USE_BIAS))
                .build();
        site.add(site.inputs().get(0) instanceof Sequence ? new TimeDistributed(dense, RNNFormat.NCW) : dense);
    }

    private static long features(TensorShape shape) {
        return shape instanceof Sequence sequence ? sequence.features() : shape.size();
    }
}
