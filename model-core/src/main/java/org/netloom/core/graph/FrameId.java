package org.netloom.core.graph;

/**
 * The lasting identity of a frame.
 *
 * @param value letters, digits, underscore and hyphen; 1 to 64 characters
 */
public record FrameId(String value) implements ItemId {

    public FrameId {
        if (!NodeId.isValid(value)) {
            throw new IllegalArgumentException("Not the id of a frame: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
