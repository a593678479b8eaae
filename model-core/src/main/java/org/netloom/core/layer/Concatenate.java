package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/** Puts features (of rows and sequences) or channels (of images) side by side, in the order of the wires. */
public final class Concatenate extends BaseKind {

    public Concatenate() {
        super("Concatenate", Category.MERGE, Inputs.MANY);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        TensorShape first = shapes.get(0);
        long joined = lastSize(first);
        for (TensorShape other : shapes.subList(1, shapes.size())) {
            if (!other.getClass().equals(first.getClass())) {
                return Impossible.of("kinds-differ");
            }
            if (!withLast(other, 1).equals(withLast(first, 1))) {
                return Impossible.of("outer-sizes-differ");
            }
            joined += lastSize(other);
        }
        return new Known(withLast(first, joined));
    }

    @Override
    public void build(BuildSite site) {
        site.add(new MergeVertex());
    }

    private static long lastSize(TensorShape shape) {
        return shape.axes().get(shape.axes().size() - 1).size();
    }

    private static TensorShape withLast(TensorShape shape, long size) {
        if (shape instanceof Image image) {
            return new Image(image.height(), image.width(), size);
        }
        return shape instanceof Sequence sequence ? new Sequence(sequence.time(), size) : new Flat(size);
    }
}
