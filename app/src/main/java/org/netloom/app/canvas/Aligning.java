package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.Position;

/** Puts the selected items in line or spreads them evenly, each as one undo step. A frame takes along what lies on it. */
final class Aligning {

    private final StudioDocument document;
    private final Drawing drawing;

    Aligning(StudioDocument document, Drawing drawing) {
        this.document = document;
        this.drawing = drawing;
    }

    boolean can(Alignment alignment) {
        return document.selection().items().size() >= alignment.least();
    }

    void align(Alignment alignment) {
        if (!can(alignment)) {
            return;
        }
        Map<ItemId, Rectangle2D> boxes = new LinkedHashMap<>();
        document.selection().items().forEach(id -> drawing.area(id).ifPresent(box -> boxes.put(id, box)));
        Map<ItemId, Position> places = new HashMap<>();
        alignment.ways(boxes).forEach((id, way) -> drawing.comments()
                .withContents(Set.of(id))
                .forEach(moved -> document.project()
                        .graph()
                        .item(moved)
                        // What is selected itself goes its own way, whatever it lies on.
                        .filter(item -> moved.equals(id) || !boxes.containsKey(moved))
                        .ifPresent(item -> places.put(moved, item.position().plus(way.getX(), way.getY())))));
        document.applyToGraph(GraphEdits.all(EditName.of(alignment.id()), List.of(GraphEdits.move(places))));
    }
}
