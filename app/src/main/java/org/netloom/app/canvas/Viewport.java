package org.netloom.app.canvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Which part of the endless canvas is seen, and how large. World units are pixels at 100 %; view units are pixels from the top left
 * corner of the canvas on the screen.
 */
final class Viewport {

    static final double SMALLEST = 0.05;
    static final double LARGEST = 4;
    private static final double MARGIN = 48;
    private static final double SAME_ZOOM = 1e-9;

    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper unit = new ReadOnlyDoubleWrapper(1);
    private final Runnable onChange;
    private double left;
    private double top;
    private double width;
    private double height;

    /** @param onChange told after every change */
    Viewport(Runnable onChange) {
        this.onChange = onChange;
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    double zoom() {
        return zoom.get();
    }

    /** How many pixels of the screen a pixel of the world has at what is called 100 %: more where text is larger. */
    ReadOnlyDoubleProperty unitProperty() {
        return unit.getReadOnlyProperty();
    }

    double unit() {
        return unit.get();
    }

    /** Lets 100 % be larger or smaller; what is in the middle stays there and grows along. */
    void grow(double newUnit) {
        double ratio = newUnit / unit();
        if (ratio != 1) {
            unit.set(newUnit);
            zoomAbout(width / 2, height / 2, zoom() * ratio);
        }
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** The world x at the left edge. */
    double left() {
        return left;
    }

    /** The world y at the upper edge. */
    double top() {
        return top;
    }

    /** The part of the world that is seen. */
    Rectangle2D seen() {
        return new Rectangle2D(left, top, width / zoom(), height / zoom());
    }

    Point2D toWorld(double viewX, double viewY) {
        return new Point2D(left + viewX / zoom(), top + viewY / zoom());
    }

    Point2D toView(double worldX, double worldY) {
        return new Point2D((worldX - left) * zoom(), (worldY - top) * zoom());
    }

    Point2D centre() {
        return toWorld(width / 2, height / 2);
    }

    /** Tells how much room there is on the screen; not a change of what is looked at. */
    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    void pan(double viewDx, double viewDy) {
        show(left - viewDx / zoom(), top - viewDy / zoom(), zoom());
    }

    /** Zooms so that the world point under a view point stays there. */
    void zoomAbout(double viewX, double viewY, double newZoom) {
        double next = clamp(newZoom);
        Point2D fixed = toWorld(viewX, viewY);
        show(fixed.getX() - viewX / next, fixed.getY() - viewY / next, next);
    }

    void show(double newLeft, double newTop, double newZoom) {
        left = newLeft;
        top = newTop;
        zoom.set(clamp(newZoom));
        onChange.run();
    }

    void show(Place place) {
        show(place.left(), place.top(), place.zoom());
    }

    /** Where the viewport is now. */
    Place place() {
        return new Place(left, top, zoom());
    }

    /** Where the viewport must be to show a part of the world whole, never larger than 100 %. */
    Place fitting(Rectangle2D area) {
        double wide = (width - 2 * MARGIN) / Math.max(1, area.getWidth());
        double high = (height - 2 * MARGIN) / Math.max(1, area.getHeight());
        return centredOn(
                area.getMinX() + area.getWidth() / 2,
                area.getMinY() + area.getHeight() / 2,
                clamp(Math.min(unit(), Math.min(wide, high))));
    }

    /** Where the viewport must be to have a world point in the middle. */
    Place centredOn(double worldX, double worldY, double newZoom) {
        return new Place(worldX - width / 2 / newZoom, worldY - height / 2 / newZoom, newZoom);
    }

    static double clamp(double zoom) {
        return Math.max(SMALLEST, Math.min(LARGEST, zoom));
    }

    /** A place to look from. */
    record Place(double left, double top, double zoom) {

        /** A place between this one and another. */
        Place towards(Place goal, double fraction) {
            if (fraction >= 1) {
                return goal;
            }
            // Zoom is felt as a ratio, so it is followed along its logarithm.
            double between = zoom * Math.pow(goal.zoom / zoom, fraction);
            // Of two zooms that differ by rounding only, the share below would be 0 / 0.
            boolean sameZoom = Math.abs(goal.zoom - zoom) < SAME_ZOOM * zoom;
            double share = sameZoom ? fraction : (1 / between - 1 / zoom) / (1 / goal.zoom - 1 / zoom);
            return new Place(left + (goal.left - left) * share, top + (goal.top - top) * share, between);
        }
    }
}
