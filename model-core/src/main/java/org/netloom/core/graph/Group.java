package org.netloom.core.graph;

import java.util.Optional;

/**
 * A part of the drawing under a name of its own, which can be folded into one box. Groups may lie in groups. They are there for the
 * eye: the compiled network knows nothing of them. A group is gone once nothing is in it.
 *
 * @param id the lasting identity
 * @param name what the person calls it
 * @param parent the group that it is in; empty at the top
 * @param collapsed whether it is drawn as one box
 * @param position where that box lies; without a meaning while the group is expanded, since it then surrounds what is in it
 */
public record Group(GroupId id, String name, Optional<GroupId> parent, boolean collapsed, Position position)
        implements Item {

    @Override
    public Optional<GroupId> group() {
        return parent;
    }

    /** A copy under another name. */
    public Group named(String newName) {
        return new Group(id, newName, parent, collapsed, position);
    }

    /** A copy in another place. */
    @Override
    public Group at(Position newPosition) {
        return new Group(id, name, parent, collapsed, newPosition);
    }

    /** A copy that is folded into a box at a place. */
    public Group collapsedAt(Position place) {
        return new Group(id, name, parent, true, place);
    }

    /** A copy that surrounds what is in it. */
    public Group expanded() {
        return new Group(id, name, parent, false, position);
    }

    /** A copy in another group, or in none. */
    @Override
    public Group in(Optional<GroupId> newParent) {
        return new Group(id, name, newParent, collapsed, position);
    }
}
