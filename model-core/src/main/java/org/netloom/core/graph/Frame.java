package org.netloom.core.graph;

import java.util.Optional;

/**
 * A titled rectangle behind a part of the drawing, as a comment on it.
 *
 * @param id the lasting identity
 * @param title what it says
 * @param position its top left corner
 * @param width in canvas units, above 0
 * @param height in canvas units, above 0
 * @param tint its colour
 * @param group the group that it is drawn in; empty at the top
 */
public record Frame(
        FrameId id, String title, Position position, double width, double height, Tint tint, Optional<GroupId> group)
        implements Item {

    public Frame {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("A frame of " + width + " by " + height);
        }
    }

    /** A copy under another title. */
    public Frame titled(String newTitle) {
        return new Frame(id, newTitle, position, width, height, tint, group);
    }

    /** A copy in another place. */
    @Override
    public Frame at(Position newPosition) {
        return new Frame(id, title, newPosition, width, height, tint, group);
    }

    /** A copy of another size. */
    public Frame sized(double newWidth, double newHeight) {
        return new Frame(id, title, position, newWidth, newHeight, tint, group);
    }

    /** A copy of another colour. */
    public Frame tinted(Tint newTint) {
        return new Frame(id, title, position, width, height, newTint, group);
    }

    /** A copy in another group, or in none. */
    @Override
    public Frame in(Optional<GroupId> newGroup) {
        return new Frame(id, title, position, width, height, tint, newGroup);
    }
}
