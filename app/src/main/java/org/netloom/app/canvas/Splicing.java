package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.ParameterValues;

/** Puts a node into the middle of a wire: finds the wire below it, and makes room. */
final class Splicing {

    private static final double INSET = 16;
    private static final double ROOM = 60;

    private final Drawing drawing;
    private final Wiring wiring;

    Splicing(Drawing drawing, Wiring wiring) {
        this.drawing = drawing;
        this.wiring = wiring;
    }

    /** The wire into which a node would go if it were dropped here; only what fits is offered. */
    Optional<Connection> wireUnder(Rectangle2D box, LayerKind kind, ParameterValues values, Optional<NodeId> itself) {
        if (itself.isPresent() && isWired(itself.get())) {
            return Optional.empty();
        }
        Rectangle2D inner = new Rectangle2D(
                box.getMinX() + INSET,
                box.getMinY() + INSET,
                box.getWidth() - 2 * INSET,
                Math.max(1, box.getHeight() - 2 * INSET));
        return drawing.curves().entrySet().stream()
                .filter(entry -> entry.getValue().bounds().intersects(grown(inner)))
                .filter(entry -> entry.getValue().crosses(inner))
                .map(entry -> drawing.folded().wires(entry.getKey()))
                .filter(wires -> wires.size() == 1)
                .map(wires -> wires.get(0))
                .filter(wire -> wiring.canSplice(kind, values, wire))
                .findFirst();
    }

    /** Where the nodes after a wire must go so that a node in its middle has room; empty if it has. */
    Map<NodeId, Position> makeRoom(ModelGraph graph, Connection wire, Position place) {
        Axes axes = Axes.of(graph.flow());
        double needed = axes.flowed(place).x() + axes.nodeLength() + ROOM;
        double there = graph.node(wire.to())
                .map(node -> axes.flowed(node.position()).x())
                .orElse(needed);
        if (there >= needed || graph.reaches(wire.to(), wire.from())) {
            return Map.of();
        }
        double shift = Math.ceil((needed - there) / Painter.GRID) * Painter.GRID;
        Map<NodeId, Position> places = new HashMap<>();
        for (NodeId id : graph.downstreamOf(wire.to())) {
            graph.node(id).map(Node::position).ifPresent(at -> places.put(id, axes.step(at, shift, 0)));
        }
        return places;
    }

    private boolean isWired(NodeId id) {
        return drawing.folded().drawn().connections().stream().anyMatch(wire -> wire.touches(id));
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D(box.getMinX() - 1, box.getMinY() - 1, box.getWidth() + 2, box.getHeight() + 2);
    }

    /** The nearest line of the grid. */
    static double snap(double value) {
        return Math.round(value / Painter.GRID) * Painter.GRID;
    }

    static Position snap(Position place) {
        return new Position(snap(place.x()), snap(place.y()));
    }
}
