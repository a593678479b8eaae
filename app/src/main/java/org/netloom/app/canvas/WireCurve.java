package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/**
 * The curve of a wire in world units: it leaves to the right, arrives from the left, and runs level along its passages, where nodes are
 * in the way; cubic Béziers between. Where the flow is down, the same mirrored at the diagonal: see {@link #laid}. Immutable.
 */
final class WireCurve {

    /**
     * A level stretch past some nodes.
     *
     * @param from where it begins, on the left
     * @param to where it ends
     */
    record Passage(double from, double to, double y) {}

    private static final int STEPS = 24;

    private final double[] beziers;
    private final List<Passage> passages;
    private final Axes axes;
    private final Rectangle2D bounds;
    private double @Nullable [] line;

    /** The curve without anything in its way. */
    WireCurve(double x1, double y1, double x2, double y2) {
        this(x1, y1, x2, y2, List.of());
    }

    /** @param passages from left to right, between the ends */
    WireCurve(double x1, double y1, double x2, double y2, List<Passage> passages) {
        this(bent(x1, y1, x2, y2, passages), List.copyOf(passages), Axes.RIGHT);
    }

    private WireCurve(double[] beziers, List<Passage> passages, Axes axes) {
        this.beziers = beziers;
        this.passages = passages;
        this.axes = axes;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < beziers.length; i += 2) {
            left = Math.min(left, beziers[i]);
            right = Math.max(right, beziers[i]);
            top = Math.min(top, beziers[i + 1]);
            bottom = Math.max(bottom, beziers[i + 1]);
        }
        bounds = new Rectangle2D(left, top, right - left, bottom - top);
    }

    /** The curve as it lies on the canvas, if its x runs along the flow. */
    WireCurve laid(Axes flow) {
        if (flow == Axes.RIGHT) {
            return this;
        }
        double[] mirrored = new double[beziers.length];
        for (int i = 0; i < beziers.length; i++) {
            mirrored[i] = beziers[i ^ 1];
        }
        return new WireCurve(mirrored, passages, flow);
    }

    private static double[] bent(double x1, double y1, double x2, double y2, List<Passage> passages) {
        List<double[]> pieces = new ArrayList<>();
        if (passages.isEmpty()) {
            pieces.add(piece(x1, y1, x2, y2, reach(x2 - x1)));
        } else {
            double x = x1;
            double y = y1;
            for (Passage passage : passages) {
                pieces.add(piece(x, y, passage.from(), passage.y(), (passage.from() - x) / 2));
                pieces.add(piece(passage.from(), passage.y(), passage.to(), passage.y(), 0));
                x = passage.to();
                y = passage.y();
            }
            pieces.add(piece(x, y, x2, y2, (x2 - x) / 2));
        }
        double[] all = new double[pieces.size() * 8];
        for (int i = 0; i < all.length; i++) {
            all[i] = pieces.get(i / 8)[i % 8];
        }
        return all;
    }

    private static double reach(double dx) {
        return dx >= 0 ? Math.max(24, dx / 2) : Math.min(160, 48 - dx / 2);
    }

    private static double[] piece(double x1, double y1, double x2, double y2, double reach) {
        return new double[] {x1, y1, x1 + reach, y1, x2 - reach, y2, x2, y2};
    }

    double x1() {
        return beziers[0];
    }

    double y1() {
        return beziers[1];
    }

    double x2() {
        return beziers[beziers.length - 2];
    }

    double y2() {
        return beziers[beziers.length - 1];
    }

    /** Where it runs past nodes, level with the flow; its x along the flow. */
    List<Passage> passages() {
        return passages;
    }

    /** A point of the curve: 0 where it leaves, 1 where it arrives. */
    Point2D at(double t) {
        int pieces = beziers.length / 8;
        int piece = Math.min(pieces - 1, (int) (t * pieces));
        double part = t * pieces - piece;
        return new Point2D(at(piece * 8, part), at(piece * 8 + 1, part));
    }

    /** Where a label reads best, the best place first: along the longest passage, or about the middle. */
    List<Point2D> labelSpots() {
        List<Point2D> spots = new ArrayList<>();
        passages.stream()
                .max((a, b) -> Double.compare(a.to() - a.from(), b.to() - b.from()))
                .ifPresent(passage ->
                        spots.add(axes.flowed(new Point2D((passage.from() + passage.to()) / 2, passage.y()))));
        for (double t : new double[] {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
            spots.add(at(t));
        }
        return spots;
    }

    /** A box that holds the whole curve. */
    Rectangle2D bounds() {
        return bounds;
    }

    /** How far a point is from the curve. */
    double distance(double x, double y) {
        double[] points = line();
        double best = Double.MAX_VALUE;
        for (int i = 2; i < points.length; i += 2) {
            best = Math.min(best, segmentDistance(points[i - 2], points[i - 1], points[i], points[i + 1], x, y));
        }
        return best;
    }

    /** Whether the curve passes through a box. */
    boolean crosses(Rectangle2D box) {
        if (!bounds.intersects(box.getMinX() - 1, box.getMinY() - 1, box.getWidth() + 2, box.getHeight() + 2)) {
            return false;
        }
        double[] points = line();
        for (int i = 2; i < points.length; i += 2) {
            if (meets(points[i - 2], points[i - 1], points[i], points[i + 1], box)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the curve crosses a straight cut. */
    boolean crosses(Point2D from, Point2D to) {
        double[] points = line();
        for (int i = 2; i < points.length; i += 2) {
            Point2D before = new Point2D(points[i - 2], points[i - 1]);
            Point2D after = new Point2D(points[i], points[i + 1]);
            if (side(from, to, before) * side(from, to, after) < 0
                    && side(before, after, from) * side(before, after, to) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Strokes the curve; the context is scaled to world units. */
    void stroke(GraphicsContext g) {
        g.beginPath();
        g.moveTo(beziers[0], beziers[1]);
        for (int i = 0; i < beziers.length; i += 8) {
            if (isStraight(i)) {
                g.lineTo(beziers[i + 6], beziers[i + 7]);
            } else {
                g.bezierCurveTo(
                        beziers[i + 2], beziers[i + 3], beziers[i + 4], beziers[i + 5], beziers[i + 6], beziers[i + 7]);
            }
        }
        g.stroke();
    }

    private boolean isStraight(int first) {
        int x = axes == Axes.RIGHT ? first : first + 1;
        int y = first + first + 1 - x;
        return beziers[y] == beziers[y + 6] && beziers[x + 2] <= beziers[x + 6];
    }

    /** The curve as a chain of short straight lines: x and y in turn. */
    private double[] line() {
        double[] known = line;
        if (known == null) {
            int pieces = beziers.length / 8;
            known = new double[(pieces * STEPS + 1) * 2];
            for (int i = 0; i <= pieces * STEPS; i++) {
                int piece = Math.min(pieces - 1, i / STEPS);
                double t = (i - piece * STEPS) / (double) STEPS;
                known[i * 2] = at(piece * 8, t);
                known[i * 2 + 1] = at(piece * 8 + 1, t);
            }
            line = known;
        }
        return known;
    }

    private double at(int first, double t) {
        double u = 1 - t;
        return u * u * u * beziers[first]
                + 3 * u * u * t * beziers[first + 2]
                + 3 * u * t * t * beziers[first + 4]
                + t * t * t * beziers[first + 6];
    }

    /** Whether a straight line and a box have a point in common: what is left of the line between the edges' lines. */
    private static boolean meets(double ax, double ay, double bx, double by, Rectangle2D box) {
        double[] deltas = {ax - bx, bx - ax, ay - by, by - ay};
        double[] rooms = {ax - box.getMinX(), box.getMaxX() - ax, ay - box.getMinY(), box.getMaxY() - ay};
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < 4; i++) {
            if (deltas[i] == 0) {
                if (rooms[i] < 0) {
                    return false;
                }
            } else if (deltas[i] < 0) {
                enter = Math.max(enter, rooms[i] / deltas[i]);
            } else {
                leave = Math.min(leave, rooms[i] / deltas[i]);
            }
        }
        return enter <= leave;
    }

    private static double side(Point2D a, Point2D b, Point2D p) {
        return (b.getX() - a.getX()) * (p.getY() - a.getY()) - (b.getY() - a.getY()) * (p.getX() - a.getX());
    }

    private static double segmentDistance(double ax, double ay, double bx, double by, double x, double y) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
        double u = Math.max(0, Math.min(1, t));
        return Math.hypot(ax + u * dx - x, ay + u * dy - y);
    }
}
