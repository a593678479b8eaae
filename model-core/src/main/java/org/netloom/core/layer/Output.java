package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.nn.FocalLoss;
import org.netloom.core.nn.HuberLoss;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;

/** The network's answer and what it is measured by: {@code [batch, n]} becomes {@code [batch, units]}. */
public final class Output extends BaseKind {

    public static final Parameter.Whole UNITS = new Parameter.Whole("units", 2, 1, 65_536);
    public static final Parameter.Choice<OutputActivation> ACTIVATION =
            new Parameter.Choice<>("activation", OutputActivation.SOFTMAX);
    public static final Parameter.Choice<Loss> LOSS = new Parameter.Choice<>("loss", Loss.AUTO);
    /** From where on the Huber loss counts an error in proportion, in standard deviations of the target. */
    public static final Parameter.Decimal HUBER_DELTA = new Parameter.Decimal("huberDelta", 1.0, 1e-4, 1e4);
    /** How much less the focal loss counts what is answered well. */
    public static final Parameter.Decimal FOCAL_GAMMA = new Parameter.Decimal("focalGamma", 2.0, 0, 10);

    public static final Parameter.Flag USE_BIAS = WeightParameters.USE_BIAS;
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public Output() {
        super(
                "Output",
                Category.IO,
                Inputs.ONE,
                UNITS,
                ACTIVATION,
                LOSS,
                HUBER_DELTA,
                FOCAL_GAMMA,
                USE_BIAS,
                KERNEL_INITIALIZER,
                L2);
    }

    /**
     * The loss that is used: the chosen one, or for AUTO cross entropy for softmax, binary cross entropy for sigmoid, and the mean
     * squared error for linear.
     */
    public static Loss lossOf(ParameterValues values) {
        Loss chosen = values.get(LOSS);
        if (chosen != Loss.AUTO) {
            return chosen;
        }
        return switch (values.get(ACTIVATION)) {
            case SOFTMAX -> Loss.CROSS_ENTROPY;
            case SIGMOID -> Loss.BINARY_CROSS_ENTROPY;
            case LINEAR -> Loss.MSE;
        };
    }

    @Override
    public boolean isRelevant(Parameter<?> parameter, ParameterValues values) {
        return (!parameter.equals(HUBER_DELTA) || values.get(LOSS) == Loss.HUBER)
                && (!parameter.equals(FOCAL_GAMMA) || values.get(LOSS) == Loss.FOCAL);
    }

    @Override
    public boolean hasOutput() {
        return false;
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
        site.add(WeightParameters.apply(new OutputLayer.Builder(), values)
                .lossFunction(lossFunction(values))
                .nIn(site.inputs().get(0).size())
                .nOut(values.get(UNITS))
                .activation(values.get(ACTIVATION).engine())
                .hasBias(values.get(USE_BIAS))
                .build());
    }

    /** The loss that is used, as the engine computes it. Those of our own name the nearest of the engine in a saved network. */
    public static ILossFunction lossFunction(ParameterValues values) {
        return switch (lossOf(values)) {
            case HUBER -> new HuberLoss(values.get(HUBER_DELTA));
            case FOCAL -> new FocalLoss(values.get(FOCAL_GAMMA), values.get(ACTIVATION) == OutputActivation.SOFTMAX);
            case CROSS_ENTROPY -> LossFunction.MCXENT.getILossFunction();
            case BINARY_CROSS_ENTROPY -> LossFunction.XENT.getILossFunction();
            case MSE -> LossFunction.MSE.getILossFunction();
            case MAE -> LossFunction.MEAN_ABSOLUTE_ERROR.getILossFunction();
            case AUTO -> throw new IllegalArgumentException("AUTO stands for one of the others");
        };
    }
}
