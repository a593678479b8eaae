package org.netloom.core.edit;

import java.util.Optional;
import org.netloom.core.graph.ModelGraph;

/**
 * One change that a person made, as they would name it. Applying it to an immutable state gives the next one; a drag, a paste or
 * an arrangement is one edit.
 *
 * @param <S> the state
 */
public interface Edit<S> {

    /** What was done, for the history and for "Undo …". */
    EditName name();

    /** The state after the change; the same instance if nothing changes. */
    S apply(S state);

    /** Edits that follow each other with an equal key become one entry, as when typing in one field; empty for edits of their own. */
    default Optional<Object> mergeKey() {
        return Optional.empty();
    }

    /** An edit of a graph: what gestures and repairs are made of. */
    interface GraphEdit extends Edit<ModelGraph> {}
}
