package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.app.document.Analysis;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.TensorShape;

/**
 * The graph as it is seen from one group: what lies outside that group is left out, and each collapsed group is one box, to which the
 * wires across its border lead. A box is a node of {@link #graph()} with an id of its own, so that whatever draws nodes and wires
 * draws boxes too; {@link #item} and {@link #wires} lead back to what the document holds. Immutable.
 */
final class Folded {

    static final Folded EMPTY = of(ModelGraph.EMPTY, Optional.empty());

    private final ModelGraph drawn;
    private final Optional<GroupId> room;
    private final ModelGraph graph;
    private final Map<NodeId, GroupId> boxes;
    private final Map<NodeId, NodeId> standIns;
    private final Map<Connection, List<Connection>> bundles;
    private final Map<GroupId, NodeId> boxIds = new HashMap<>();
    private final Map<GroupId, List<Item>> members = new HashMap<>();
    private final List<Group> expanded;

    private Folded(
            ModelGraph drawn,
            Optional<GroupId> room,
            ModelGraph graph,
            Map<NodeId, GroupId> boxes,
            Map<NodeId, NodeId> standIns,
            Map<Connection, List<Connection>> bundles) {
        this.drawn = drawn;
        this.room = room;
        this.graph = graph;
        this.boxes = boxes;
        this.standIns = standIns;
        this.bundles = bundles;
        boxes.forEach((box, group) -> boxIds.put(group, box));
        if (!drawn.groups().isEmpty()) {
            drawn.items().forEach(item -> item.group()
                    .ifPresent(group -> members.computeIfAbsent(group, id -> new ArrayList<>())
                            .add(item)));
        }
        this.expanded = drawn.groups().stream()
                .filter(group -> !group.collapsed() && !room.equals(Optional.of(group.id())))
                .filter(group -> pathFrom(drawn, room, group.parent())
                        .filter(path -> outermostFold(drawn, path).isEmpty())
                        .isPresent())
                .sorted(Comparator.comparingInt(
                        group -> drawn.pathTo(group.parent()).size()))
                .toList();
    }

    /**
     * A graph seen from a group.
     *
     * @param room the group that was entered; none for the whole
     */
    static Folded of(ModelGraph drawn, Optional<GroupId> room) {
        if (drawn.groups().isEmpty()) {
            return new Folded(drawn, Optional.empty(), drawn, Map.of(), Map.of(), Map.of());
        }
        Map<GroupId, NodeId> ids = new HashMap<>();
        Map<NodeId, GroupId> boxes = new LinkedHashMap<>();
        Map<NodeId, NodeId> standIns = new HashMap<>();
        Map<NodeId, Node> seen = new LinkedHashMap<>();
        for (Node node : drawn.nodes()) {
            Optional<List<GroupId>> path = pathFrom(drawn, room, node.group());
            if (path.isEmpty()) {
                continue;
            }
            Optional<Group> fold = outermostFold(drawn, path.get());
            if (fold.isPresent()) {
                NodeId box = ids.computeIfAbsent(fold.get().id(), group -> boxId(drawn, group));
                standIns.put(node.id(), box);
                boxes.put(box, fold.get().id());
                seen.putIfAbsent(box, box(box, fold.get()));
            } else {
                standIns.put(node.id(), node.id());
                seen.put(node.id(), node.in(Optional.empty()));
            }
        }
        for (Group group : drawn.groups()) {
            // A group of comments only is still a box.
            boolean shown = group.collapsed()
                    && pathFrom(drawn, room, group.parent())
                            .filter(path -> outermostFold(drawn, path).isEmpty())
                            .isPresent();
            if (shown && !boxes.containsValue(group.id())) {
                NodeId box = boxId(drawn, group.id());
                boxes.put(box, group.id());
                seen.put(box, box(box, group));
            }
        }
        Map<Connection, List<Connection>> bundles = new LinkedHashMap<>();
        for (Connection wire : drawn.connections()) {
            NodeId from = standIns.get(wire.from());
            NodeId to = standIns.get(wire.to());
            if (from != null && to != null && (!from.equals(to) || !boxes.containsKey(from))) {
                bundles.computeIfAbsent(new Connection(from, to), bundle -> new ArrayList<>())
                        .add(wire);
            }
        }
        return new Folded(
                drawn,
                room,
                ModelGraph.of(seen.values(), bundles.keySet()).flowing(drawn.flow()),
                boxes,
                standIns,
                bundles);
    }

    /** What is seen: nodes, and boxes in the place of collapsed groups. */
    ModelGraph graph() {
        return graph;
    }

    /** The graph of the document. */
    ModelGraph drawn() {
        return drawn;
    }

    /** The group that was entered. */
    Optional<GroupId> room() {
        return room;
    }

    /** The group whose box a seen node is. */
    Optional<GroupId> groupOf(NodeId seen) {
        return Optional.ofNullable(boxes.get(seen));
    }

    /** What a seen node is in the document. */
    ItemId item(NodeId seen) {
        GroupId group = boxes.get(seen);
        return group == null ? seen : group;
    }

