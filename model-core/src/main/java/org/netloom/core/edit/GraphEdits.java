package org.netloom.core.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.text.MessageKey;

/**
 * Every change of a graph that a person can make. An edit that no longer fits (its node was removed meanwhile) changes nothing: it
 * returns the very graph that it was given.
 */
public final class GraphEdits {

    private record Simple(EditName name, Optional<Object> mergeKey, UnaryOperator<ModelGraph> change)
            implements GraphEdit {
        @Override
        public ModelGraph apply(ModelGraph graph) {
            return change.apply(graph);
        }
    }

    private GraphEdits() {}

    /** Adds a node; one with a free id and name comes from {@link org.netloom.core.layer.NewNode}. */
    public static GraphEdit addNode(Node node) {
        return edit(
                EditName.of("add-node", node.name()), graph -> graph.contains(node.id()) ? graph : graph.plus(node));
    }

    /** Adds nodes and wires at once, as when pasting; wires may lead to nodes that are in the graph already. */
    public static GraphEdit addNodes(Collection<Node> nodes, Collection<Connection> connections) {
        List<Node> added = List.copyOf(nodes);
        List<Connection> wires = List.copyOf(connections);
        return edit(EditName.of("add-nodes", added.size()), graph -> {
            ModelGraph result = graph;
            for (Node node : added) {
                result = result.contains(node.id()) ? result : result.plus(node);
            }
            for (Connection wire : wires) {
                result = connected(result, wire);
            }
            return result;
        });
    }

    /** Removes nodes and the wires that touch them. */
    public static GraphEdit removeNodes(Collection<NodeId> ids) {
        List<NodeId> removed = List.copyOf(ids);
        return edit(
                EditName.of("remove-nodes", removed.size()),
                graph -> removed.stream().anyMatch(graph::contains) ? graph.minus(removed) : graph);
    }

    /** Removes nodes and joins what fed each of them to what it fed. */
    public static GraphEdit dissolve(Collection<NodeId> ids) {
        List<NodeId> removed = List.copyOf(ids);
        return edit(EditName.of("dissolve", removed.size()), graph -> {
            ModelGraph result = graph;
            for (NodeId id : removed) {
                result = dissolved(result, id);
            }
            return result;
        });
    }

    /** Draws a wire. It takes the place of the one wire of a port that takes only one. */
    public static GraphEdit connect(NodeId from, NodeId to) {
        return edit(EditName.of("connect"), graph -> connected(graph, new Connection(from, to)));
    }

    /** Removes a wire. */
    public static GraphEdit disconnect(Connection wire) {
        return disconnect(List.of(wire));
    }

    /** Removes wires. */
    public static GraphEdit disconnect(Collection<Connection> wires) {
        List<Connection> removed = List.copyOf(wires);
        return edit(
                EditName.of("disconnect", removed.size()),
                graph -> graph.connections().stream().anyMatch(removed::contains)
                        ? graph.withConnections(graph.connections().stream()
                                .filter(wire -> !removed.contains(wire))
                                .toList())
                        : graph);
    }

    /** Takes an end of a wire to another node. */
    public static GraphEdit reconnect(Connection before, Connection after) {
        return edit(
                EditName.of("reconnect"),
                graph -> graph.connections().contains(before) && fits(graph, after)
                        ? connected(graph.minus(before), after)
                        : graph);
    }

    /** Puts nodes in new places; moves of the same nodes that follow each other are one. */
    public static GraphEdit move(Map<NodeId, Position> places) {
        Map<NodeId, Position> copy = Map.copyOf(places);
        return new Simple(EditName.of("move", copy.size()), Optional.of(List.of("move", copy.keySet())), graph -> {
            ModelGraph result = graph;
            for (Map.Entry<NodeId, Position> place : copy.entrySet()) {
                result = updated(result, place.getKey(), node -> node.at(place.getValue()));
            }
            return result;
        });
    }

    /** Gives a node another name; what is typed in one go is one. */
    public static GraphEdit rename(NodeId id, String name) {
        return new Simple(
                EditName.of("rename", name),
                Optional.of(List.of("rename", id)),
                graph -> updated(graph, id, node -> node.named(name)));
    }

    /** Sets a parameter; what is typed in one go is one. */
    public static <T> GraphEdit setParameter(NodeId id, Parameter<T> parameter, T value) {
        return new Simple(
                EditName.of("set-parameter", MessageKey.parameter(parameter.key())),
                Optional.of(List.of("set-parameter", id, parameter.key())),
                graph -> updated(graph, id, node -> node.with(parameter, value)));
    }

