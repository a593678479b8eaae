package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;

/**
 * Leads wires round the nodes in their way. A wire that would cross none is a plain curve. For others the nodes between its ends are
 * taken together into columns, and the way through the gaps of the columns that turns least is the one. It depends on nothing but where
 * nodes lie, so the same drawing always has the same wires.
 */
final class WireRouter {

    /** How far wires stay from nodes: two of them pass through the gap that arranging leaves. */
    private static final double CLEAR = 13;

    /** How far above and below its ends a wire goes for a gap. */
    private static final double FAR = 700;

    /** What a bend costs, in pixels of a detour. */
    private static final double BEND = 60;

    /** Below this a wire has no room for bends. */
    private static final double SHORTEST = 40;

    /**
     * A wire as it is laid.
     *
     * @param looked the area that decided on its way: while nothing changes there, it stays
     */
    record Route(WireCurve curve, Rectangle2D looked) {}

    /** Nodes between the ends that leave no way between them from above to below. */
    private static final class Column {
        private double left;
        private double right;
        private final List<Rectangle2D> boxes = new ArrayList<>();

        private Column(Rectangle2D box) {
            this.left = box.getMinX() - CLEAR;
            this.right = box.getMaxX() + CLEAR;
        }
    }

    private record Step(double y, double cost, int before) {}

    private final BoxGrid boxes;

    WireRouter(BoxGrid boxes) {
        this.boxes = boxes;
    }

    /** The way of a wire between two points. */
    Route route(Connection wire, double x1, double y1, double x2, double y2) {
        WireCurve plain = new WireCurve(x1, y1, x2, y2);
        boolean blocked = boxes.in(grown(plain.bounds(), CLEAR)).entrySet().stream()
                .anyMatch(box -> !wire.touches(box.getKey()) && plain.crosses(grown(box.getValue(), 4)));
        if (!blocked || x2 - x1 < SHORTEST) {
            return new Route(plain, grown(plain.bounds(), CLEAR));
        }
        Rectangle2D looked = new Rectangle2D(x1, Math.min(y1, y2) - FAR, x2 - x1, Math.abs(y2 - y1) + 2 * FAR);
        List<Column> columns = columns(wire, boxes.in(looked), x1, x2);
        // Whether anything is in its way is asked of nodes beside its ends, too.
        return new Route(new WireCurve(x1, y1, x2, y2, passages(columns, y1, y2, looked)), grown(looked, CLEAR));
    }

    private static List<Column> columns(Connection wire, Map<NodeId, Rectangle2D> near, double x1, double x2) {
        List<Rectangle2D> sorted = near.entrySet().stream()
                .filter(box -> !wire.touches(box.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinX).thenComparingDouble(Rectangle2D::getMinY))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (Rectangle2D box : sorted) {
            Column last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last == null || box.getMinX() - CLEAR > last.right) {
                last = new Column(box);
                columns.add(last);
            }
            last.right = Math.max(last.right, box.getMaxX() + CLEAR);
            last.boxes.add(box);
        }
        // Nodes above or below an end leave the wire little room to turn, but some.
        double room = Math.min(CLEAR, (x2 - x1) / 4);
        columns.forEach(column -> {
            column.left = Math.max(column.left, x1 + room);
            column.right = Math.min(column.right, x2 - room);
        });
        columns.removeIf(column -> column.right <= column.left);
        return columns;
    }

    /** The cheapest way through all columns, by dynamic programming over the heights at which each can be passed. */
    private static List<WireCurve.Passage> passages(List<Column> columns, double y1, double y2, Rectangle2D looked) {
        List<List<Step>> steps = new ArrayList<>();
        List<Step> before = List.of(new Step(y1, 0, -1));
        for (Column column : columns) {
            List<Step> here = new ArrayList<>();
            for (double y : heights(column, y1, y2, looked)) {
                here.add(cheapest(before, y));
            }
            if (here.isEmpty()) {
                return List.of();
            }
            steps.add(here);
            before = here;
        }
        int at = cheapest(before, y2).before();
        List<WireCurve.Passage> found = new ArrayList<>();
        for (int i = columns.size() - 1; i >= 0; i--) {
            Step step = steps.get(i).get(at);
            double to = columns.get(i).right;
            if (!found.isEmpty() && found.get(0).y() == step.y()) {
                to = found.remove(0).to();
            }
            found.add(0, new WireCurve.Passage(columns.get(i).left, to, step.y()));
            at = step.before();
        }
        return found;
    }

    private static Step cheapest(List<Step> before, double y) {
        Step best = new Step(y, Double.MAX_VALUE, -1);
        for (int i = 0; i < before.size(); i++) {
            double way = Math.abs(before.get(i).y() - y);
            double cost = before.get(i).cost() + way + (way > 0 ? BEND : 0);
            if (cost < best.cost()) {
                best = new Step(y, cost, i);
            }
        }
        return best;
    }

    /** The heights at which a column may be passed: level with an end, or close to a node. */
    private static Set<Double> heights(Column column, double y1, double y2, Rectangle2D looked) {
        Set<Double> heights = new TreeSet<>(List.of(y1, y2));
        for (Rectangle2D box : column.boxes) {
            heights.add(box.getMinY() - CLEAR - 1);
            heights.add(box.getMaxY() + CLEAR + 1);
        }
        heights.removeIf(y -> y < looked.getMinY()
                || y > looked.getMaxY()
                || column.boxes.stream().anyMatch(box -> y > box.getMinY() - CLEAR && y < box.getMaxY() + CLEAR));
        return heights;
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D(
                area.getMinX() - by, area.getMinY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
    }
}
