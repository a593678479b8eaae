package org.netloom.core.diagnose;

import java.util.Optional;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.ActivationLayer;
import org.netloom.core.layer.BatchNormalization;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.GRU;
import org.netloom.core.layer.LSTM;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.shape.TensorShape;

/** Finds the setting that decides how wide a node's output is: its own, or that of a node before it which it passes on. */
final class Widths {

    private final GraphView view;

    Widths(GraphView view) {
        this.view = view;
    }

    /** Makes what leaves one node as wide as what leaves another. */
    Optional<Repair> match(Node changed, Node model) {
        Optional<TensorShape> wanted = view.shapes().outputOf(model.id());
        Node owner = changed;
        while (passesOn(owner) && view.feeders(owner.id()).size() == 1) {
            owner = view.feeders(owner.id()).get(0);
        }
        Node decides = owner;
        return wanted.flatMap(shape -> width(decides)
                .map(parameter -> Repairs.setWidth(decides, parameter, (int)
                        shape.axes().get(shape.axes().size() - 1).size())));
    }

    private boolean passesOn(Node node) {
        LayerKind kind = view.kind(node).orElse(null);
        return kind instanceof ActivationLayer || kind instanceof Dropout || kind instanceof BatchNormalization;
    }

    private Optional<Parameter.Whole> width(Node node) {
        LayerKind kind = view.kind(node).orElse(null);
        if (kind instanceof Dense) {
            return Optional.of(Dense.UNITS);
        }
        if (kind instanceof Conv2D) {
            return Optional.of(Conv2D.FILTERS);
        }
        if (kind instanceof LSTM || kind instanceof GRU) {
            // In both directions the output is twice as wide as the layer has units, and no number of units gives an
            // odd width.
            return node.get(LSTM.BIDIRECTIONAL) ? Optional.empty() : Optional.of(LSTM.UNITS);
        }
        return kind instanceof Embedding ? Optional.of(Embedding.OUTPUT_DIM) : Optional.empty();
    }
}
