package org.netloom.app.canvas;

import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;

/** What lies under a point of the canvas. */
sealed interface Hit {

    /** Nothing but grid. */
    record Empty() implements Hit {}

    /** The body of a node. */
    record Body(NodeId node) implements Hit {}

    /** The title of an expanded group. */
    record Title(GroupId group) implements Hit {}

    /** What folds or unfolds a group. */
    record Chevron(GroupId group) implements Hit {}

    /** The title of a frame, or a note. */
    record Comment(ItemId id) implements Hit {}

    /**
     * The edge of a frame or a note.
     *
     * @param x -1 at the left, 1 at the right, else 0
     * @param y -1 at the top, 1 at the bottom, else 0
     */
    record Edge(ItemId id, int x, int y) implements Hit {}

    /** The badge of a node that has a problem. */
    record Badge(NodeId node) implements Hit {}

    /**
     * A port.
     *
     * @param output whether wires leave here
     */
    record Port(NodeId node, boolean output) implements Hit {}

    /**
     * A wire.
     *
     * @param nearEnd whether the point is close to where the wire arrives
     */
    record Wire(Connection connection, boolean nearEnd) implements Hit {}
}
