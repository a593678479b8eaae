package org.netloom.core.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.text.MessageKey;

/**
 * Every change of nodes and wires that a person can make; those of groups are in {@link GroupEdits}, those of frames and notes in
 * {@link CommentEdits}. An edit that no longer fits (its node was removed meanwhile) changes nothing: it
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
                EditName.of("add-node", node.name()),
                graph -> graph.contains(node.id()) ? graph : graph.plus(housed(graph, node)));
    }

    /** Adds nodes and wires at once, as when pasting; wires may lead to nodes that are in the graph already. */
    public static GraphEdit addNodes(Collection<Node> nodes, Collection<Connection> connections) {
        List<Node> added = List.copyOf(nodes);
        List<Connection> wires = List.copyOf(connections);
        return edit(EditName.of("add-nodes", added.size()), graph -> {
            ModelGraph result = graph.plusAll(added.stream()
                    .filter(node -> !graph.contains(node.id()))
                    .map(node -> housed(graph, node))
                    .toList());
            for (Connection wire : wires) {
                result = connected(result, wire);
            }
            return result;
        });
    }

    /** Removes nodes and the wires that touch them. */
    public static GraphEdit removeNodes(Collection<NodeId> ids) {
        return remove(ids);
    }

    /** Removes items of whatever sort, all that lies in those that are groups, and the wires that touch what goes. */
    public static GraphEdit remove(Collection<? extends ItemId> ids) {
        List<ItemId> removed = List.copyOf(ids);
        return edit(EditName.of(ofNodes("remove", removed), removed.size()), graph -> graph.minus(removed));
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

    /**
     * Puts items in new places; moves of the same items that follow each other are one. A group takes along all that is in it, by the
     * distance from its {@link Group#position()}, unless that has a place of its own here.
     */
    public static GraphEdit move(Map<? extends ItemId, Position> places) {
        Map<ItemId, Position> copy = Map.copyOf(places);
        return new Simple(
                EditName.of(ofNodes("move", copy.keySet()), copy.size()),
                Optional.of(List.of("move", copy.keySet())),
                graph -> placed(graph, copy));
    }

    /**
     * Lets the graph be read in another direction: everything is turned with it, also what lies in folded groups, so that what came after a
     * node still does.
     */
    public static GraphEdit flow(Flow flow) {
        return edit(EditName.of(flow == Flow.DOWN ? "flow-down" : "flow-right"), graph -> {
            if (graph.flow() == flow) {
                return graph;
            }
            List<Item> around = graph.items()
                    .filter(item -> !(item instanceof Node))
                    .map(flow::turned)
                    .toList();
            return graph.updateAll(
                            graph.nodes().stream().map(Node::id).toList(),
                            node -> node.at(flow.turned(node.position())))
                    .with(around)
                    .flowing(flow);
        });
    }

    /**
     * Lets layers hand their (first) input on as it is, or puts them to work again. Layers that bring data in or give the answer
     * cannot be bypassed; they are left as they are.
     */
    public static GraphEdit bypass(Collection<NodeId> ids, boolean bypassed) {
        List<NodeId> changed = List.copyOf(ids);
        return edit(EditName.of(bypassed ? "bypass" : "use-again", changed.size()), graph -> {
            List<NodeId> others = changed.stream()
                    .filter(id -> graph.node(id)
                            .filter(node -> node.bypassed() != bypassed && (!bypassed || canBypass(node)))
                            .isPresent())
                    .toList();
            return others.isEmpty() ? graph : graph.updateAll(others, node -> node.bypassed(bypassed));
        });
    }

    /** Whether a layer can be bypassed: all can that take something in and hand something on. */
    public static boolean canBypass(Node node) {
        return LayerCatalogue.standard()
                .find(node.kind())
                .map(kind -> kind.inputs() != LayerKind.Inputs.NONE && kind.hasOutput())
                .orElse(true);
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
                graph -> updated(graph, id, before -> {
                    Node after = before.ofKind(
                            type,
                            LayerCatalogue.standard()
                                    .find(type)
                                    .map(kind -> before.parameters().only(kind.parameters()))
                                    .orElse(before.parameters()));
                    return canBypass(after) ? after : after.bypassed(false);
                }));
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

    static GraphEdit edit(EditName name, UnaryOperator<ModelGraph> change) {
        return new Simple(name, Optional.empty(), change);
    }

    static GraphEdit merging(EditName name, List<Object> key, UnaryOperator<ModelGraph> change) {
        return new Simple(name, Optional.of(key), change);
    }

    /** The key of an edit's name: another one where not only layers are concerned. */
    private static String ofNodes(String verb, Collection<ItemId> ids) {
        boolean onlyNodes = ids.stream().allMatch(NodeId.class::isInstance);
        return onlyNodes ? (verb.equals("remove") ? "remove-nodes" : verb) : verb + "-items";
    }

    /** A node at the top if the group it is meant for is gone. */
    private static Node housed(ModelGraph graph, Node node) {
        return node.group().filter(group -> !graph.contains(group)).isPresent() ? node.in(Optional.empty()) : node;
    }

    private static ModelGraph placed(ModelGraph graph, Map<ItemId, Position> places) {
        Map<ItemId, Position> all = new HashMap<>();
        // Outer groups first, so that what lies deeper, and is placed for itself, has the last word.
        graph.groups().stream()
                .filter(group -> places.containsKey(group.id()))
                .sorted(Comparator.comparingInt(
                        group -> graph.pathTo(group.group()).size()))
                .forEach(group -> {
                    Position to = Objects.requireNonNull(places.get(group.id()));
                    double dx = to.x() - group.position().x();
                    double dy = to.y() - group.position().y();
                    graph.within(List.of(group.id()))
                            .forEach(id -> all.put(
                                    id, graph.item(id).orElseThrow().position().plus(dx, dy)));
                });
        all.putAll(places);
        List<NodeId> nodes = new ArrayList<>();
        List<Item> around = new ArrayList<>();
        all.forEach((id, place) -> graph.item(id)
                .filter(item -> !item.position().equals(place))
                .ifPresent(item -> {
                    if (item instanceof Node node) {
                        nodes.add(node.id());
                    } else {
                        around.add(item.at(place));
                    }
                }));
        ModelGraph result = nodes.isEmpty()
                ? graph
                : graph.updateAll(nodes, node -> node.at(Objects.requireNonNull(all.get(node.id()))));
        return around.isEmpty() ? result : result.with(around);
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
