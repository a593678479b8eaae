package org.netloom.app.canvas;

import java.util.Map;
import java.util.function.Consumer;
import org.netloom.core.graph.NodeId;

/**
 * What menus and keys call.
 *
 * @param reveal brings a node into sight if it is not
 * @param search opens the search for layers
 * @param zoom keys that zoom, and what they do
 */
record CanvasTools(
        CanvasCommands commands,
        QuickAdd quickAdd,
        RenameField rename,
        ProblemCard problems,
        Runnable arrange,
        Runnable fit,
        Runnable search,
        Consumer<NodeId> reveal,
        Map<String, Runnable> zoom) {}
