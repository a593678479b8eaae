package org.netloom.app.canvas;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.arrange.Drafted;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
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

    /** @param still whether to be at the end at once */
    Rearranging(StudioDocument document, CanvasScene scene, Arranger arranger, BooleanSupplier still) {
        this.document = document;
        this.scene = scene;
        this.arranger = arranger;
        this.glide = new Glide(still);
    }

    /** @param onArrived told when all nodes are where they belong, if all were arranged */
    void arrange(Runnable onArrived) {
        glide.stop();
        scene.update();
        Drawing drawing = scene.drawing();
        Set<NodeId> chosen = drawing.folded().seen(document.selection().items());
        boolean some = chosen.size() > 1 && chosen.size() < drawing.faces().size();
        Collection<NodeId> ids =
                some ? chosen : drawing.faces().stream().map(NodeFace::id).toList();
        Optional<GroupId> room = drawing.folded().room();
        // A part stays where it is seen; the whole begins at the corner.
        Position corner = some
                ? drawing.boundsOf(ids)
                        .map(area -> Splicing.snap(new Position(area.getMinX(), area.getMinY())))
                        .orElse(Position.ORIGIN)
                : Position.ORIGIN;
        arranger.arrange(draft(ids, some), places -> {
            if (scene.rooms().room().equals(room)) {
                go(places, corner, some ? () -> {} : onArrived);
            }
        });
    }

    /** Ends what is under way, at once; what is still being worked out comes to nothing. */
    void stop() {
        arranger.forget();
        glide.stop();
    }

    private Drafted draft(Collection<NodeId> ids, boolean some) {
        Drawing drawing = scene.drawing();
        Folded folded = drawing.folded();
        List<Drafted.Box> boxes = ids.stream()
                .sorted(Comparator.comparingDouble(
                                (NodeId id) -> drawing.place(id).y())
                        .thenComparingDouble(id -> drawing.place(id).x()))
                .map(id -> {
                    Rectangle2D box = drawing.box(id);
                    // Part of a group is arranged where it is, whatever else its frame holds.
                    Optional<GroupId> frame = some
                            ? Optional.empty()
                            : folded.drawn().item(folded.item(id)).flatMap(item -> item.group());
                    return new Drafted.Box(id, box.getWidth(), box.getHeight(), NodeFace.PORT_Y, frame);
                })
                .toList();
        Map<GroupId, Optional<GroupId>> frames = new HashMap<>();
        for (Group group : folded.expanded()) {
            frames.put(group.id(), group.parent());
        }
        return new Drafted(
                boxes,
                drawing.graph().connections(),
                frames,
                new Drafted.FrameRoom(GroupFrames.PAD, GroupFrames.TITLE));
    }

    private void go(Map<NodeId, Position> places, Position corner, Runnable onArrived) {
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
        if (goal.isEmpty()
                || !document.applyToGraph(GraphEdits.all(EditName.of("arrange"), List.of(GraphEdits.move(items))))) {
            return;
        }
        glide.run(fraction -> preview(start, goal, fraction), () -> {
            show(Map.of());
            onArrived.run();
        });
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
