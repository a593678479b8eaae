package org.netloom.core.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The file as it was read, from which fields that this version does not know are taken when it is written again: a project that was
 * edited with an older version keeps what a newer one, or another program, has added. Immutable.
 */
public final class ProjectExtras {

    /** Nothing to keep: a project that was never read from a file. */
    public static final ProjectExtras NONE = new ProjectExtras(JsonNodeFactory.instance.objectNode());

    private final ObjectNode source;

    ProjectExtras(ObjectNode source) {
        this.source = source.deepCopy();
    }

    /** A copy of the tree that was read. */
    ObjectNode source() {
        return source.deepCopy();
    }
}
