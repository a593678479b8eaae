package org.netloom.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
