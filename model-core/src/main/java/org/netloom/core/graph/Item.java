package org.netloom.core.graph;

import java.util.Optional;

/** Something that lies on the canvas. */
public sealed interface Item permits Node, Group, Frame, Note {

    /** Its lasting identity. */
    ItemId id();

    /** Where its top left corner lies. */
    Position position();

    /** The group that it is directly in; empty at the top. */
    Optional<GroupId> group();

    /** A copy in another place. */
    Item at(Position place);

    /** A copy in another group, or in none. */
    Item in(Optional<GroupId> newGroup);
}
