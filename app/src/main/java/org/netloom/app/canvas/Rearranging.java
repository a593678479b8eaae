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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.arrange.Drafted;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/**
 * Arranges what is seen, or what is selected if that is more than one node: one undo step, which is watched on its way. The places are
 * worked out while the person goes on; they are then taken by those nodes that are still there. FX thread only.
 */
final class Rearranging {

    private final StudioDocument document;
    private final CanvasScene scene;
    private final Arranger arranger;
    private final Glide glide;
    private final Consumer<String> notice;

    /**
     * @param still whether to be at the end at once
     * @param notice told the key of a message if not all could be placed that is seen
     */
    Rearranging(
            StudioDocument document,
            CanvasScene scene,
            Arranger arranger,
            BooleanSupplier still,
            Consumer<String> notice) {
        this.document = document;
        this.scene = scene;
        this.arranger = arranger;
        this.glide = new Glide(still);
        this.notice = notice;
    }

    /** @param onArrived told when all nodes are where they belong, if all were arranged */
    void arrange(Runnable onArrived) {
        scene.update();
        Set<NodeId> chosen = scene.drawing().folded().seen(document.selection().items());
        arrange(document.project().graph().flow(), chosen, onArrived);
    }

    /** Arranges all that is seen, to be read in a direction; what is not seen turns with it. */
    void arrange(Flow flow, Runnable onArrived) {
        scene.update();
        if (scene.drawing().faces().isEmpty()) {
            document.applyToGraph(GraphEdits.flow(flow));
        } else {
            arrange(flow, Set.of(), onArrived);
        }
    }

