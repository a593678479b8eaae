package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.app.document.Selection;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/**
 * Drags the selected nodes: one undo step, on the grid unless Alt is held. A loose node that is dropped on a wire goes into it. With
 * Alt held from the start, copies are dragged.
 */
final class MoveGesture implements Gesture {

    private final StudioDocument document;
    private final Drawing drawing;
    private final Feedback feedback;
    private final Splicing splicing;
    private final Pointer press;
    private final boolean wasSelected;
    private final boolean copies;
    private final Object key = new Object();
    private NodeId grabbed;
    private Map<NodeId, Position> origins = Map.of();
    private boolean dragging;

    MoveGesture(
            StudioDocument document,
            Drawing drawing,
            Feedback feedback,
            Splicing splicing,
            Pointer press,
            NodeId grabbed) {
        this.document = document;
        this.drawing = drawing;
        this.feedback = feedback;
        this.splicing = splicing;
        this.press = press;
        this.grabbed = grabbed;
        this.copies = press.alt();
        Selection selection = document.selection();
        this.wasSelected = selection.contains(grabbed);
        if (press.shift() || press.shortcut()) {
            selection.add(Set.of(grabbed));
        } else if (!wasSelected) {
            selection.select(grabbed);
        }
    }

    @Override
    public void move(Pointer pointer) {
        if (!dragging) {
            if (pointer.isWithinClick(press)) {
                return;
            }
            start();
        }
        drawing.preview(places(pointer));
        feedback.splice(spliceTarget(pointer));
    }

    @Override
    public void finish(Pointer pointer) {
        if (!dragging) {
            click();
            return;
        }
        Map<NodeId, Position> places = places(pointer);
        Optional<Connection> wire = spliceTarget(pointer);
        drawing.preview(Map.of());
        feedback.clear();
        List<GraphEdit> edits = new ArrayList<>(List.of(GraphEdits.move(places)));
        EditName name = edits.get(0).name();
        if (wire.isPresent()) {
            Position at = places.getOrDefault(grabbed, Position.ORIGIN);
            GraphEdit splice = GraphEdits.spliceInto(wire.get(), grabbed);
            edits.add(splice);
            edits.add(GraphEdits.move(splicing.makeRoom(drawing.graph(), wire.get(), at)));
            name = splice.name();
        }
        document.applyToGraph(new Merged(copies ? duplicateName() : name, key, edits));
        document.closeMerge();
    }

    @Override
    public void cancel() {
        drawing.preview(Map.of());
        feedback.clear();
        if (dragging && copies) {
            document.undo();
        }
    }

    private void start() {
        dragging = true;
        Set<NodeId> ids = document.selection().nodes();
        if (copies) {
            List<NodeId> chosen = List.copyOf(ids);
            Copies made = Copies.of(drawing.graph(), ids, drawing.graph(), 0, 0);
            int place = originalsInOrder(ids).indexOf(grabbed);
            document.applyToGraph(new Merged(
                    duplicateName(chosen.size()), key, List.of(GraphEdits.addNodes(made.nodes(), made.wires()))));
            document.selection().select(made.ids());
            grabbed = made.nodes().get(place).id();
            ids = made.ids();
        }
        Map<NodeId, Position> from = new HashMap<>();
        ids.forEach(id -> from.put(id, drawing.place(id)));
        origins = from;
    }

    private List<NodeId> originalsInOrder(Set<NodeId> ids) {
        return drawing.graph().nodes().stream()
                .map(node -> node.id())
                .filter(ids::contains)
                .toList();
    }

    private EditName duplicateName() {
        return duplicateName(origins.size());
    }

    private static EditName duplicateName(int count) {
        return EditName.of("duplicate", count);
    }

    private void click() {
        Selection selection = document.selection();
        if (press.shortcut() && wasSelected) {
            selection.toggle(Set.of(grabbed));
        } else if (!press.shift() && !press.shortcut() && press.isPrimary()) {
            selection.select(grabbed);
        }
    }

    private Map<NodeId, Position> places(Pointer pointer) {
        double dx = pointer.world().getX() - press.world().getX();
        double dy = pointer.world().getY() - press.world().getY();
        Position origin = origins.getOrDefault(grabbed, Position.ORIGIN);
        // Alt that began a copy does not also lift it off the grid.
        if (copies || !pointer.alt()) {
            dx = Splicing.snap(origin.x() + dx) - origin.x();
            dy = Splicing.snap(origin.y() + dy) - origin.y();
        }
        Map<NodeId, Position> places = new HashMap<>();
        for (Map.Entry<NodeId, Position> entry : origins.entrySet()) {
            places.put(entry.getKey(), entry.getValue().plus(dx, dy));
        }
        return places;
    }

    private Optional<Connection> spliceTarget(Pointer pointer) {
        if (origins.size() != 1 || pointer.alt()) {
            return Optional.empty();
        }
        return drawing.face(grabbed).flatMap(NodeFace::kind).flatMap(kind -> drawing.graph()
                .node(grabbed)
                .flatMap(node ->
                        splicing.wireUnder(drawing.box(grabbed), kind, node.parameters(), Optional.of(grabbed))));
    }
}
