package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;

/** Every input to every unit: {@code [batch, n]} becomes {@code [batch, units]}. */
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
        return shapes.get(0) instanceof Flat ? new Known(new Flat(values.get(UNITS))) : wrongRank("row", shapes.get(0));
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return (shapes.get(0).size() + (values.get(USE_BIAS) ? 1 : 0)) * values.get(UNITS);
    }

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        site.add(WeightParameters.apply(new DenseLayer.Builder(), values)
                .nIn(site.inputs().get(0).size())
                .nOut(values.get(UNITS))
                .activation(values.get(ACTIVATION).engine())
                .hasBias(values.get(USE_BIAS))
                .build());
    }
}