    private void arrange(Flow flow, Set<NodeId> chosen, Runnable onArrived) {
        glide.stop();
        Drawing drawing = scene.drawing();
        boolean some = chosen.size() > 1 && chosen.size() < drawing.faces().size();
        Set<NodeId> ids = some
                ? chosen
                : drawing.faces().stream().map(NodeFace::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<GroupId> room = drawing.folded().room();
        // A part stays where it is seen; the whole begins at the corner.
        Position corner = some
                ? drawing.boundsOf(ids)
                        .map(area -> Splicing.snap(new Position(area.getMinX(), area.getMinY())))
                        .orElse(Position.ORIGIN)
                : Position.ORIGIN;
        Companions companions = new Companions(drawing, flow, ids);
        ModelGraph asked = drawing.graph();
        arranger.arrange(draft(flow, ids, companions, some), places -> {
            if (!scene.rooms().room().equals(room)) {
                notice.accept("canvas.arrange.elsewhere");
                return;
            }
            go(flow, places, corner, companions, some ? () -> {} : onArrived);
            if (!some && !joinsTheSame(asked, scene.drawing().graph())) {
                notice.accept("canvas.arrange.changed");
            }
        });
    }

    /** Whether the places that were worked out for one graph are the best for another too. */
    private static boolean joinsTheSame(ModelGraph asked, ModelGraph now) {
        return asked.nodes().size() == now.nodes().size()
                && asked.nodes().stream().allMatch(node -> now.contains(node.id()))
                && asked.connections().equals(now.connections());
    }

    /** Ends what is under way, at once; what is still being worked out comes to nothing. */
    void stop() {
        arranger.forget();
        glide.stop();
    }

    private Drafted draft(Flow flow, Collection<NodeId> ids, Companions companions, boolean some) {
        Drawing drawing = scene.drawing();
        Folded folded = drawing.folded();
        // Part of a group is arranged where it is, whatever else its tray holds.
        boolean withGroups = !some;
        List<Drafted.Box> boxes = ids.stream()
                .sorted(Comparator.comparingDouble((NodeId id) ->
                                drawing.axes().flowed(drawing.place(id)).y())
                        .thenComparingDouble(
                                id -> drawing.axes().flowed(drawing.place(id)).x()))
                .map(id -> {
                    Rectangle2D box = drawing.box(id);
                    return new Drafted.Box(
                            id,
                            box.getWidth(),
                            box.getHeight(),
                            Axes.of(flow).portAcross(),
                            companions.around(folded.item(id), withGroups));
                })
                .toList();
        return new Drafted(
                flow,
                boxes,
                drawing.graph().connections(),
                companions.holders(withGroups),
                new Drafted.FrameRoom(GroupFrames.PAD, GroupFrames.TITLE));
    }

    private void go(
            Flow flow, Map<NodeId, Position> places, Position corner, Companions companions, Runnable onArrived) {
        scene.update();
        Drawing drawing = scene.drawing();
        Map<NodeId, Position> goal = new LinkedHashMap<>();
        Map<NodeId, Position> start = new HashMap<>();
        Map<ItemId, Position> items = new HashMap<>();
        places.forEach((id, place) -> {
            if (drawing.graph().contains(id)) {
                goal.put(id, place.plus(corner.x(), corner.y()));
                start.put(id, drawing.place(id));
                items.put(drawing.folded().item(id), place.plus(corner.x(), corner.y()));
            }
        });
        if (goal.isEmpty()) {
            return;
        }
        Map<ItemId, Rectangle2D> sheetsBefore = new HashMap<>();
        drawing.comments().ids().forEach(id -> drawing.comments().box(id).ifPresent(box -> sheetsBefore.put(id, box)));
        drawing.preview(goal);
        Map<ItemId, Rectangle2D> sheets = companions.follow();
        drawing.preview(Map.of());
        drawing.comments().preview(Map.of());
        if (!document.applyToGraph(GraphEdits.all(name(flow), edits(flow, items, sheets)))) {
            return;
        }
        glide.run(
                fraction -> {
                    drawing.comments().preview(between(sheetsBefore, sheets, fraction));
                    preview(start, goal, fraction);
                },
                () -> {
                    drawing.comments().preview(Map.of());
                    show(Map.of());
                    onArrived.run();
                });
    }

    private EditName name(Flow flow) {
        return flow == document.project().graph().flow()
                ? EditName.of("arrange")
                : GraphEdits.flow(flow).name();
    }

    private static List<GraphEdit> edits(Flow flow, Map<ItemId, Position> items, Map<ItemId, Rectangle2D> sheets) {
        Map<ItemId, Position> moved = new HashMap<>(items);
        List<GraphEdit> edits = new ArrayList<>(List.of(GraphEdits.flow(flow)));
        sheets.forEach((id, box) -> {
            Position corner = new Position(box.getMinX(), box.getMinY());
            if (id instanceof FrameId frame) {
                edits.add(CommentEdits.resizeFrame(frame, corner, box.getWidth(), box.getHeight()));
            } else {
                moved.put(id, corner);
            }
        });
        edits.add(GraphEdits.move(moved));
        return edits;
    }

    private static Map<ItemId, Rectangle2D> between(
            Map<ItemId, Rectangle2D> from, Map<ItemId, Rectangle2D> to, double fraction) {
        Map<ItemId, Rectangle2D> between = new HashMap<>();
        to.forEach((id, goal) -> {
            Rectangle2D start = from.getOrDefault(id, goal);
            between.put(
                    id,
                    new Rectangle2D(
                            start.getMinX() + (goal.getMinX() - start.getMinX()) * fraction,
                            start.getMinY() + (goal.getMinY() - start.getMinY()) * fraction,
                            start.getWidth() + (goal.getWidth() - start.getWidth()) * fraction,
                            start.getHeight() + (goal.getHeight() - start.getHeight()) * fraction));
        });
        return between;
    }

    private void preview(Map<NodeId, Position> from, Map<NodeId, Position> to, double fraction) {
        Map<NodeId, Position> between = new HashMap<>();
        to.forEach((id, goal) -> {
            Position start = from.getOrDefault(id, goal);
            between.put(
                    id,
                    new Position(
                            start.x() + (goal.x() - start.x()) * fraction,
                            start.y() + (goal.y() - start.y()) * fraction));
        });
        show(between);
    }

    private void show(Map<NodeId, Position> places) {
        scene.drawing().preview(places);
        scene.dirty();
    }
}
