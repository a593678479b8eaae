package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.nd4j.linalg.activations.Activation;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;

/** While training, sets a share of the values to 0 and enlarges the others by as much; the shape stays. */
public final class Dropout extends BaseKind {

    /** The share that is DROPPED, as in Keras; Deeplearning4j counts the share that is kept. */
    public static final Parameter.Decimal RATE = new Parameter.Decimal("rate", 0.2, 0, 0.95);

    public Dropout() {
        super("Dropout", Category.CORE, Inputs.ONE, RATE);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(RATE);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return new Known(shapes.get(0));
    }

    @Override
    public boolean handsOn() {
        return true;
    }

    @Override
    public void build(BuildSite site) {
        double rate = site.node().get(RATE);
        if (rate == 0) {
            // Deeplearning4j reads a share of 1 as "not set" and would fill in a global one.
            site.add(new ActivationLayer.Builder()
                    .activation(Activation.IDENTITY)
                    .build());
        } else {
            site.add(new DropoutLayer.Builder(new org.deeplearning4j.nn.conf.dropout.Dropout(1 - rate))
                    .activation(Activation.IDENTITY)
                    .build());
        }
    }
}
