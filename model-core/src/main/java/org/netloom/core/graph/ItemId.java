package org.netloom.core.graph;

/** The lasting identity of something on the canvas that can be selected, moved and removed: a node, a group, a frame or a note. */
public sealed interface ItemId permits NodeId, GroupId, FrameId, NoteId {

    /** Letters, digits, underscore and hyphen; 1 to 64 characters. Unique among things of its sort. */
    String value();
}
