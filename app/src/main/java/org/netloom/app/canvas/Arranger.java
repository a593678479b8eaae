package org.netloom.app.canvas;

import java.util.Map;
import java.util.function.Consumer;
import org.netloom.core.arrange.Drafted;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/** Finds out where nodes lie best, which takes a while. */
public interface Arranger {

    /**
     * Begins to arrange; what was begun before and has not ended is dropped.
     *
     * @param onFx told the places on the FX thread, later or at once
     */
    void arrange(Drafted draft, Consumer<Map<NodeId, Position>> onFx);

    /** Drops what was begun. */
    default void forget() {}
}
