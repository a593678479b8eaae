package org.netloom.core.graph;

/**
 * Where the top left corner of a node lies on the canvas.
 *
 * @param x to the right, in canvas units (pixels at 100 %)
 * @param y downwards, in canvas units
 */
public record Position(double x, double y) {

    /** The corner of the canvas. */
    public static final Position ORIGIN = new Position(0, 0);

    /** The position moved by a distance. */
    public Position plus(double dx, double dy) {
        return new Position(x + dx, y + dy);
    }
}
