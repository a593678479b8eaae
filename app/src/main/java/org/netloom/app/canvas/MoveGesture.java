package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.Selection;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/**
 * Drags the selected items: one undo step, on the grid unless Alt is held; into the group whose frame they are dropped in, and out of
 * theirs elsewhere; onto another project's tab goes a copy. A loose node that is dropped on a wire goes into it. With
 * Alt held from the start, copies are dragged.
 */
final class MoveGesture implements Gesture {

    private final StudioDocument document;
    private final Drawing drawing;
    private final Feedback feedback;
    private final Splicing splicing;
    private final DropBeyond beyond;
    private final Pointer press;
    private final boolean wasSelected;
    private final boolean copies;
    private final Object key = new Object();
    private final GroupFrames frames;
    private ItemId grabbed;
    private Map<NodeId, Position> origins = Map.of();
    /** The selected items, and what lies on those that are frames. */
    private Set<ItemId> carried = Set.of();

    private Map<ItemId, Rectangle2D> sheets = Map.of();
    private Map<GroupId, Rectangle2D> resting = Map.of();
    private boolean dragging;

    MoveGesture(
            StudioDocument document,
            Drawing drawing,
            Feedback feedback,
            Splicing splicing,
            DropBeyond beyond,
            Pointer press,
            ItemId grabbed) {
        this.document = document;
        this.drawing = drawing;
        this.feedback = feedback;
        this.splicing = splicing;
        this.beyond = beyond;
        this.frames = new GroupFrames(drawing);
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
        if (beyond.over(pointer)) {
            // A copy lands there: what is dragged stays where it lay.
            rest();
            return;
        }
        drawing.preview(places(pointer));
        drawing.comments().preview(Comments.shifted(sheets, way(pointer)));
        feedback.splice(spliceTarget(pointer));
        feedback.dropGroup(newHome(pointer).flatMap(home -> home));
    }

    @Override
    public void finish(Pointer pointer) {
        if (!dragging) {
            click();
            return;
        }
        if (landed(pointer)) {
            return;
        }
        Map<NodeId, Position> places = places(pointer);
        Optional<Connection> wire = spliceTarget(pointer);
        Optional<Optional<GroupId>> home = newHome(pointer);
        still();
        List<GraphEdit> edits = new ArrayList<>(List.of(GraphEdits.move(moved(pointer))));
        EditName name = edits.get(0).name();
        if (home.isPresent()) {
            GraphEdit into = GroupEdits.moveInto(home.get(), carried);
            edits.add(into);
            name = into.name();
        }
        if (wire.isPresent() && grabbed instanceof NodeId node) {
            Position at = places.getOrDefault(node, Position.ORIGIN);
            GraphEdit splice = GraphEdits.spliceInto(wire.get(), node);
            edits.add(splice);
            edits.add(GraphEdits.move(splicing.makeRoom(graph(), wire.get(), at)));
            name = splice.name();
        }
        document.applyToGraph(new Merged(copies ? duplicateName() : name, key, edits));
        document.closeMerge();
    }

    @Override
    public void cancel() {
        still();
        if (dragging && copies) {
            document.withdraw();
        }
    }

    private void start() {
        dragging = true;
        if (copies) {
            Optional<GroupId> room = graph().item(grabbed).flatMap(Item::group);
            Piece.Copy made = Piece.of(graph(), items()).copyFor(graph(), 0, 0, room);
            EditName name = duplicateName(made.size());
            document.applyToGraph(new Merged(name, key, List.of(made.edit(name, false))));
            document.selection().select(made.ids());
            grabbed = Objects.requireNonNull(made.copies().get(grabbed));
        }
        carried = copies ? items() : drawing.comments().withContents(items());
        resting = frames.without(carried);
        Map<NodeId, Position> from = new HashMap<>();
        drawing.folded().seen(carried).forEach(id -> from.put(id, drawing.place(id)));
        origins = from;
        Map<ItemId, Rectangle2D> boxes = new HashMap<>();
        graph().within(carried).forEach(id -> drawing.comments().box(id).ifPresent(box -> boxes.put(id, box)));
        sheets = boxes;
    }

    /** Whether what is dragged was dropped on another project, which has got a copy of it; here all stays as it was. */
    private boolean landed(Pointer pointer) {
        if (!beyond.over(pointer)) {
            return false;
        }
        Piece piece = Piece.of(graph(), carried);
        cancel();
        return beyond.land(pointer, piece);
    }

    private void still() {
        beyond.leave();
        rest();
    }

    private void rest() {
        drawing.preview(Map.of());
        drawing.comments().preview(Map.of());
        feedback.clear();
    }

    private Set<ItemId> items() {
        return document.selection().items();
    }

    private ModelGraph graph() {
        return document.project().graph();
    }

    /** Where the selected items go: groups take along what is in them, seen or not. */
    private Map<ItemId, Position> moved(Pointer pointer) {
        Point2D way = way(pointer);
        Map<ItemId, Position> places = new HashMap<>();
        for (ItemId id : carried) {
            graph().item(id).ifPresent(item -> places.put(id, item.position().plus(way.getX(), way.getY())));
        }
        return places;
    }

    /**
     * The group into which the selected items would go, or the room if they are taken out of one; empty if they stay where they are. Frames
     * count as they are without what is dragged. Nothing leaves a group by a drag that nothing else is in: its frame goes along.
     */
    private Optional<Optional<GroupId>> newHome(Pointer pointer) {
        Optional<GroupId> room = drawing.folded().room();
        Optional<GroupId> now = graph().item(grabbed).flatMap(Item::group);
        boolean frameGoesAlong = now.isPresent() && !now.equals(room) && !resting.containsKey(now.get());
        if (copies || frameGoesAlong) {
            return Optional.empty();
        }
        Optional<GroupId> target =
                GroupFrames.innermost(resting, pointer.world()).or(() -> room);
        return target.equals(now) ? Optional.empty() : Optional.of(target);
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
        Point2D way = way(pointer);
        Map<NodeId, Position> places = new HashMap<>();
        for (Map.Entry<NodeId, Position> entry : origins.entrySet()) {
            places.put(entry.getKey(), entry.getValue().plus(way.getX(), way.getY()));
        }
        return places;
    }

    private Point2D way(Pointer pointer) {
        double dx = pointer.world().getX() - press.world().getX();
        double dy = pointer.world().getY() - press.world().getY();
        Position origin = drawing.folded()
                .sight(grabbed)
                .map(id -> origins.getOrDefault(id, Position.ORIGIN))
                .or(() ->
                        Optional.ofNullable(sheets.get(grabbed)).map(box -> new Position(box.getMinX(), box.getMinY())))
                .or(() -> origins.values().stream().findFirst())
                .orElse(Position.ORIGIN);
        // Alt that began a copy does not also lift it off the grid.
        if (copies || !pointer.alt()) {
            dx = Splicing.snap(origin.x() + dx) - origin.x();
            dy = Splicing.snap(origin.y() + dy) - origin.y();
        }
        return new Point2D(dx, dy);
    }

    private Optional<Connection> spliceTarget(Pointer pointer) {
        if (origins.size() != 1 || pointer.alt() || !(grabbed instanceof NodeId node)) {
            return Optional.empty();
        }
        return drawing.face(node).flatMap(NodeFace::kind).flatMap(kind -> graph().node(node)
                .flatMap(moved -> splicing.wireUnder(drawing.box(node), kind, moved.parameters(), Optional.of(node))));
    }
}
