package org.netloom.core.layer;

import java.util.List;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * Brings each feature (of rows) or channel (of images) to mean 0 and deviation 1 over the minibatch, then scales and shifts it as
 * training finds best; the shape stays. (Ioffe and Szegedy 2015.)
 */
public final class BatchNormalization extends BaseKind {

    /** How slowly the running mean and variance follow; what they are used for comes after training. */
    public static final Parameter.Decimal MOMENTUM = new Parameter.Decimal("momentum", 0.99, 0, 0.9999);
    /** What keeps the division by the deviation finite. */
    public static final Parameter.Decimal EPSILON = new Parameter.Decimal("epsilon", 0.001, 1e-7, 1);

    public BatchNormalization() {
        super("BatchNormalization", Category.CORE, Inputs.ONE, MOMENTUM, EPSILON);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return shapes.get(0) instanceof Sequence sequence
                ? Impossible.of("normalization-of-sequence", sequence.text())
                : new Known(shapes.get(0));
    }

    /** Scale, shift, running mean and running variance of each feature. */
    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return 4 * width(shapes.get(0));
    }

    @Override
    public void build(BuildSite site) {
        long width = width(site.inputs().get(0));
        site.add(new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                .nIn(width)
                .nOut(width)
                .decay(site.node().get(MOMENTUM))
                .eps(site.node().get(EPSILON))
                .build());
    }

    private static long width(TensorShape shape) {
        return shape instanceof Image image ? image.channels() : shape.size();
    }
}
