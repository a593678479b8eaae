package org.netloom.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An immutable snapshot of the drawn network. It may hold mistakes (a cycle, loose nodes): those are found by the diagnostics,
 * not forbidden here, since a person draws through many wrong states. Safe to hand to any thread.
 *
 * <p>The order of {@link #connections()} is the order in which a merging layer sees its inputs.
 */
public final class ModelGraph {

    /** No nodes. */
    public static final ModelGraph EMPTY = new ModelGraph(new LinkedHashMap<>(), List.of());

    private final Map<NodeId, Node> nodes;
    private final List<Connection> connections;
    private final Map<NodeId, List<NodeId>> inputs = new HashMap<>();
    private final Map<NodeId, List<NodeId>> outputs = new HashMap<>();

    private ModelGraph(LinkedHashMap<NodeId, Node> nodes, List<Connection> connections) {
        this.nodes = nodes;
        this.connections = List.copyOf(connections);
        for (Connection connection : this.connections) {
            inputs.computeIfAbsent(connection.to(), id -> new ArrayList<>()).add(connection.from());
            outputs.computeIfAbsent(connection.from(), id -> new ArrayList<>()).add(connection.to());
        }
    }

    /**
     * A graph of the given parts.
     *
     * @throws IllegalArgumentException if an id occurs twice, or a connection names a node that is not there
     */
    public static ModelGraph of(Collection<Node> nodes, Collection<Connection> connections) {
        ModelGraph graph = EMPTY;
        LinkedHashMap<NodeId, Node> map = new LinkedHashMap<>();
        for (Node node : nodes) {
            if (map.put(node.id(), node) != null) {
                throw new IllegalArgumentException("Node id used twice: " + node.id());
            }
        }
        graph = new ModelGraph(map, List.of());
        for (Connection connection : connections) {
            graph.requirePresent(connection.from());
            graph.requirePresent(connection.to());
        }
        return new ModelGraph(map, new ArrayList<>(new LinkedHashSet<>(connections)));
    }

    /** All nodes, in the order in which they were added. */
    public Collection<Node> nodes() {
        return java.util.Collections.unmodifiableCollection(nodes.values());
    }

    /** All wires, in the order in which they were drawn. */
    public List<Connection> connections() {
        return connections;
    }

    /** The node of an id. */
    public Optional<Node> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Whether a node is present. */
    public boolean contains(NodeId id) {
        return nodes.containsKey(id);
    }

    /** Whether there is nothing here. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The nodes that feed a node, in order. */
    public List<NodeId> inputsOf(NodeId id) {
        return List.copyOf(inputs.getOrDefault(id, List.of()));
    }

    /** The nodes that a node feeds, in order. */
    public List<NodeId> outputsOf(NodeId id) {
        return List.copyOf(outputs.getOrDefault(id, List.of()));
    }

    /** A graph with one node more. */
    public ModelGraph plus(Node node) {
        if (contains(node.id())) {
            throw new IllegalArgumentException("Node id used twice: " + node.id());
        }
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        copy.put(node.id(), node);
        return new ModelGraph(copy, connections);
    }

    /** A graph without some nodes and without the wires that touch them. */
    public ModelGraph minus(Collection<NodeId> ids) {
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        copy.keySet().removeAll(Set.copyOf(ids));
        return new ModelGraph(
                copy,
                connections.stream()
                        .filter(c -> copy.containsKey(c.from()) && copy.containsKey(c.to()))
                        .toList());
    }

    /** A graph with one wire more, the last in order; the same graph if it is there already. */
    public ModelGraph plus(Connection connection) {
        requirePresent(connection.from());
        requirePresent(connection.to());
        if (connections.contains(connection)) {
            return this;
        }
        List<Connection> copy = new ArrayList<>(connections);
        copy.add(connection);
        return new ModelGraph(new LinkedHashMap<>(nodes), copy);
    }

    /** A graph without a wire. */
    public ModelGraph minus(Connection connection) {
        return withConnections(
                connections.stream().filter(c -> !c.equals(connection)).toList());
    }

    /** A graph of the same nodes with other wires, in this order. */
    public ModelGraph withConnections(List<Connection> newConnections) {
        return of(nodes.values(), newConnections);
    }

    /** A graph in which a node is changed; its id must stay the same. */
    public ModelGraph update(NodeId id, UnaryOperator<Node> change) {
        Node before = nodes.get(id);
        if (before == null) {
            throw new IllegalArgumentException("No node " + id);
        }
        Node after = change.apply(before);
        if (!after.id().equals(id)) {
            throw new IllegalArgumentException("A node's id never changes: " + id + " to " + after.id());
        }
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        copy.put(id, after);
        return new ModelGraph(copy, connections);
    }

    /** Whether one node can be reached from another along the wires; a node reaches itself. */
    public boolean reaches(NodeId start, NodeId goal) {
        return reachable(start, outputs).contains(goal);
    }

    /** A node and all that it feeds, directly or not. */
    public Set<NodeId> downstreamOf(NodeId id) {
        return reachable(id, outputs);
    }

    /** A node and all that feed it, directly or not. */
    public Set<NodeId> upstreamOf(NodeId id) {
        return reachable(id, inputs);
    }

    /**
     * Nodes ordered so that each comes after all that feed it; among equals, the order in which they were added. Nodes on a cycle,
     * and those behind one, are left out: see {@link #cycle()}.
     */
    public List<Node> topologicalOrder() {
        Map<NodeId, Integer> waiting = new LinkedHashMap<>();
        Deque<NodeId> ready = new ArrayDeque<>();
        for (NodeId id : nodes.keySet()) {
            int count = inputs.getOrDefault(id, List.of()).size();
            waiting.put(id, count);
            if (count == 0) {
                ready.add(id);
            }
        }
        List<Node> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            NodeId id = ready.remove();
            order.add(nodes.get(id));
            for (NodeId next : outputs.getOrDefault(id, List.of())) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /** The nodes of one cycle, in the order of the wires; empty if there is none. */
    public List<NodeId> cycle() {
        Set<NodeId> ordered = new HashSet<>();
        topologicalOrder().forEach(node -> ordered.add(node.id()));
        for (NodeId start : nodes.keySet()) {
            if (ordered.contains(start)) {
                continue;
            }
            // Walking backwards from a node that was never ready must meet a cycle: each such node has an unready
            // input.
            List<NodeId> path = new ArrayList<>();
            NodeId at = start;
            while (!path.contains(at)) {
                path.add(0, at);
                at = inputs.getOrDefault(at, List.of()).stream()
                        .filter(id -> !ordered.contains(id))
                        .findFirst()
                        .orElseThrow();
            }
            return List.copyOf(path.subList(0, path.indexOf(at) + 1));
        }
        return List.of();
    }

    /** An id that is not taken yet: the kind in lower case and the first free number, such as {@code dense_2}. */
    public NodeId freeId(String kind) {
        return new NodeId(kind.toLowerCase(java.util.Locale.ROOT) + "_" + freeNumber(kind));
    }

    private int freeNumber(String kind) {
        String stem = kind.toLowerCase(java.util.Locale.ROOT) + "_";
        int number = 1;
        while (nodes.containsKey(new NodeId(stem + number))) {
            number++;
        }
        return number;
    }

    private Set<NodeId> reachable(NodeId start, Map<NodeId, List<NodeId>> steps) {
        Set<NodeId> seen = new LinkedHashSet<>(List.of(start));
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (NodeId next : steps.getOrDefault(open.remove(), List.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private void requirePresent(NodeId id) {
        if (!nodes.containsKey(id)) {
            throw new IllegalArgumentException("A wire names a node that is not in the graph: " + id);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelGraph that
                && List.copyOf(nodes.values()).equals(List.copyOf(that.nodes.values()))
                && connections.equals(that.connections);
    }

    @Override
    public int hashCode() {
        return 31 * nodes.hashCode() + connections.hashCode();
    }

    @Override
    public String toString() {
        return "ModelGraph" + nodes.keySet() + connections;
    }
}
