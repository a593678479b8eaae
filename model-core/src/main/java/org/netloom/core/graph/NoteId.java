package org.netloom.core.graph;

/**
 * The lasting identity of a note.
 *
 * @param value letters, digits, underscore and hyphen; 1 to 64 characters
 */
public record NoteId(String value) implements ItemId {

    public NoteId {
        if (!NodeId.isValid(value)) {
            throw new IllegalArgumentException("Not the id of a note: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
