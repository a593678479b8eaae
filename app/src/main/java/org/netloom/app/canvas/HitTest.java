package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;

/** Finds what lies under a point: by geometry, so that it works the same for nodes that are built and nodes that are painted. */
final class HitTest {

    private static final double PORT_RADIUS = 13;
    private static final double WIRE_REACH = 6;
    private static final double WIRE_END = 36;

    private final Drawing drawing;
    private final Viewport viewport;

    HitTest(Drawing drawing, Viewport viewport) {
        this.drawing = drawing;
        this.viewport = viewport;
    }

    /** What lies under a world point; ports before badges before bodies before wires. */
    Hit at(Point2D world) {
        List<NodeFace> faces = new ArrayList<>(drawing.faces());
        for (int i = faces.size() - 1; i >= 0; i--) {
            NodeFace face = faces.get(i);
            if (face.hasOutput() && isNear(world, drawing.port(face.id(), true))) {
                return new Hit.Port(face.id(), true);
            }
            if (face.hasInput() && isNear(world, drawing.port(face.id(), false))) {
                return new Hit.Port(face.id(), false);
            }
        }
        for (int i = faces.size() - 1; i >= 0; i--) {
            NodeFace face = faces.get(i);
            var box = drawing.box(face.id());
            if (face.severity().isPresent()
                    && world.distance(box.getMaxX() - 2, box.getMinY() + 2) <= NodeSkin.BADGE / 2 + 2) {
                return new Hit.Badge(face.id());
            }
            if (box.contains(world)) {
                return new Hit.Body(face.id());
            }
        }
        return wireAt(world, WIRE_REACH)
                .<Hit>map(wire -> new Hit.Wire(wire, isNearEnd(wire, world)))
                .orElseGet(Hit.Empty::new);
    }

    /** The wire nearest to a world point, if one is within reach. */
    Optional<Connection> wireAt(Point2D world, double reach) {
        double best = reach / Math.min(1, viewport.zoom());
        Optional<Connection> found = Optional.empty();
        for (Map.Entry<Connection, WireCurve> entry : drawing.curves().entrySet()) {
            var bounds = entry.getValue().bounds();
            if (world.getX() < bounds.getMinX() - best
                    || world.getX() > bounds.getMaxX() + best
                    || world.getY() < bounds.getMinY() - best
                    || world.getY() > bounds.getMaxY() + best) {
                continue;
            }
            double distance = entry.getValue().distance(world.getX(), world.getY());
            if (distance < best) {
                best = distance;
                found = Optional.of(entry.getKey());
            }
        }
        return found;
    }

    /** The nodes on the screen. */
    List<NodeId> seen() {
        return drawing.nodesIn(viewport.seen());
    }

    private boolean isNearEnd(Connection wire, Point2D world) {
        WireCurve curve = drawing.curves().get(wire);
        return curve != null && world.distance(curve.x2(), curve.y2()) < WIRE_END;
    }

    private boolean isNear(Point2D world, Point2D port) {
        return world.distance(port) <= PORT_RADIUS / Math.max(0.5, Math.min(1, viewport.zoom()));
    }
}
