package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

/**
 * The wires of the drawing as they are laid between the boxes of the nodes. After a change only those are laid anew that lead to what
 * has moved, or along it; the outcome is that of laying all.
 */
final class WireLayout {

    private static final double SPREAD = 24;

    /** With x along the flow, as {@link Axes#flowed} has it: routes know no other direction. */
    private final BoxGrid boxes = new BoxGrid();

    private final WireRouter router = new WireRouter(boxes);
    private Axes axes = Axes.RIGHT;
    private Map<Connection, WireRouter.Route> routes = Map.of();
    private Map<Connection, WireCurve> curves = Map.of();

    /** The curves, in the order of the wires. */
    Map<Connection, WireCurve> curves() {
        return curves;
    }

    /** Whether no node lies in an area. */
    boolean isFree(Rectangle2D area) {
        return boxes.in(axes.flowed(area)).isEmpty();
    }

    /**
     * Lays the wires of a graph.
     *
     * @param newBoxes the boxes of all its nodes
     */
    void lay(ModelGraph graph, Map<NodeId, Rectangle2D> newBoxes) {
        if (axes != Axes.of(graph.flow())) {
            axes = Axes.of(graph.flow());
            routes = Map.of();
        }
        List<Rectangle2D> changed = new ArrayList<>();
        for (NodeId id : boxes.ids()) {
            if (!newBoxes.containsKey(id)) {
                note(id, changed);
                boxes.remove(id);
            }
        }
        newBoxes.forEach((id, place) -> {
            Rectangle2D box = axes.flowed(place);
            if (!box.equals(boxes.get(id))) {
                note(id, changed);
                boxes.put(id, box);
                note(id, changed);
            }
        });
        layAnew(graph, changed);
    }

    private void note(NodeId id, List<Rectangle2D> changed) {
        Rectangle2D box = boxes.get(id);
        if (box != null) {
            changed.add(box);
        }
    }

    private void layAnew(ModelGraph graph, List<Rectangle2D> changed) {
        Map<Connection, WireRouter.Route> laid = new LinkedHashMap<>();
        Map<Connection, WireCurve> drawn = new LinkedHashMap<>();
        Map<NodeId, List<NodeId>> arriving = new HashMap<>();
        for (Connection wire : graph.connections()) {
            Rectangle2D from = boxes.get(wire.from());
            Rectangle2D to = boxes.get(wire.to());
            if (from == null || to == null) {
                continue;
            }
            List<NodeId> sources = arriving.computeIfAbsent(wire.to(), id -> sourcesInOrder(graph, id));
            double step = Math.min(10, SPREAD / sources.size());
            double offset = (sources.indexOf(wire.from()) - (sources.size() - 1) / 2.0) * step;
            double y1 = from.getMinY() + axes.portAcross();
            double y2 = to.getMinY() + axes.portAcross() + offset;
            WireRouter.Route known = routes.get(wire);
            WireRouter.Route route = known != null && holds(known, from.getMaxX(), y1, to.getMinX(), y2, changed)
                    ? known
                    : router.route(wire, from.getMaxX(), y1, to.getMinX(), y2);
            laid.put(wire, route);
            WireCurve before = curves.get(wire);
            drawn.put(
                    wire,
                    route == known && before != null ? before : route.curve().laid(axes));
        }
        routes = laid;
        curves = drawn;
    }

    private static boolean holds(
            WireRouter.Route route, double x1, double y1, double x2, double y2, List<Rectangle2D> changed) {
        WireCurve curve = route.curve();
        if (curve.x1() != x1 || curve.y1() != y1 || curve.x2() != x2 || curve.y2() != y2) {
            return false;
        }
        for (Rectangle2D box : changed) {
            if (box.intersects(route.looked())) {
                return false;
            }
        }
        return true;
    }

    /** Wires that meet in one port are fanned out in the order in which they come, from above or from the left, so that they do not cross there. */
    private List<NodeId> sourcesInOrder(ModelGraph graph, NodeId to) {
        List<NodeId> sources = graph.inputsOf(to);
        if (sources.size() < 2) {
            return sources;
        }
        List<NodeId> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparingDouble(this::top));
        return sorted;
    }

    private double top(NodeId id) {
        Rectangle2D box = boxes.get(id);
        return box == null ? 0 : box.getMinY();
    }
}