    /** The seen node that stands for a node: itself, or the box that it is in; itself too if it is out of sight. */
    NodeId standIn(NodeId node) {
        return standIns.getOrDefault(node, node);
    }

    /** The seen node that an item is: a node, or the box of a group. */
    Optional<NodeId> sight(ItemId item) {
        if (item instanceof NodeId node) {
            return Optional.of(node).filter(graph::contains);
        }
        return item instanceof GroupId group ? Optional.ofNullable(boxIds.get(group)) : Optional.empty();
    }

    /** Whether a node is seen itself. */
    boolean shows(NodeId node) {
        return graph.contains(node);
    }

    /** The seen nodes that some items stand for: themselves, boxes, and all that is seen inside expanded groups. */
    Set<NodeId> seen(Collection<? extends ItemId> items) {
        Set<ItemId> all = drawn.within(items);
        Set<NodeId> found = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            if (all.contains(item(node.id()))) {
                found.add(node.id());
            }
        }
        return found;
    }

    /** The groups that are seen expanded, outer ones first. */
    List<Group> expanded() {
        return expanded;
    }

    /** What lies directly in a group. */
    List<Item> membersOf(GroupId group) {
        return members.getOrDefault(group, List.of());
    }

    /** The wires of the document that a seen wire stands for. */
    List<Connection> wires(Connection seen) {
        return bundles.getOrDefault(seen, List.of(seen));
    }

    /** The seen wire that stands for one of the document. */
    Connection standIn(Connection wire) {
        return new Connection(standIn(wire.from()), standIn(wire.to()));
    }

    /**
     * The node that a wire from or to a seen node is meant for: itself, or the only node of a box that the wires across its border use
     * there; empty if there are several.
     */
    Optional<NodeId> end(NodeId seen, boolean output) {
        if (!boxes.containsKey(seen)) {
            return Optional.of(seen);
        }
        List<NodeId> ends = ends(seen, output);
        return ends.size() == 1 ? Optional.of(ends.get(0)) : Optional.empty();
    }

    /** The nodes of a box that the wires across its border leave or reach. */
    List<NodeId> ends(NodeId box, boolean output) {
        Set<NodeId> ends = new LinkedHashSet<>();
        for (Connection wire : drawn.connections()) {
            NodeId inner = output ? wire.from() : wire.to();
            NodeId outer = output ? wire.to() : wire.from();
            if (box.equals(standIns.get(inner)) && !box.equals(standIns.get(outer))) {
                ends.add(inner);
            }
        }
        return List.copyOf(ends);
    }

    /** What is known of the graph, told of what is seen: problems inside a box are the box's. */
    Analysis analysis(Analysis analysis) {
        if (graph == drawn) {
            return analysis;
        }
        Map<NodeId, TensorShape> shapes = new HashMap<>(analysis.shapes());
        Map<NodeId, Long> counts = new HashMap<>(analysis.parameterCounts());
        boxes.forEach((box, group) -> {
            counts.put(
                    box,
                    drawn.nodesIn(group).stream()
                            .mapToLong(analysis::parametersOf)
                            .sum());
            List<TensorShape> leaving = ends(box, true).stream()
                    .flatMap(id -> analysis.shapeOf(id).stream())
                    .distinct()
                    .toList();
            if (leaving.size() == 1) {
                shapes.put(box, leaving.get(0));
            }
        });
        List<Diagnostic> problems = analysis.diagnostics().stream()
                .map(problem -> new Diagnostic(
                        problem.severity(),
                        problem.code(),
                        problem.where().stream().map(this::standIn).distinct().toList(),
                        problem.arguments(),
                        problem.repairs()))
                .toList();
        return new Analysis(analysis.facts(), shapes, counts, problems);
    }

    /** The groups between the room and something in a group, the outermost first; empty if that is not in the room. */
    private static Optional<List<GroupId>> pathFrom(ModelGraph drawn, Optional<GroupId> room, Optional<GroupId> group) {
        List<GroupId> path = drawn.pathTo(group);
        if (room.isEmpty()) {
            return Optional.of(path);
        }
        int at = path.indexOf(room.get());
        return at < 0 ? Optional.empty() : Optional.of(path.subList(at + 1, path.size()));
    }

    private static Optional<Group> outermostFold(ModelGraph drawn, List<GroupId> path) {
        return path.stream()
                .flatMap(id -> drawn.group(id).stream())
                .filter(Group::collapsed)
                .findFirst();
    }

    private static Node box(NodeId id, Group group) {
        return new Node(id, "", group.name(), ParameterValues.DEFAULTS, group.position());
    }

    /** An id that no node has; the same for the same group as long as the nodes allow. */
    private static NodeId boxId(ModelGraph drawn, GroupId group) {
        String stem = "box_" + group.value();
        NodeId id = new NodeId(stem.substring(0, Math.min(60, stem.length())));
        for (int number = 1; drawn.contains(id); number++) {
            id = new NodeId(stem.substring(0, Math.min(56, stem.length())) + "-" + number);
        }
        return id;
    }
}
