package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.NodeId;

/** The boxes of nodes, sorted into squares, so that those near a wire are found without looking at all. */
final class BoxGrid {

    private static final double CELL = 320;

    private record Cell(long column, long row) {}

    private final Map<NodeId, Rectangle2D> boxes = new LinkedHashMap<>();
    private final Map<Cell, List<NodeId>> cells = new HashMap<>();

    @Nullable
    Rectangle2D get(NodeId id) {
        return boxes.get(id);
    }

    Set<NodeId> ids() {
        return Set.copyOf(boxes.keySet());
    }

    /** Puts a box in the place of the node's former one. */
    void put(NodeId id, Rectangle2D box) {
        remove(id);
        boxes.put(id, box);
        cellsOf(box).forEach(cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>(4))
                .add(id));
    }

    void remove(NodeId id) {
        Rectangle2D box = boxes.remove(id);
        if (box != null) {
            cellsOf(box).forEach(cell -> {
                List<NodeId> here = cells.get(cell);
                if (here != null && here.remove(id) && here.isEmpty()) {
                    cells.remove(cell);
                }
            });
        }
    }

    /** The boxes that meet an area, each with its node. */
    Map<NodeId, Rectangle2D> in(Rectangle2D area) {
        Map<NodeId, Rectangle2D> found = new LinkedHashMap<>();
        Set<NodeId> seen = new LinkedHashSet<>();
        for (Cell cell : cellsOf(area)) {
            for (NodeId id : cells.getOrDefault(cell, List.of())) {
                Rectangle2D box = boxes.get(id);
                if (box != null && seen.add(id) && box.intersects(area)) {
                    found.put(id, box);
                }
            }
        }
        return found;
    }

    private static List<Cell> cellsOf(Rectangle2D area) {
        List<Cell> found = new ArrayList<>();
        for (long column = index(area.getMinX()); column <= index(area.getMaxX()); column++) {
            for (long row = index(area.getMinY()); row <= index(area.getMaxY()); row++) {
                found.add(new Cell(column, row));
            }
        }
        return found;
    }

    private static long index(double value) {
        return (long) Math.floor(value / CELL);
    }
}
