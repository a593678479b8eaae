package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.nd4j.linalg.activations.Activation;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/** Lays an image or a sequence out as one long row. */
public final class Flatten extends BaseKind {

    public Flatten() {
        super("Flatten", Category.CORE, Inputs.ONE);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return new Known(new Flat(shapes.get(0).size()));
    }

    @Override
    public boolean handsOn() {
        return true;
    }

    @Override
    public void build(BuildSite site) {
        TensorShape shape = site.inputs().get(0);
        if (shape instanceof Image image) {
            site.add(new PreprocessorVertex(
                    new CnnToFeedForwardPreProcessor(image.height(), image.width(), image.channels())));
        } else if (shape instanceof Sequence sequence) {
            // The engine's own step from sequences to rows would make a row of every time step instead.
            site.add(new ReshapeVertex(-1, Math.toIntExact(sequence.size())));
        } else {
            site.add(new ActivationLayer.Builder()
                    .activation(Activation.IDENTITY)
                    .build());
        }
    }
}
