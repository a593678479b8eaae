package org.netloom.core.graph;

import java.util.regex.Pattern;

/**
 * The lasting identity of a node. It is also the name of the vertex in the compiled Deeplearning4j network, so it never changes
 * when the person renames the node.
 *
 * @param value letters, digits, underscore and hyphen; 1 to 64 characters
 */
public record NodeId(String value) implements ItemId, Comparable<NodeId> {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public NodeId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a node id: '" + value + "', expected " + VALID);
        }
    }

    /** Whether a text can be a node id; files are checked with it before a node is made. */
    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
