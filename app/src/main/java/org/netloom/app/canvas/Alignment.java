package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.ItemId;

/** The ways in which what is selected can be put in line, or spread evenly. */
public enum Alignment {
    LEFT("align-left", "mdi2a-align-horizontal-left"),
    CENTRE("align-centre", "mdi2a-align-horizontal-center"),
    RIGHT("align-right", "mdi2a-align-horizontal-right"),
    TOP("align-top", "mdi2a-align-vertical-top"),
    MIDDLE("align-middle", "mdi2a-align-vertical-center"),
    BOTTOM("align-bottom", "mdi2a-align-vertical-bottom"),
    HORIZONTALLY("distribute-horizontally", "mdi2d-distribute-horizontal-center"),
    VERTICALLY("distribute-vertically", "mdi2d-distribute-vertical-center");

    private final String id;
    private final String icon;

    Alignment(String id, String icon) {
        this.id = id;
        this.icon = icon;
    }

    /** What it is called as an action, in menus and in the history. */
    public String id() {
        return id;
    }

    /** The code of an Ikonli icon. */
    public String icon() {
        return icon;
    }

    /** How many items it takes: two can be in line, but only what lies between two others can be spread. */
    public int least() {
        return spreads() ? 3 : 2;
    }

    private boolean spreads() {
        return this == HORIZONTALLY || this == VERTICALLY;
    }

    /** How far each of some boxes is to go; the box around all of them stays. */
    Map<ItemId, Point2D> ways(Map<ItemId, Rectangle2D> boxes) {
        Rectangle2D all = boxes.values().stream().reduce(GroupFrames::union).orElse(Rectangle2D.EMPTY);
        if (spreads()) {
            return spread(boxes, all);
        }
        Map<ItemId, Point2D> ways = new HashMap<>();
        boxes.forEach((item, box) -> ways.put(item, way(box, all)));
        return ways;
    }

    private Point2D way(Rectangle2D box, Rectangle2D all) {
        return switch (this) {
            case LEFT -> new Point2D(all.getMinX() - box.getMinX(), 0);
            case CENTRE -> new Point2D((all.getMinX() + all.getMaxX() - box.getMinX() - box.getMaxX()) / 2, 0);
            case RIGHT -> new Point2D(all.getMaxX() - box.getMaxX(), 0);
            case TOP -> new Point2D(0, all.getMinY() - box.getMinY());
            case MIDDLE -> new Point2D(0, (all.getMinY() + all.getMaxY() - box.getMinY() - box.getMaxY()) / 2);
            case BOTTOM -> new Point2D(0, all.getMaxY() - box.getMaxY());
            default -> Point2D.ZERO;
        };
    }

    /** The same gap between neighbours, in their present order; the outer two stay. */
    private Map<ItemId, Point2D> spread(Map<ItemId, Rectangle2D> boxes, Rectangle2D all) {
        boolean across = this == HORIZONTALLY;
        List<ItemId> order = new ArrayList<>(boxes.keySet());
        order.sort(Comparator.comparingDouble(item -> start(boxes, item, across)));
        double taken = boxes.values().stream()
                .mapToDouble(box -> across ? box.getWidth() : box.getHeight())
                .sum();
        double gap = ((across ? all.getWidth() : all.getHeight()) - taken) / Math.max(1, order.size() - 1);
        double next = across ? all.getMinX() : all.getMinY();
        Map<ItemId, Point2D> ways = new HashMap<>();
        for (ItemId item : order) {
            Rectangle2D box = Objects.requireNonNull(boxes.get(item));
            double by = next - start(boxes, item, across);
            ways.put(item, across ? new Point2D(by, 0) : new Point2D(0, by));
            next += gap + (across ? box.getWidth() : box.getHeight());
        }
        return ways;
    }

    private static double start(Map<ItemId, Rectangle2D> boxes, ItemId item, boolean across) {
        Rectangle2D box = Objects.requireNonNull(boxes.get(item));
        return across ? box.getMinX() : box.getMinY();
    }
}
