package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.NewNode;

/**
 * Copies of nodes and of the wires among them, with ids and names that are free in a graph.
 *
 * @param nodes the copies
 * @param wires the wires among the copies
 */
record Copies(List<Node> nodes, List<Connection> wires) {

    Copies {
        nodes = List.copyOf(nodes);
        wires = List.copyOf(wires);
    }

    /** Copies of nodes of a graph, for the same or another graph. */
    static Copies of(ModelGraph source, Collection<NodeId> ids, ModelGraph target, double dx, double dy) {
        Map<NodeId, NodeId> renamed = new LinkedHashMap<>();
        List<Node> copies = new ArrayList<>();
        ModelGraph growing = target;
        for (Node node : source.nodes()) {
            if (ids.contains(node.id())) {
                NodeId id = growing.freeId(node.kind());
                Node copy = new Node(
                        id,
                        node.kind(),
                        NewNode.freeName(growing, stem(node.name())),
                        node.parameters(),
                        node.position().plus(dx, dy));
                growing = growing.plus(copy);
                copies.add(copy);
                renamed.put(node.id(), id);
            }
        }
        List<Connection> wires = new ArrayList<>();
        for (Connection wire : source.connections()) {
            NodeId from = renamed.get(wire.from());
            NodeId to = renamed.get(wire.to());
            if (from != null && to != null) {
                wires.add(new Connection(from, to));
            }
        }
        return new Copies(copies, wires);
    }

    Set<NodeId> ids() {
        return nodes.stream()
                .map(Node::id)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** A name without the number at its end. */
    private static String stem(String name) {
        String stem = name.replaceFirst("\\s+\\d+$", "");
        return stem.isBlank() ? name : stem;
    }
}
