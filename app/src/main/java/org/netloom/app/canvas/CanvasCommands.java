package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.app.document.Selection;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/** What can be done to the selection; keys, menus and the window's actions all come here. */
final class CanvasCommands {

    private static final double COPY_OFFSET = 2 * Painter.GRID;

    private final StudioDocument document;
    private final Drawing drawing;
    private Optional<ModelGraph> clipboard = Optional.empty();
    private int pasted;

    CanvasCommands(StudioDocument document, Drawing drawing) {
        this.document = document;
        this.drawing = drawing;
    }

    boolean hasSelection() {
        return !selection().nodes().isEmpty()
                || selection().wireProperty().get().isPresent();
    }

    boolean hasNodes() {
        return !selection().nodes().isEmpty();
    }

    boolean canPaste() {
        return clipboard.isPresent();
    }

    void delete() {
        Optional<Connection> wire = selection().wireProperty().get();
        if (wire.isPresent()) {
            document.applyToGraph(GraphEdits.disconnect(wire.get()));
        } else if (hasNodes()) {
            document.applyToGraph(GraphEdits.removeNodes(selection().nodes()));
        }
    }

    /** Deletes, and joins what is left. */
    void dissolve() {
        if (hasNodes()) {
            document.applyToGraph(GraphEdits.dissolve(selection().nodes()));
        }
    }

    void selectAll() {
        selection().select(graph().nodes().stream().map(Node::id).toList());
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

    /** Selects the node after or before the selected one, in the order of the wires. */
    void step(int by) {
        List<NodeId> order = new ArrayList<>(
                graph().topologicalOrder().stream().map(Node::id).toList());
        graph().nodes().stream().map(Node::id).filter(id -> !order.contains(id)).forEach(order::add);
        if (order.isEmpty()) {
            return;
        }
        int at = selection().single().map(order::indexOf).orElse(by > 0 ? -1 : 0);
        selection().select(order.get(Math.floorMod(at + by, order.size())));
    }

    /** Moves the selected nodes; presses that follow each other are one undo step. */
    void nudge(double dx, double dy) {
        Map<NodeId, Position> places = new HashMap<>();
        for (NodeId id : selection().nodes()) {
            places.put(id, drawing.place(id).plus(dx * Painter.GRID, dy * Painter.GRID));
        }
        document.applyToGraph(GraphEdits.move(places));
    }

    void duplicate() {
        add(Copies.of(graph(), selection().nodes(), graph(), COPY_OFFSET, COPY_OFFSET), "duplicate");
    }

    void copy() {
        if (hasNodes()) {
            ModelGraph graph = graph();
            List<NodeId> others = graph.nodes().stream()
                    .map(Node::id)
                    .filter(id -> !selection().contains(id))
                    .toList();
            clipboard = Optional.of(graph.minus(others));
            pasted = 0;
        }
    }

    void cut() {
        copy();
        delete();
    }

    void paste() {
        clipboard.ifPresent(source -> {
            pasted++;
            add(
                    Copies.of(
                            source,
                            source.nodes().stream().map(Node::id).toList(),
                            graph(),
                            COPY_OFFSET * pasted,
                            COPY_OFFSET * pasted),
                    "paste");
        });
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

    private void add(Copies copies, String name) {
        if (!copies.nodes().isEmpty()) {
            int count = copies.nodes().size();
            document.applyToGraph(GraphEdits.all(
                    EditName.of(name, count), List.of(GraphEdits.addNodes(copies.nodes(), copies.wires()))));
            selection().select(copies.ids());
        }
    }

    private Set<NodeId> connected(java.util.function.Function<NodeId, Set<NodeId>> reach) {
        Set<NodeId> all = new java.util.LinkedHashSet<>();
        selection().nodes().forEach(id -> all.addAll(reach.apply(id)));
        return all;
    }

    private Selection selection() {
        return document.selection();
    }

    private ModelGraph graph() {
        return document.project().graph();
    }
}
