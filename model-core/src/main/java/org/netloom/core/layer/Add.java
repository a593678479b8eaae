package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;

/** Adds value to value; all that arrives must have one shape, which is also what leaves. */
public final class Add extends BaseKind {

    public Add() {
        super("Add", Category.MERGE, Inputs.MANY);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        TensorShape first = shapes.get(0);
        for (TensorShape other : shapes) {
            if (!other.getClass().equals(first.getClass())) {
                return Impossible.of("kinds-differ");
            }
            if (!other.equals(first)) {
                return Impossible.of("sizes-differ");
            }
        }
        return new Known(first);
    }

    @Override
    public void build(BuildSite site) {
        site.add(new ElementWiseVertex(ElementWiseVertex.Op.Add));
    }
}
