package org.netloom.core.layer;

import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;

/** The settings that layers with weights share. */
final class WeightParameters {

    static final Parameter.Flag USE_BIAS = new Parameter.Flag("useBias", true);
    static final Parameter.Choice<Initializer> KERNEL_INITIALIZER =
            new Parameter.Choice<>("kernelInitializer", Initializer.GLOROT_UNIFORM);

    /** Weight of half the sum of this layer's squared weights in the loss; 0 leaves it to the training plan. */
    static final Parameter.Decimal L2 = new Parameter.Decimal("l2", 0.0, 0, 10);

    private WeightParameters() {}

    static <B extends BaseLayer.Builder<B>> B apply(B builder, ParameterValues values) {
        builder.weightInit(values.get(KERNEL_INITIALIZER).engine());
        double l2 = values.get(L2);
        if (l2 > 0) {
            builder.l2(l2);
        }
        return builder;
    }
}
