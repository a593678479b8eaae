package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/** The mean of each channel over the whole image, or of each feature over the whole sequence, as one row. */
public final class GlobalAveragePooling2D extends BaseKind {

    public GlobalAveragePooling2D() {
        super("GlobalAveragePooling2D", Category.CONVOLUTION, Inputs.ONE);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        TensorShape shape = shapes.get(0);
        if (shape instanceof Image image) {
            return new Known(new Flat(image.channels()));
        }
        return shape instanceof Sequence sequence
                ? new Known(new Flat(sequence.features()))
                : wrongRank("image-or-sequence", shape);
    }

    @Override
    public void build(BuildSite site) {
        site.add(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
    }
}
