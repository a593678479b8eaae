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
import org.netloom.core.shape.TensorShape.Sequence;

/** The mean of each feature over all time steps, as one row. */
public final class GlobalAveragePooling1D extends BaseKind {

    public GlobalAveragePooling1D() {
        super("GlobalAveragePooling1D", Category.RECURRENT, Inputs.ONE);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return shapes.get(0) instanceof Sequence sequence
                ? new Known(new Flat(sequence.features()))
                : wrongRank("sequence", shapes.get(0));
    }

    @Override
    public void build(BuildSite site) {
        site.add(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
    }
}
