package org.netloom.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The wires of a graph and, from them, what feeds what. Shared by all graphs that are wired alike. Immutable. */
final class Wires {

    static final Wires NONE = new Wires(List.of());

    private final List<Connection> list;
    private final Map<NodeId, List<NodeId>> inputs = new HashMap<>();
    private final Map<NodeId, List<NodeId>> outputs = new HashMap<>();

    Wires(List<Connection> connections) {
        this.list = List.copyOf(connections);
        for (Connection connection : list) {
            inputs.computeIfAbsent(connection.to(), id -> new ArrayList<>()).add(connection.from());
            outputs.computeIfAbsent(connection.from(), id -> new ArrayList<>()).add(connection.to());
        }
        inputs.replaceAll((id, all) -> List.copyOf(all));
        outputs.replaceAll((id, all) -> List.copyOf(all));
    }

    List<Connection> list() {
        return list;
    }

    List<NodeId> inputsOf(NodeId id) {
        return inputs.getOrDefault(id, List.of());
    }

    List<NodeId> outputsOf(NodeId id) {
        return outputs.getOrDefault(id, List.of());
    }

    /** A node and all that it feeds, directly or not. */
    Set<NodeId> downstreamOf(NodeId id) {
        return reachable(id, outputs);
    }

    /** A node and all that feed it, directly or not. */
    Set<NodeId> upstreamOf(NodeId id) {
        return reachable(id, inputs);
    }

    /** Nodes ordered so that each comes after all that feed it; those on a cycle, and behind one, are left out. */
    List<NodeId> order(Collection<NodeId> nodes) {
        Map<NodeId, Integer> waiting = new HashMap<>();
        Deque<NodeId> ready = new ArrayDeque<>();
        for (NodeId id : nodes) {
            int count = inputsOf(id).size();
            waiting.put(id, count);
            if (count == 0) {
                ready.add(id);
            }
        }
        List<NodeId> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            NodeId id = ready.remove();
            order.add(id);
            for (NodeId next : outputsOf(id)) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /** The nodes of one cycle, in the order of the wires; empty if there is none. */
    List<NodeId> cycle(Collection<NodeId> nodes) {
        Set<NodeId> ordered = new HashSet<>(order(nodes));
        for (NodeId start : nodes) {
            if (ordered.contains(start)) {
                continue;
            }
            // Walking backwards from a node that was never ready must meet a cycle: each such node has an unready
            // input.
            List<NodeId> path = new ArrayList<>();
            NodeId at = start;
            while (!path.contains(at)) {
                path.add(0, at);
                at = inputsOf(at).stream()
                        .filter(id -> !ordered.contains(id))
                        .findFirst()
                        .orElseThrow();
            }
            return List.copyOf(path.subList(0, path.indexOf(at) + 1));
        }
        return List.of();
    }

    private static Set<NodeId> reachable(NodeId start, Map<NodeId, List<NodeId>> steps) {
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
}
