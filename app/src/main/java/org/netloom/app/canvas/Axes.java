package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Position;

/**
 * How the flow of a graph lies on the canvas: which way is along it, and which across. The one place that tells x from y; whoever asks for
 * more than it answers works with boxes whose x runs along and whose y runs across, see {@link #flowed}.
 */
enum Axes {
    RIGHT,
    DOWN;

    private static final double LABEL_HEIGHT = 16;
    private static final double LABEL_AIR = 8;
    /** How far above a wire its label lies. */
    private static final double LABEL_RISE = 11;
    /** How far beside a wire that leads down its label begins. */
    private static final double LABEL_ASIDE = 6;
    /** How far from a port a label begins that lies at an end of a wire. */
    private static final double LABEL_NEAR = 15;
    /** A node is rarely lower. */
    private static final double NODE_HEIGHT = 100;

    static Axes of(Flow flow) {
        return flow == Flow.DOWN ? DOWN : RIGHT;
    }

    /** A box with x along the flow and y across it; the same again leads back. */
    Rectangle2D flowed(Rectangle2D box) {
        return this == RIGHT ? box : new Rectangle2D(box.getMinY(), box.getMinX(), box.getHeight(), box.getWidth());
    }

    /** A point with x along the flow and y across it; the same again leads back. */
    Point2D flowed(Point2D point) {
        return this == RIGHT ? point : new Point2D(point.getY(), point.getX());
    }

    /** A place with x along the flow and y across it; the same again leads back. */
    Position flowed(Position place) {
        return this == RIGHT ? place : new Position(place.y(), place.x());
    }

    /** A place further along the flow, and across it. */
    Position step(Position place, double along, double across) {
        return this == RIGHT ? place.plus(along, across) : place.plus(across, along);
    }

    /** Where wires arrive at a node, or leave it: in the middle of an edge that they meet from above or below, else level with its name. */
    Point2D port(Rectangle2D box, boolean output) {
        Rectangle2D flowed = flowed(box);
        return flowed(new Point2D(output ? flowed.getMaxX() : flowed.getMinX(), flowed.getMinY() + portAcross()));
    }

    /** How far across the flow, from a node's first edge, its ports lie. */
    double portAcross() {
        return this == RIGHT ? NodeFace.PORT_Y : NodeFace.WIDTH / 2;
    }

    /** How far below its hairline the foot of a node begins: a port at the lower edge must not touch it. */
    double footInset() {
        return this == RIGHT ? 5 : 2;
    }

    /** How far a node that is not there yet will reach along the flow. */
    double nodeLength() {
        return this == RIGHT ? NodeFace.WIDTH : NODE_HEIGHT;
    }

    /** The room between a node and what is added after it: as much as arranging leaves. */
    double gap() {
        return this == RIGHT ? 76 : 60;
    }

    /** Where a node begins that has a port at a point. */
    Position cornerOf(Point2D port, boolean output) {
        Position at = flowed(new Position(port.getX(), port.getY()));
        return flowed(at.plus(output ? -nodeLength() : 0, -portAcross()));
    }

    /** A wire between two points with nothing in its way. */
    WireCurve curve(Point2D from, Point2D to) {
        Point2D start = flowed(from);
        Point2D end = flowed(to);
        return new WireCurve(start.getX(), start.getY(), end.getX(), end.getY()).laid(this);
    }

    /** Whether a label of a width has room at a wire: between near neighbours it would be cut by their faces. */
    boolean hasRoom(WireCurve curve, double width) {
        double wide = Math.abs(curve.x2() - curve.x1());
        double high = Math.abs(curve.y2() - curve.y1());
        return this == RIGHT ? width <= wide || high >= NodeFace.PORT_Y : high >= 1.5 * LABEL_HEIGHT || width <= wide;
    }

    /** How wide a label is with air at its sides, as far as the wire is long enough for it. */
    double labelWidth(WireCurve curve, double text) {
        double wide = this == RIGHT ? Math.abs(curve.x2() - curve.x1()) : Double.MAX_VALUE;
        return Math.min(text + LABEL_AIR, Math.max(wide, text));
    }

    /**
     * Where a label of a wire may lie, the best place first: above the wire, or beside it where the flow is down. There a bent wire has it at
     * one of its ends, on the side from which it bends away, since wires that meet in a port lie on each other's labels.
     *
     * @param fansOut whether other wires leave where this one does
     */
    List<Rectangle2D> labels(WireCurve curve, boolean fansOut, double width) {
        List<Rectangle2D> places = new ArrayList<>();
        boolean bent = Math.abs(curve.x2() - curve.x1()) > LABEL_ASIDE;
        if (this == DOWN && bent && curve.passages().isEmpty()) {
            boolean toTheRight = curve.x2() > curve.x1();
            places.add(beside(new Point2D(curve.x1(), curve.y1() + LABEL_NEAR), !toTheRight, width));
            places.add(fansOut ? 0 : 1, beside(new Point2D(curve.x2(), curve.y2() - LABEL_NEAR), toTheRight, width));
        }
        curve.labelSpots().forEach(spot -> places.add(this == DOWN ? beside(spot, true, width) : above(spot, width)));
        return places;
    }

    private static Rectangle2D above(Point2D spot, double width) {
        return new Rectangle2D(
                spot.getX() - width / 2, spot.getY() - LABEL_RISE - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
    }

    private static Rectangle2D beside(Point2D spot, boolean right, double width) {
        double left = right ? spot.getX() + LABEL_ASIDE : spot.getX() - LABEL_ASIDE - width;
        return new Rectangle2D(left, spot.getY() - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
    }
}
