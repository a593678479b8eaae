package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.netloom.app.document.Selection;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/** What can be done to the selection; keys, menus and the window's actions all come here. */
final class CanvasCommands {

    private static final double COPY_OFFSET = 2 * Painter.GRID;

    private final StudioDocument document;
    private final Drawing drawing;
    private final PieceClipboard clipboard = new PieceClipboard();
    private final Consumer<Diagnostic> onRefused;
    private String lastPasted = "";
    private int pasted;

    /** @param onRefused told why something could not be copied or pasted */
    CanvasCommands(StudioDocument document, Drawing drawing, Consumer<Diagnostic> onRefused) {
        this.document = document;
        this.drawing = drawing;
        this.onRefused = onRefused;
    }

    boolean hasSelection() {
        return !selection().items().isEmpty()
                || selection().wireProperty().get().isPresent();
    }

    boolean hasItems() {
        return !selection().items().isEmpty();
    }

    boolean canPaste() {
        return clipboard.found().isPresent();
    }

    void delete() {
        Optional<Connection> wire = selection().wireProperty().get();
        if (wire.isPresent()) {
            document.applyToGraph(GraphEdits.disconnect(wire.get()));
        } else if (hasItems()) {
            document.applyToGraph(GraphEdits.remove(selection().items()));
        }
    }

    /** Deletes, and joins what is left. */
    void dissolve() {
        if (hasItems()) {
            document.applyToGraph(GraphEdits.dissolve(chosenNodes()));
        }
    }

    void selectAll() {
        selection()
                .select(graph().membersOf(drawing.folded().room()).stream()
                        .map(Item::id)
                        .toList());
    }

    void selectNone() {
        selection().clear();
    }

    void selectUpstream() {
        selection().add(connected(graph()::upstreamOf));
    }

    void selectDownstream() {
        selection().add(connected(graph()::downstreamOf));
    }

    void selectConnected() {
        selection().add(connected(this::componentOf));
    }

