package org.netloom.core.arrange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;

/**
 * What is to be arranged, in pixels at 100 %.
 *
 * @param flow the direction in which it is read
 * @param boxes the nodes; among equals, earlier ones come to lie above later ones, or left of them where the flow is down
 * @param wires what is joined; wires to nodes that are not here are passed over
 * @param holders the groups and frames whose nodes stay together, each with the one around it
 * @param frame the room between the edge of one and what is in it
 */
public record Drafted(
        Flow flow, List<Box> boxes, List<Connection> wires, Map<ItemId, Optional<ItemId>> holders, FrameRoom frame) {

    /**
     * A node.
     *
     * @param port how far below its upper edge wires arrive and leave, or how far from its left edge where the flow is down
     * @param holder the group or the frame that it lies in; none for the top
     */
    public record Box(NodeId id, double width, double height, double port, Optional<ItemId> holder) {}

    /**
     * The room inside a group or a frame.
     *
     * @param pad at each side
     * @param title more of it above
     */
    public record FrameRoom(double pad, double title) {}

    public Drafted {
        boxes = List.copyOf(boxes);
        wires = List.copyOf(wires);
        holders = Map.copyOf(holders);
    }
}
