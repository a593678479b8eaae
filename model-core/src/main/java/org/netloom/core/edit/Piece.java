package org.netloom.core.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.layer.NewNode;

/**
 * A part of a drawing that is copied: into the same graph (duplicate), or by the clipboard into any (copy and paste). To paste:
 *
 * <pre>{@code
 * Piece.Copy copy = piece.copyFor(graph, dx, dy, room);
 * document.applyToGraph(copy.edit(EditName.of("paste", copy.size()), withIncomingWires));
 * selection.selectItems(copy.ids());
 * }</pre>
 *
 * <p>As text it is written and read by {@link org.netloom.core.project.GraphText}.
 *
 * @param graph the items, with the wires among the nodes; what lay in a group that is not copied lies at the top
 * @param incoming the wires that led into the nodes from nodes that are not copied
 */
public record Piece(ModelGraph graph, List<Connection> incoming) {

    public Piece {
        incoming = List.copyOf(incoming);
    }

    /** The part of a graph that some items are, with all that lies in those that are groups. */
    public static Piece of(ModelGraph source, Collection<? extends ItemId> ids) {
        Set<ItemId> chosen = source.within(ids);
        List<Item> items = source.items()
                .filter(item -> chosen.contains(item.id()))
                .map(item -> item.in(item.group().filter(chosen::contains)))
                .toList();
        ModelGraph part = ModelGraph.EMPTY.flowing(source.flow()).plusAll(items);
        List<Connection> inner = new ArrayList<>();
        List<Connection> incoming = new ArrayList<>();
        for (Connection wire : source.connections()) {
            if (part.contains(wire.to())) {
                (part.contains(wire.from()) ? inner : incoming).add(wire);
            }
        }
        return new Piece(part.withConnections(inner), incoming);
    }

    /** The same as it is drawn where the flow is another. */
    public Piece turned(Flow flow) {
        return flow == graph.flow() ? this : new Piece(GraphEdits.flow(flow).apply(graph), incoming);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return graph.items().findAny().isEmpty();
    }

    /**
     * A copy with ids and names that are free in a graph, turned into the direction in which that graph is read.
     *
     * @param target where it is going to be added
     * @param dx how far to the right of the original
     * @param dy how far below the original
     * @param room the group that it is going to lie in, if any
     */
    public Copy copyFor(ModelGraph target, double dx, double dy, Optional<GroupId> room) {
        return turned(target.flow()).copy(target, dx, dy, room);
    }

    private Copy copy(ModelGraph target, double dx, double dy, Optional<GroupId> room) {
        Map<ItemId, ItemId> renamed = new HashMap<>();
        List<Item> copies = new ArrayList<>();
        ModelGraph growing = target;
        Set<String> taken = new HashSet<>();
        target.groups().forEach(group -> taken.add(group.name()));
        for (Group group : graph.groups()) {
            GroupId id = free(target, renamed.values(), GroupId::new, "group_");
            renamed.put(group.id(), id);
            copies.add(
                    new Group(id, freeName(taken, group.name()), group.parent(), group.collapsed(), group.position()));
        }
        for (Node node : graph.nodes()) {
            Node copy = node.identified(growing.freeId(node.kind()))
                    .named(NewNode.freeName(growing, stem(node.name())))
                    .in(Optional.empty());
            growing = growing.plus(copy);
            renamed.put(node.id(), copy.id());
            copies.add(copy.in(node.group()));
        }
        for (Frame frame : graph.frames()) {
            FrameId id = free(target, renamed.values(), FrameId::new, "frame_");
            renamed.put(frame.id(), id);
            copies.add(new Frame(
                    id, frame.title(), frame.position(), frame.width(), frame.height(), frame.tint(), frame.group()));
        }
        for (Note note : graph.notes()) {
            NoteId id = free(target, renamed.values(), NoteId::new, "note_");
            renamed.put(note.id(), id);
            copies.add(new Note(id, note.text(), note.position(), note.width(), note.height(), note.group()));
        }
        List<Item> placed = copies.stream()
                .map(item -> item.at(item.position().plus(dx, dy)))
                .map(item -> item.in(
                        item.group().map(group -> (GroupId) renamed.get(group)).or(() -> room)))
                .toList();
        List<Connection> inner = graph.connections().stream()
                .map(wire -> new Connection(renamed(renamed, wire.from()), renamed(renamed, wire.to())))
                .toList();
        List<Connection> leading = incoming.stream()
                .map(wire -> new Connection(wire.from(), renamed(renamed, wire.to())))
                .toList();
        return new Copy(placed, inner, leading, room, renamed);
    }

    /**
     * Items under new ids, ready to be added.
     *
     * @param items groups, nodes, frames and notes
     * @param wires the wires among the nodes
     * @param incoming the wires from nodes that were not copied
     * @param room the group that they are going to lie in
     * @param copies the new id of each item of the piece
     */
    public record Copy(
            List<Item> items,
            List<Connection> wires,
            List<Connection> incoming,
            Optional<GroupId> room,
            Map<ItemId, ItemId> copies) {

        public Copy {
            items = List.copyOf(items);
            wires = List.copyOf(wires);
            incoming = List.copyOf(incoming);
            copies = Map.copyOf(copies);
        }

        /** How many layers there are, or, if there are none, how many items. */
        public int size() {
            long nodes = items.stream().filter(Node.class::isInstance).count();
            return nodes == 0 ? items.size() : (int) nodes;
        }

        /** What to select once it is added: all that does not lie in a group that was copied too. */
        public Set<ItemId> ids() {
            Set<ItemId> ids = new LinkedHashSet<>();
            items.stream().filter(item -> item.group().equals(room)).forEach(item -> ids.add(item.id()));
            return ids;
        }

        /**
         * Adds it.
         *
         * @param withIncoming whether the nodes are fed as the originals were, as far as the feeding nodes are in the graph
         */
        public GraphEdit edit(EditName name, boolean withIncoming) {
            return GraphEdits.edit(name, graph -> {
                if (items.stream().anyMatch(item -> graph.contains(item.id()))) {
                    return graph;
                }
                boolean homeless = room.isPresent() && !graph.contains(room.get());
                ModelGraph result = graph.plusAll(items.stream()
                        .map(item -> homeless && item.group().equals(room) ? item.in(Optional.empty()) : item)
                        .toList());
                List<Connection> all = new ArrayList<>(result.connections());
                all.addAll(wires);
                if (withIncoming) {
                    incoming.stream()
                            .filter(wire -> graph.contains(wire.from()))
                            .forEach(all::add);
                }
                return result.withConnections(all);
            });
        }
    }

    private static NodeId renamed(Map<ItemId, ItemId> renamed, NodeId id) {
        return (NodeId) Objects.requireNonNull(renamed.get(id));
    }

    private static <I extends ItemId> I free(
            ModelGraph target, Collection<ItemId> taken, Function<String, I> make, String stem) {
        int number = 1;
        while (target.contains((ItemId) make.apply(stem + number)) || taken.contains(make.apply(stem + number))) {
            number++;
        }
        return make.apply(stem + number);
    }

    private static String freeName(Set<String> taken, String name) {
        String stem = stem(name);
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = stem + " " + number;
        }
        return free;
    }

    /** A name without the number at its end. */
    private static String stem(String name) {
        String stem = name.replaceFirst("\\s+\\d+$", "");
        return stem.isBlank() ? name : stem;
    }
}
