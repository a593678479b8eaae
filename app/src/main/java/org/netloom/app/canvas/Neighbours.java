package org.netloom.app.canvas;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;

/** What stands out while the pointer rests on something: a node's wires and the nodes at their other ends, a wire's two ends. */
final class Neighbours {

    private final Drawing drawing;
    private final Feedback feedback;

    Neighbours(Drawing drawing, Feedback feedback) {
        this.drawing = drawing;
        this.feedback = feedback;
    }

    /** Whether a seen wire is the one that the pointer rests on, or leads to the node that it rests on. */
    boolean lights(Connection wire) {
        return pointed().filter(wire::touches).isPresent()
                || hovered().filter(wire::equals).isPresent();
    }

    /** The seen nodes that stand out; not the one under the pointer. */
    Set<NodeId> nodes() {
        Set<NodeId> nodes = new HashSet<>();
        pointed().ifPresent(id -> {
            nodes.addAll(drawing.graph().inputsOf(id));
            nodes.addAll(drawing.graph().outputsOf(id));
        });
        hovered().ifPresent(wire -> {
            nodes.add(wire.from());
            nodes.add(wire.to());
        });
        return nodes;
    }

    private Optional<NodeId> pointed() {
        return feedback.pointed().filter(drawing.graph()::contains);
    }

    private Optional<Connection> hovered() {
        return feedback.hovered().map(drawing.folded()::standIn);
    }
}
