package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An immutable snapshot of the drawn network. It may hold mistakes (a cycle, loose nodes): those are found by the diagnostics,
 * not forbidden here, since a person draws through many wrong states. Safe to hand to any thread.
 *
 * <p>The order of {@link #connections()} is the order in which a merging layer sees its inputs.
 */
public final class ModelGraph {

    /** No nodes. */
    public static final ModelGraph EMPTY = new ModelGraph(new LinkedHashMap<>(), Wires.NONE, Sheet.EMPTY);

    private final Map<NodeId, Node> nodes;
    private final Wires wires;
    private final Sheet sheet;

    /** @param nodes ordered, and not changed any more */
    private ModelGraph(Map<NodeId, Node> nodes, Wires wires, Sheet sheet) {
        this.nodes = nodes;
        this.wires = wires;
        this.sheet = sheet;
    }

    /**
     * A graph of the given parts.
     *
     * @throws IllegalArgumentException if an id occurs twice, or a connection names a node that is not there
     */
    public static ModelGraph of(Collection<Node> nodes, Collection<Connection> connections) {
        ModelGraph graph = EMPTY.plusAll(nodes);
        for (Connection connection : connections) {
            graph.requirePresent(connection.from());
            graph.requirePresent(connection.to());
        }
        return graph.rewired(new Wires(List.copyOf(new LinkedHashSet<>(connections))));
    }

    /** All nodes, in the order in which they were added. */
    public Collection<Node> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** All wires, in the order in which they were drawn. */
    public List<Connection> connections() {
        return wires.list();
    }

    /** All groups, in the order in which they were made. */
    public Collection<Group> groups() {
        return sheet.groups().values();
    }

    /** All frames, in the order in which they were added: later ones lie before earlier ones. */
    public Collection<Frame> frames() {
        return sheet.frames().values();
    }

    /** All notes, in the order in which they were added. */
    public Collection<Note> notes() {
        return sheet.notes().values();
    }

    /** The direction in which it is read. */
    public Flow flow() {
        return sheet.flow();
    }

    /** The node of an id. */
    public Optional<Node> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The group of an id. */
    public Optional<Group> group(GroupId id) {
        return Optional.ofNullable(sheet.groups().get(id));
    }

    /** The frame of an id. */
    public Optional<Frame> frame(FrameId id) {
        return Optional.ofNullable(sheet.frames().get(id));
    }

    /** The note of an id. */
    public Optional<Note> note(NoteId id) {
        return Optional.ofNullable(sheet.notes().get(id));
    }

    /** What an id stands for, of whatever sort. */
    public Optional<Item> item(ItemId id) {
        Map<? extends ItemId, ? extends Item> sort = id instanceof NodeId
                ? nodes
                : id instanceof GroupId ? sheet.groups() : id instanceof FrameId ? sheet.frames() : sheet.notes();
        return Optional.ofNullable(sort.get(id));
    }

    /** Everything on the canvas: groups, nodes, frames, notes. */
    public Stream<Item> items() {
        return Stream.of(groups(), nodes(), frames(), notes()).flatMap(Collection::stream);
    }

    /** Whether a node is present. */
    public boolean contains(NodeId id) {
        return nodes.containsKey(id);
    }

    /** Whether something is present. */
    public boolean contains(ItemId id) {
        return item(id).isPresent();
    }

    /** What lies directly in a group, or at the top. */
    public List<Item> membersOf(Optional<GroupId> group) {
        return items().filter(item -> item.group().equals(group)).toList();
    }

    /** The nodes in a group and in all groups in it, in the order in which they were added. */
    public Set<NodeId> nodesIn(GroupId group) {
        Set<NodeId> found = new LinkedHashSet<>();
        within(List.of(group)).stream().filter(NodeId.class::isInstance).forEach(id -> found.add((NodeId) id));
        return found;
    }

    /** Some items, and all that lies in those of them that are groups, however deep. What is not in the graph is left out. */
    public Set<ItemId> within(Collection<? extends ItemId> ids) {
        Set<ItemId> chosen = new LinkedHashSet<>();
        ids.stream().filter(this::contains).forEach(chosen::add);
        Set<GroupId> inside = new HashSet<>();
        for (Group group : groups()) {
            if (pathTo(group.group()).stream().anyMatch(chosen::contains) || chosen.contains(group.id())) {
                inside.add(group.id());
            }
        }
        if (!inside.isEmpty()) {
            chosen.addAll(inside);
            items().filter(item -> item.group().filter(inside::contains).isPresent())
                    .forEach(item -> chosen.add(item.id()));
        }
        return chosen;
    }

    /** The groups that something in a group is in, the outermost first, that group last; nothing at the top. */
    public List<GroupId> pathTo(Optional<GroupId> group) {
        LinkedList<GroupId> path = new LinkedList<>();
        Optional<GroupId> at = group;
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = group(at.get()).flatMap(Group::parent);
        }
        return path;
    }

    /** Whether there is nothing here. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The nodes that feed a node, in order. */
    public List<NodeId> inputsOf(NodeId id) {
        return wires.inputsOf(id);
    }

    /** The nodes that a node feeds, in order. */
    public List<NodeId> outputsOf(NodeId id) {
        return wires.outputsOf(id);
    }

    /**
     * A graph with one node more.
     *
     * @throws IllegalArgumentException if its id is taken, or its group is not there
     */
    public ModelGraph plus(Node node) {
        return plusAll(List.of(node));
    }

    /**
     * A graph with some items more, of whatever sort. Groups may lie in each other; those that nothing lies in are left out.
     *
     * @throws IllegalArgumentException if an id is taken, or the group that an item lies in is not there
     */
    public ModelGraph plusAll(Collection<? extends Item> items) {
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        Sheet grown = sheet;
        List<Item> around = new ArrayList<>();
        Set<ItemId> added = new HashSet<>();
        for (Item item : items) {
            if (!added.add(item.id()) || contains(item.id())) {
                throw new IllegalArgumentException("Id used twice: " + item.id());
            }
            if (item instanceof Node node) {
                copy.put(node.id(), node);
            } else {
                around.add(item);
            }
        }
        if (!around.isEmpty()) {
            grown = sheet.withAll(around).minus(Set.of(), copy.values());
        }
        for (Item item : items) {
            requireGroup(grown, item);
        }
        return new ModelGraph(copy, wires, grown);
    }

    /**
     * A graph without some items, without what lies in those that are groups, without the wires that touch what is gone, and without
     * groups that nothing is left in.
     */
    public ModelGraph minus(Collection<? extends ItemId> ids) {
        Set<ItemId> removed = within(ids);
        if (removed.isEmpty()) {
            return this;
        }
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        copy.keySet().removeAll(removed);
        Wires left = copy.size() == nodes.size()
                ? wires
                : new Wires(connections().stream()
                        .filter(c -> copy.containsKey(c.from()) && copy.containsKey(c.to()))
                        .toList());
        return new ModelGraph(copy, left, sheet.minus(removed, copy.values()));
    }

    /** A graph with one wire more, the last in order; the same graph if it is there already. */
    public ModelGraph plus(Connection connection) {
        requirePresent(connection.from());
        requirePresent(connection.to());
        if (connections().contains(connection)) {
            return this;
        }
        List<Connection> copy = new ArrayList<>(connections());
        copy.add(connection);
        return rewired(new Wires(copy));
    }

    /** A graph without a wire. */
    public ModelGraph minus(Connection connection) {
        return withConnections(
                connections().stream().filter(c -> !c.equals(connection)).toList());
    }

    /** A graph of the same nodes with other wires, in this order. */
    public ModelGraph withConnections(List<Connection> newConnections) {
        for (Connection connection : newConnections) {
            requirePresent(connection.from());
            requirePresent(connection.to());
        }
        return rewired(new Wires(List.copyOf(new LinkedHashSet<>(newConnections))));
    }

    /** A graph in which a node is changed; its id must stay the same. */
    public ModelGraph update(NodeId id, UnaryOperator<Node> change) {
        if (!contains(id)) {
            throw new IllegalArgumentException("No node " + id);
        }
        return updateAll(List.of(id), change);
    }

    /** A graph in which some nodes are changed, at the cost of one copy; those that are not there are passed over. */
    public ModelGraph updateAll(Collection<NodeId> ids, UnaryOperator<Node> change) {
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        boolean regrouped = false;
        for (NodeId id : ids) {
            Node before = nodes.get(id);
            if (before == null) {
                continue;
            }
            Node after = change.apply(before);
            if (!after.id().equals(id)) {
                throw new IllegalArgumentException("A node's id never changes: " + id + " to " + after.id());
            }
            requireGroup(sheet, after);
            regrouped |= !after.group().equals(before.group());
            copy.put(id, after);
        }
        return new ModelGraph(copy, wires, regrouped ? sheet.minus(Set.of(), copy.values()) : sheet);
    }

    /**
     * A graph with groups, frames and notes in the place of those with the same ids; the last of their sort where there are none.
     * Groups that nothing is left in are gone.
     *
     * @throws IllegalArgumentException if the group that one lies in is not there, or is the group itself
     */
    public ModelGraph with(Collection<? extends Item> around) {
        return new ModelGraph(nodes, wires, sheet.withAll(around).minus(Set.of(), nodes.values()));
    }

    /** A graph that is read in a direction; all lies where it lay. */
    public ModelGraph flowing(Flow flow) {
        return flow == flow() ? this : new ModelGraph(nodes, wires, sheet.flowing(flow));
    }

    /**
     * A graph in which some items lie directly in a group.
     *
     * @param group where to: a new group, or one that is there and takes this form; none for the top
     * @throws IllegalArgumentException if a group would come to lie in itself
     */
    public ModelGraph into(Optional<Group> group, Collection<? extends ItemId> ids) {
        Optional<GroupId> place = group.map(Group::id);
        List<Item> around = new ArrayList<>(group.stream().toList());
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        for (ItemId id : ids) {
            item(id).ifPresent(item -> {
                Item placed = item.in(place);
                if (placed instanceof Node node) {
                    copy.put(node.id(), node);
                } else {
                    around.add(placed);
                }
            });
        }
        return new ModelGraph(copy, wires, sheet.withAll(around).minus(Set.of(), copy.values()));
    }

    /**
     * The network that is at work: bypassed nodes are gone and what they feed is fed by their first input. A node that is then fed
     * twice by the same node stays so. Bypassed nodes that nothing feeds, and those on or behind a cycle, are kept, so that
     * it can be said what is wrong with them.
     */
    public ModelGraph withoutBypassed() {
        if (nodes.values().stream().noneMatch(Node::bypassed)) {
            return this;
        }
        Map<NodeId, NodeId> standIns = new HashMap<>();
        for (Node node : topologicalOrder()) {
            if (node.bypassed() && !inputsOf(node.id()).isEmpty()) {
                NodeId first = inputsOf(node.id()).get(0);
                standIns.put(node.id(), standIns.getOrDefault(first, first));
            }
        }
        LinkedHashMap<NodeId, Node> copy = new LinkedHashMap<>(nodes);
        copy.keySet().removeAll(standIns.keySet());
        return new ModelGraph(
                copy,
                new Wires(connections().stream()
                        .filter(wire -> copy.containsKey(wire.to()))
                        .map(wire -> new Connection(standIns.getOrDefault(wire.from(), wire.from()), wire.to()))
                        .toList()),
                sheet);
    }

    /** Whether one node can be reached from another along the wires; a node reaches itself. */
    public boolean reaches(NodeId start, NodeId goal) {
        return wires.downstreamOf(start).contains(goal);
    }

    /** A node and all that it feeds, directly or not. */
    public Set<NodeId> downstreamOf(NodeId id) {
        return wires.downstreamOf(id);
    }

    /** A node and all that feed it, directly or not. */
    public Set<NodeId> upstreamOf(NodeId id) {
        return wires.upstreamOf(id);
    }

    /**
     * Nodes ordered so that each comes after all that feed it; among equals, the order in which they were added. Nodes on a cycle,
     * and those behind one, are left out: see {@link #cycle()}.
     */
    public List<Node> topologicalOrder() {
        List<Node> order = new ArrayList<>();
        wires.order(nodes.keySet()).forEach(id -> order.add(Objects.requireNonNull(nodes.get(id))));
        return order;
    }

    /** The nodes of one cycle, in the order of the wires; empty if there is none. */
    public List<NodeId> cycle() {
        return wires.cycle(nodes.keySet());
    }

    /** An id that is not taken yet: the kind in lower case and the first free number, such as {@code dense_2}. */
    public NodeId freeId(String kind) {
        return free(NodeId::new, kind.toLowerCase(Locale.ROOT) + "_");
    }

    /** An id for a group that is not taken yet. */
    public GroupId freeGroupId() {
        return free(GroupId::new, "group_");
    }

    /** An id for a frame that is not taken yet. */
    public FrameId freeFrameId() {
        return free(FrameId::new, "frame_");
    }

    /** An id for a note that is not taken yet. */
    public NoteId freeNoteId() {
        return free(NoteId::new, "note_");
    }

    private <I extends ItemId> I free(Function<String, I> make, String stem) {
        int number = 1;
        while (contains((ItemId) make.apply(stem + number))) {
            number++;
        }
        return make.apply(stem + number);
    }

    private ModelGraph rewired(Wires newWires) {
        return new ModelGraph(nodes, newWires, sheet);
    }

    private static void requireGroup(Sheet sheet, Item item) {
        if (item.group().isPresent() && !sheet.groups().containsKey(item.group().get())) {
            throw new IllegalArgumentException(item.id() + " is in a group that is not there: " + item.group());
        }
    }

    private void requirePresent(NodeId id) {
        if (!nodes.containsKey(id)) {
            throw new IllegalArgumentException("A wire names a node that is not in the graph: " + id);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ModelGraph that
                        && (nodes == that.nodes || List.copyOf(nodes.values()).equals(List.copyOf(that.nodes.values())))
                        && (wires == that.wires || connections().equals(that.connections()))
                        && (sheet == that.sheet || sheet.isSame(that.sheet));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * nodes.hashCode() + connections().hashCode()) + sheet.hashCode();
    }

    @Override
    public String toString() {
        return "ModelGraph" + nodes.keySet() + connections() + sheet;
    }
}
