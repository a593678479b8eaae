package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;

/** Slides learnt filters over an image: {@code [batch, height, width, channels]} becomes {@code [batch, h, w, filters]}. */
public final class Conv2D extends BaseKind {

    public static final Parameter.Whole FILTERS = new Parameter.Whole("filters", 32, 1, 8192);
    public static final Parameter.Extent KERNEL_SIZE = new Parameter.Extent("kernelSize", Size2D.square(3), 1, 64);
    public static final Parameter.Extent STRIDES = new Parameter.Extent("strides", Size2D.square(1), 1, 64);
    public static final Parameter.Choice<Padding> PADDING = new Parameter.Choice<>("padding", Padding.VALID);
    /** As for {@link Dense#ACTIVATION}. */
    public static final Parameter.Choice<ActivationFunction> ACTIVATION =
            new Parameter.Choice<>("activation", ActivationFunction.RELU);

    public static final Parameter.Flag USE_BIAS = WeightParameters.USE_BIAS;
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public Conv2D() {
        super(
                "Conv2D",
                Category.CONVOLUTION,
                Inputs.ONE,
                FILTERS,
                KERNEL_SIZE,
                STRIDES,
                PADDING,
                ACTIVATION,
                USE_BIAS,
                KERNEL_INITIALIZER,
                L2);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(FILTERS, KERNEL_SIZE, ACTIVATION);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        ShapeOutcome outcome = Windows.slide(
                shapes.get(0),
                values.get(KERNEL_SIZE),
                values.get(STRIDES),
                values.get(PADDING),
                image -> values.get(FILTERS));
        return outcome instanceof Known known ? withActivation(values.get(ACTIVATION), known.shape()) : outcome;
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        Size2D kernel = values.get(KERNEL_SIZE);
        long weights = (long) kernel.height() * kernel.width() * ((Image) shapes.get(0)).channels();
        return (weights + (values.get(USE_BIAS) ? 1 : 0)) * values.get(FILTERS);
    }

    /** The sums before the activation, which are kept for the way back. */
    @Override
    public long keptPerRow(ParameterValues values, List<TensorShape> shapes, TensorShape output) {
        return output.size();
    }

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        Size2D kernel = values.get(KERNEL_SIZE);
        Size2D strides = values.get(STRIDES);
        site.add(WeightParameters.apply(new ConvolutionLayer.Builder(kernel.height(), kernel.width()), values)
                .stride(strides.height(), strides.width())
                .convolutionMode(values.get(PADDING).engine())
                .nIn(((Image) site.inputs().get(0)).channels())
                .nOut(values.get(FILTERS))
                .activation(values.get(ACTIVATION).engine())
                .hasBias(values.get(USE_BIAS))
                .build());
    }
}
