package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.TensorShape;

/** Bends every value by a function; the shape stays. (Named so beside Deeplearning4j's own; its type is {@code Activation}.) */
public final class ActivationLayer extends BaseKind {

    public static final Parameter.Choice<ActivationFunction> ACTIVATION =
            new Parameter.Choice<>("activation", ActivationFunction.RELU);

    public ActivationLayer() {
        super("Activation", Category.CORE, Inputs.ONE, ACTIVATION);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(ACTIVATION);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return withActivation(values.get(ACTIVATION), shapes.get(0));
    }

    @Override
    public void build(BuildSite site) {
        if (site.isInputShared()) {
            // In prediction Deeplearning4j's layer writes its answers over what arrives.
            site.addBefore("copy", new ScaleVertex(1));
        }
        site.add(new org.deeplearning4j.nn.conf.layers.ActivationLayer.Builder()
                .activation(site.node().get(ACTIVATION).engine())
                .build());
    }
}