    /** Adds a node in the middle of a wire. */
    public static GraphEdit insertBetween(Connection wire, Node node) {
        return edit(EditName.of("insert-between", node.name()), graph -> {
            int place = graph.connections().indexOf(wire);
            return place < 0 || graph.contains(node.id()) ? graph : spliced(graph.plus(node), place, node.id());
        });
    }

    /** Puts a node that is already there, and has no wires of its own, into the middle of a wire. */
    public static GraphEdit spliceInto(Connection wire, NodeId id) {
        return edit(EditName.of("splice"), graph -> {
            int place = graph.connections().indexOf(wire);
            boolean loose = graph.connections().stream().noneMatch(other -> other.touches(id));
            return place < 0 || !loose || !graph.contains(id) ? graph : spliced(graph, place, id);
        });
    }

    /** Makes a node one of another kind; its wires, its name and those of its settings that both kinds have stay. */
    public static GraphEdit changeKind(NodeId id, String type) {
        return edit(
                EditName.of("change-kind", MessageKey.layer(type)),
                graph -> updated(
                        graph, id, node -> new Node(node.id(), type, node.name(), node.parameters(), node.position())));
    }

    /** Several edits as one, under a name of its own. */
    public static GraphEdit all(EditName name, List<GraphEdit> edits) {
        List<GraphEdit> copy = List.copyOf(edits);
        return edit(name, graph -> {
            ModelGraph result = graph;
            for (GraphEdit edit : copy) {
                result = edit.apply(result);
            }
            return result;
        });
    }

    private static GraphEdit edit(EditName name, UnaryOperator<ModelGraph> change) {
        return new Simple(name, Optional.empty(), change);
    }

    private static ModelGraph updated(ModelGraph graph, NodeId id, UnaryOperator<Node> change) {
        Optional<Node> before = graph.node(id);
        return before.isEmpty() || change.apply(before.get()).equals(before.get()) ? graph : graph.update(id, change);
    }

    private static boolean fits(ModelGraph graph, Connection wire) {
        return graph.contains(wire.from())
                && graph.contains(wire.to())
                && !wire.from().equals(wire.to())
                && inputs(graph, wire.to()) != LayerKind.Inputs.NONE;
    }

    private static ModelGraph connected(ModelGraph graph, Connection wire) {
        if (!fits(graph, wire) || graph.connections().contains(wire)) {
            return graph;
        }
        if (takesMore(graph, wire.to(), graph.inputsOf(wire.to()).size())) {
            return graph.plus(wire);
        }
        List<Connection> wires = new ArrayList<>(graph.connections());
        // The newest gives way: with two wires, what asks stays and what is asked is another.
        wires.stream()
                .filter(other -> other.to().equals(wire.to()))
                .reduce((older, newer) -> newer)
                .ifPresent(wires::remove);
        wires.add(wire);
        return graph.withConnections(wires);
    }

    private static ModelGraph dissolved(ModelGraph graph, NodeId id) {
        if (!graph.contains(id)) {
            return graph;
        }
        List<Connection> wires = new ArrayList<>();
        for (Connection wire : graph.connections()) {
            if (wire.from().equals(id)) {
                // In the place of the old wire, so that a merging layer's order stays.
                graph.inputsOf(id).stream()
                        .filter(from -> !from.equals(id))
                        .map(from -> new Connection(from, wire.to()))
                        .filter(joined -> takesMore(graph, joined.to(), (int) wires.stream()
                                .filter(other -> other.to().equals(joined.to()))
                                .count()))
                        .forEach(wires::add);
            } else if (!wire.to().equals(id)) {
                wires.add(wire);
            }
        }
        ModelGraph without = graph.minus(List.of(id));
        return without.withConnections(wires.stream()
                .filter(wire -> !wire.touches(id) && !wire.from().equals(wire.to()))
                .toList());
    }

    private static ModelGraph spliced(ModelGraph graph, int place, NodeId id) {
        List<Connection> wires = new ArrayList<>(graph.connections());
        Connection wire = wires.remove(place);
        wires.add(place, new Connection(wire.from(), id));
        wires.add(place + 1, new Connection(id, wire.to()));
        return graph.withConnections(wires);
    }

    private static boolean takesMore(ModelGraph graph, NodeId id, int already) {
        return switch (inputs(graph, id)) {
            case NONE -> false;
            case ONE -> already == 0;
            case ONE_OR_TWO -> already < 2;
            case MANY -> true;
        };
    }

    private static LayerKind.Inputs inputs(ModelGraph graph, NodeId id) {
        return graph.node(id)
                .flatMap(node -> LayerCatalogue.standard().find(node.kind()))
                .map(LayerKind::inputs)
                .orElse(LayerKind.Inputs.ONE);
    }
}
