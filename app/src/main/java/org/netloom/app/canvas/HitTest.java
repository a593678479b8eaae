package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;

/** Finds what lies under a point: by geometry, so that it works the same for nodes that are built and nodes that are painted. */
final class HitTest {

    private static final double PORT_RADIUS = 13;
    private static final double WIRE_REACH = 6;
    private static final double WIRE_END = 36;

    private static final double CHEVRON = 32;

    private final Drawing drawing;
    private final GroupFrames frames;
    private final Viewport viewport;

    HitTest(Drawing drawing, Viewport viewport) {
        this.drawing = drawing;
        this.frames = new GroupFrames(drawing);
        this.viewport = viewport;
    }

    /** What lies under a world point; ports before badges before bodies before wires. */
    Hit at(Point2D world) {
        List<NodeFace> faces = new ArrayList<>(drawing.faces());
        for (int i = faces.size() - 1; i >= 0; i--) {
            NodeFace face = faces.get(i);
            if (face.hasOutput() && isNear(world, drawing.port(face.id(), true))) {
                return port(face.id(), true);
            }
            if (face.hasInput() && isNear(world, drawing.port(face.id(), false))) {
                return port(face.id(), false);
            }
        }
        for (int i = faces.size() - 1; i >= 0; i--) {
            NodeFace face = faces.get(i);
            var box = drawing.box(face.id());
            if (face.severity().isPresent()
                    && world.distance(box.getMaxX() - 2, box.getMinY() + 2) <= NodeSkin.BADGE / 2 + 2) {
                return new Hit.Badge(face.id());
            }
            if (face.box().isPresent()
                    && isChevron(world, box.getMaxX() - CHEVRON, box.getMinY() + face.chevronY() - CHEVRON / 4)) {
                return new Hit.Chevron(face.box().get().group());
            }
            if (box.contains(world)) {
                return new Hit.Body(face.id());
            }
        }
        Map<GroupId, Rectangle2D> titles = new HashMap<>(frames.all());
        titles.replaceAll((group, frame) ->
                new Rectangle2D(frame.getMinX(), frame.getMinY(), frame.getWidth(), GroupFrames.TITLE));
        Optional<GroupId> title = GroupFrames.innermost(titles, world);
        if (title.isPresent()) {
            Rectangle2D bar = Objects.requireNonNull(titles.get(title.get()));
            return isChevron(world, bar.getMinX(), bar.getMinY())
                    ? new Hit.Chevron(title.get())
                    : new Hit.Title(title.get());
        }
        return wireAt(world, WIRE_REACH)
                .<Hit>map(wire -> new Hit.Wire(wire, isNearEnd(wire, world)))
                .or(() -> drawing.comments().at(world, viewport.zoom()))
                .orElseGet(Hit.Empty::new);
    }

    private Hit port(NodeId seen, boolean output) {
        // A box that several inner nodes lead out of has no one port.
        return drawing.folded()
                .end(seen, output)
                .<Hit>map(node -> new Hit.Port(node, output))
                .orElseGet(() -> new Hit.Body(seen));
    }

    private static boolean isChevron(Point2D world, double left, double top) {
        return world.getX() >= left
                && world.getX() <= left + CHEVRON
                && world.getY() >= top
                && world.getY() <= top + CHEVRON;
    }

    /** The wire nearest to a world point, if one is within reach; of several that are drawn as one, the first. */
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
                found = Optional.of(drawing.folded().wires(entry.getKey()).get(0));
            }
        }
        return found;
    }

    /** The nodes on the screen. */
    List<NodeId> seen() {
        return drawing.nodesIn(viewport.seen());
    }

    private boolean isNearEnd(Connection wire, Point2D world) {
        WireCurve curve = drawing.curves().get(drawing.folded().standIn(wire));
        return curve != null && world.distance(curve.x2(), curve.y2()) < WIRE_END;
    }

    private boolean isNear(Point2D world, Point2D port) {
        return world.distance(port) <= PORT_RADIUS / Math.max(0.5, Math.min(1, viewport.zoom()));
    }
}
