package org.netloom.core.graph;

/**
 * The direction in which a drawing is read: where wires leave a node, where they arrive, and where what comes next lies. "Along" is the
 * way that data flows, "across" the other. Project files hold the names.
 */
public enum Flow {
    /** From left to right: layers lie side by side in columns. */
    RIGHT,
    /** From top to bottom: layers lie in rows, one below the other. */
    DOWN;

    /** A node is wider than high, so steps along are shorter downwards, and those across longer. */
    private static final double ALONG = 0.75;

    private static final double ACROSS = 1.5;
    private static final double GRID = 20;

    /**
     * Where something lies in this direction that lay somewhere in the other: mirrored at the diagonal, with the room between nodes that
     * this direction needs, and on the grid.
     *
     * @param place in the other direction, in pixels at 100 %
     */
    public Position turned(Position place) {
        return new Position(
                Math.round(widthOf(place.y()) / GRID) * GRID, Math.round(heightOf(place.x()) / GRID) * GRID);
    }

    /** An item in this direction that was drawn in the other: a frame around the same nodes, a note as large as its text needs. */
    public Item turned(Item item) {
        Item moved = item.at(turned(item.position()));
        return moved instanceof Frame frame ? frame.sized(widthOf(frame.height()), heightOf(frame.width())) : moved;
    }

    private double widthOf(double height) {
        return this == DOWN ? height * ACROSS : height / ALONG;
    }

    private double heightOf(double width) {
        return this == DOWN ? width * ALONG : width / ACROSS;
    }
}
