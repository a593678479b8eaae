package org.netloom.core.arrange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;

/**
 * What is to be arranged, in pixels at 100 %.
 *
 * @param boxes the nodes; among equals, earlier ones come to lie above later ones
 * @param wires what is joined; wires to nodes that are not here are passed over
 * @param groups the groups whose nodes stay together in a frame, each with the group around it
 * @param frame the room between a frame and what is in it
 */
public record Drafted(
        List<Box> boxes, List<Connection> wires, Map<GroupId, Optional<GroupId>> groups, FrameRoom frame) {

    /**
     * A node.
     *
     * @param portY how far below its upper edge wires arrive and leave
     * @param group the group in whose frame it lies; none for the top
     */
    public record Box(NodeId id, double width, double height, double portY, Optional<GroupId> group) {}

    /**
     * The room inside the frame of a group.
     *
     * @param pad at each side
     * @param title more of it above
     */
    public record FrameRoom(double pad, double title) {}

    public Drafted {
        boxes = List.copyOf(boxes);
        wires = List.copyOf(wires);
        groups = Map.copyOf(groups);
    }
}
