package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/**
 * The curve of a wire in world units: a cubic Bézier that leaves to the right and arrives from the left.
 *
 * @param x1 where it leaves
 * @param y1 where it leaves
 * @param x2 where it arrives
 * @param y2 where it arrives
 */
record WireCurve(double x1, double y1, double x2, double y2) {

    private static final int STEPS = 24;

    private double reach() {
        double dx = x2 - x1;
        return dx >= 0 ? Math.max(24, dx / 2) : Math.min(160, 48 - dx / 2);
    }

    Point2D at(double t) {
        double u = 1 - t;
        double a = u * u * u;
        double b = 3 * u * u * t;
        double c = 3 * u * t * t;
        double d = t * t * t;
        return new Point2D(
                a * x1 + b * (x1 + reach()) + c * (x2 - reach()) + d * x2, a * y1 + b * y1 + c * y2 + d * y2);
    }

    /** A box that holds the whole curve. */
    Rectangle2D bounds() {
        double minX = Math.min(x1, x2 - reach());
        double maxX = Math.max(x2, x1 + reach());
        return new Rectangle2D(minX, Math.min(y1, y2), maxX - minX, Math.abs(y2 - y1));
    }

    /** How far a point is from the curve. */
    double distance(double x, double y) {
        double best = Double.MAX_VALUE;
        Point2D before = at(0);
        for (int i = 1; i <= STEPS; i++) {
            Point2D after = at(i / (double) STEPS);
            best = Math.min(best, segmentDistance(before, after, x, y));
            before = after;
        }
        return best;
    }

    /** Whether the curve passes through a box. */
    boolean crosses(Rectangle2D box) {
        for (int i = 0; i <= STEPS; i++) {
            if (box.contains(at(i / (double) STEPS))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the curve crosses a straight cut. */
    boolean crosses(Point2D from, Point2D to) {
        Point2D before = at(0);
        for (int i = 1; i <= STEPS; i++) {
            Point2D after = at(i / (double) STEPS);
            if (side(from, to, before) * side(from, to, after) < 0
                    && side(before, after, from) * side(before, after, to) < 0) {
                return true;
            }
            before = after;
        }
        return false;
    }

    /** Strokes the curve; the context is scaled to world units. */
    void stroke(GraphicsContext g) {
        g.beginPath();
        g.moveTo(x1, y1);
        g.bezierCurveTo(x1 + reach(), y1, x2 - reach(), y2, x2, y2);
        g.stroke();
    }

    private static double side(Point2D a, Point2D b, Point2D p) {
        return (b.getX() - a.getX()) * (p.getY() - a.getY()) - (b.getY() - a.getY()) * (p.getX() - a.getX());
    }

    private static double segmentDistance(Point2D a, Point2D b, double x, double y) {
        double dx = b.getX() - a.getX();
        double dy = b.getY() - a.getY();
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : ((x - a.getX()) * dx + (y - a.getY()) * dy) / length;
        double u = Math.max(0, Math.min(1, t));
        return Math.hypot(a.getX() + u * dx - x, a.getY() + u * dy - y);
    }
}
