package org.netloom.core.layer;

import java.util.List;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;

/**
 * Brings the values of each row, time step or pixel to mean 0 and deviation 1 by themselves, then scales and shifts each feature as
 * training finds best; the shape stays. (Ba, Kiros and Hinton 2016.)
 */
public final class LayerNormalization extends BaseKind {

    /** What keeps the division by the deviation finite. */
    public static final Parameter.Decimal EPSILON = BatchNormalization.EPSILON;

    public LayerNormalization() {
        super("LayerNormalization", Category.CORE, Inputs.ONE, EPSILON);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return new Known(shapes.get(0));
    }

    /** Scale and shift of each feature. */
    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return 2 * features(shapes.get(0));
    }

    /** The normalised numbers, kept for the way back. */
    @Override
    public long keptPerRow(ParameterValues values, List<TensorShape> shapes, TensorShape output) {
        return output.size();
    }

    @Override
    public void build(BuildSite site) {
        site.add(new org.netloom.core.nn.LayerNormalization.Builder()
                .nIn(features(site.inputs().get(0)))
                .epsilon(site.node().get(EPSILON))
                .build());
    }

    private static long features(TensorShape shape) {
        return shape.axes().get(shape.axes().size() - 1).size();
    }
}
