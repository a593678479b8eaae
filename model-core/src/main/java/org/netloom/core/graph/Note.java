package org.netloom.core.graph;

import java.util.Optional;

/**
 * A piece of text on the canvas.
 *
 * @param id the lasting identity
 * @param text what it says; may have several lines
 * @param position its top left corner
 * @param width in canvas units, above 0
 * @param height in canvas units, above 0
 * @param group the group that it is drawn in; empty at the top
 */
public record Note(NoteId id, String text, Position position, double width, double height, Optional<GroupId> group)
        implements Item {

    public Note {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("A note of " + width + " by " + height);
        }
    }

    /** A copy that says something else. */
    public Note saying(String newText) {
        return new Note(id, newText, position, width, height, group);
    }

    /** A copy in another place. */
    @Override
    public Note at(Position newPosition) {
        return new Note(id, text, newPosition, width, height, group);
    }

    /** A copy of another size. */
    public Note sized(double newWidth, double newHeight) {
        return new Note(id, text, position, newWidth, newHeight, group);
    }

    /** A copy in another group, or in none. */
    @Override
    public Note in(Optional<GroupId> newGroup) {
        return new Note(id, text, position, width, height, newGroup);
    }
}
