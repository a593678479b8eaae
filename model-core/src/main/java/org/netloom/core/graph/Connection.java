package org.netloom.core.graph;

/**
 * A wire from the output of one node to the input of another. Every node has at most one input port, which takes one wire, or
 * many for a merging layer (see {@code LayerKind.inputs()}), and at most one output port, which feeds any number of wires.
 *
 * @param from the node whose output is carried
 * @param to the node that receives it
 */
public record Connection(NodeId from, NodeId to) {

    /** Whether the wire touches a node. */
    public boolean touches(NodeId id) {
        return from.equals(id) || to.equals(id);
    }
}
