package org.netloom.app.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;

/**
 * What menus and keys call.
 *
 * @param flow arranges the whole network to be read in a direction
 * @param reveal brings a node into sight if it is not
 * @param group puts the selection into a group and asks for its name
 * @param enter goes into a group, or out to the whole network
 * @param focus goes to a node wherever it is, and says what is wrong with it
 * @param search opens the search for layers
 */
record CanvasTools(
        CanvasCommands commands,
        CommentCommands comments,
        Aligning aligning,
        QuickAdd quickAdd,
        RenameField rename,
        ProblemCard problems,
        Runnable group,
        Runnable arrange,
        Consumer<Flow> flow,
        Runnable fit,
        Runnable search,
        Consumer<NodeId> reveal,
        Consumer<Optional<GroupId>> enter,
        Consumer<NodeId> focus) {}
