package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/** Arranges the network in columns: one undo step, which is watched on its way. FX thread only. */
final class Rearranging {

    private final StudioDocument document;
    private final CanvasScene scene;
    private final Glide glide;

    /** @param still whether to be at the end at once */
    Rearranging(StudioDocument document, CanvasScene scene, BooleanSupplier still) {
        this.document = document;
        this.scene = scene;
        this.glide = new Glide(still);
    }

    /** @param onArrived told when all nodes are where they belong */
    void arrange(Runnable onArrived) {
        glide.stop();
        Drawing drawing = scene.drawing();
        Map<NodeId, Position> goal =
                Arrangement.of(drawing.graph(), id -> drawing.box(id).getHeight());
        Map<ItemId, Position> items = new HashMap<>();
        goal.forEach((id, place) -> items.put(drawing.folded().item(id), place));
        Map<NodeId, Position> start = new HashMap<>();
        goal.keySet().forEach(id -> start.put(id, drawing.place(id)));
        if (goal.isEmpty()
                || !document.applyToGraph(GraphEdits.all(EditName.of("arrange"), List.of(GraphEdits.move(items))))) {
            return;
        }
        glide.run(fraction -> preview(start, goal, fraction), () -> {
            show(Map.of());
            onArrived.run();
        });
    }

    /** Ends what is under way, at once. */
    void stop() {
        glide.stop();
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
