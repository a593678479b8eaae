package org.netloom.core.graph;

/**
 * The lasting identity of a group.
 *
 * @param value letters, digits, underscore and hyphen; 1 to 64 characters
 */
public record GroupId(String value) implements ItemId {

    public GroupId {
        if (!NodeId.isValid(value)) {
            throw new IllegalArgumentException("Not the id of a group: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