    /** A node and all that it is joined with by wires, in whatever direction. */
    private Set<NodeId> componentOf(NodeId id) {
        Set<NodeId> seen = new LinkedHashSet<>(List.of(id));
        List<NodeId> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            NodeId at = open.remove(open.size() - 1);
            Stream.concat(graph().inputsOf(at).stream(), graph().outputsOf(at).stream())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    /** Selects what comes after or before the selected item, in the order of the wires; frames and notes come last. */
    void step(int by) {
        ModelGraph seen = drawing.graph();
        List<NodeId> order =
                new ArrayList<>(seen.topologicalOrder().stream().map(Node::id).toList());
        seen.nodes().stream().map(Node::id).filter(id -> !order.contains(id)).forEach(order::add);
        List<ItemId> items =
                new ArrayList<>(order.stream().map(drawing.folded()::item).toList());
        items.addAll(drawing.comments().ids());
        if (items.isEmpty()) {
            return;
        }
        int at = selection().singleItem().map(items::indexOf).orElse(by > 0 ? -1 : 0);
        selection().select(items.get(Math.floorMod(at + by, items.size())));
    }

    /** Moves the selected items; presses that follow each other are one undo step. */
    void nudge(double dx, double dy) {
        Map<ItemId, Position> places = new HashMap<>();
        for (ItemId id : drawing.comments().withContents(selection().items())) {
            graph().item(id)
                    .ifPresent(item -> places.put(id, item.position().plus(dx * Painter.GRID, dy * Painter.GRID)));
        }
        document.applyToGraph(GraphEdits.move(places));
    }

    void duplicate() {
        add(Piece.of(graph(), selection().items()), COPY_OFFSET, "duplicate", false);
    }

    void copy() {
        if (hasItems()) {
            clipboard.put(Piece.of(graph(), selection().items())).ifPresent(onRefused);
            lastPasted = "";
        }
    }

    void cut() {
        copy();
        delete();
    }

    void paste() {
        paste(false);
    }

    /** Pastes together with the wires that led into what was copied, as far as they come from layers that are here. */
    void pasteWithWires() {
        paste(true);
    }

    private void paste(boolean withIncoming) {
        clipboard.found().ifPresent(text -> {
            // Each time a step further, so that copies do not hide each other.
            pasted = text.equals(lastPasted) ? pasted + 1 : 1;
            lastPasted = text;
            Outcome<Piece> read = clipboard.read(text);
            read.toOptional().ifPresent(piece -> add(piece, COPY_OFFSET * pasted, "paste", withIncoming));
            read.diagnostics().stream().filter(Diagnostic::isError).findFirst().ifPresent(onRefused);
        });
    }

    /** Puts the selected items into a group; it is selected. Returns it. */
    Optional<GroupId> group(String name) {
        GroupId id = graph().freeGroupId();
        if (!hasItems()
                || !document.applyToGraph(GroupEdits.group(id, name, selection().items()))) {
            return Optional.empty();
        }
        selection().select(id);
        return Optional.of(id);
    }

    /** Takes the selected groups away; what was in them is selected. */
    void ungroup() {
        Set<GroupId> groups = chosenGroups();
        Set<ItemId> left = new LinkedHashSet<>();
        groups.forEach(id -> graph().membersOf(Optional.of(id)).forEach(item -> left.add(item.id())));
        if (!groups.isEmpty() && document.applyToGraph(GroupEdits.ungroup(groups))) {
            selection().select(left.stream().filter(graph()::contains).toList());
        }
    }

    Set<GroupId> chosenGroups() {
        return selection().of(GroupId.class);
    }

    /** Folds or unfolds groups, all in the way of the first. */
    void fold(Collection<GroupId> ids) {
        ids.stream().findFirst().flatMap(graph()::group).ifPresent(group -> {
            document.applyToGraph(group.collapsed() ? GroupEdits.expand(ids) : GroupEdits.collapse(ids));
            // What is folded away is not left selected.
            selection()
                    .select(selection().items().stream()
                            .filter(id -> !(id instanceof NodeId node)
                                    || drawing.folded().shows(node))
                            .toList());
        });
    }

    /** Bypasses the selected layers, or, if all of them are bypassed already, uses them again. */
    void bypass() {
        List<NodeId> able = chosenNodes().stream()
                .filter(id -> graph().node(id).filter(GraphEdits::canBypass).isPresent())
                .toList();
        if (!able.isEmpty()) {
            document.applyToGraph(GraphEdits.bypass(able, !isBypassed(able)));
        }
    }

    /** Whether there are layers among the selected that can be bypassed. */
    boolean canBypass() {
        return chosenNodes().stream()
                .anyMatch(id -> graph().node(id).filter(GraphEdits::canBypass).isPresent());
    }

    /** Whether all selected layers that can be bypassed are. */
    boolean isBypassed() {
        return isBypassed(chosenNodes().stream()
                .filter(id -> graph().node(id).filter(GraphEdits::canBypass).isPresent())
                .toList());
    }

    private boolean isBypassed(List<NodeId> ids) {
        return !ids.isEmpty()
                && ids.stream()
                        .allMatch(id -> graph().node(id).filter(Node::bypassed).isPresent());
    }

    /** Removes all wires of a port. */
    void unwire(NodeId id, boolean output) {
        List<Connection> wires = graph().connections().stream()
                .filter(wire -> output ? wire.from().equals(id) : wire.to().equals(id))
                .toList();
        if (!wires.isEmpty()) {
            document.applyToGraph(GraphEdits.disconnect(wires));
        }
    }

    private void add(Piece piece, double offset, String name, boolean withIncoming) {
        if (!piece.isEmpty()) {
            Optional<GroupId> room = drawing.folded().room();
            Piece.Copy copy = piece.copyFor(graph(), offset, offset, room);
            document.applyToGraph(copy.edit(EditName.of(name, copy.size()), withIncoming));
            selection().select(copy.ids());
        }
    }

    /** The selected nodes, and those in selected groups. */
    private List<NodeId> chosenNodes() {
        return graph().within(selection().items()).stream()
                .filter(NodeId.class::isInstance)
                .map(NodeId.class::cast)
                .toList();
    }

    private Set<NodeId> connected(java.util.function.Function<NodeId, Set<NodeId>> reach) {
        Set<NodeId> all = new LinkedHashSet<>();
        chosenNodes().forEach(id -> all.addAll(reach.apply(id)));
        return all;
    }

    private Selection selection() {
        return document.selection();
    }

    private ModelGraph graph() {
        return document.project().graph();
    }
}
