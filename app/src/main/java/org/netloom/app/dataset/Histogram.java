package org.netloom.app.dataset;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Counts side by side, drawn as one shape, whose colour the style sheet gives. */
final class Histogram extends Region {

    private static final double GAP = 1;

    private final Path bars = new Path();
    private final Line ground = new Line();
    private List<Integer> counts = List.of();

    Histogram() {
        bars.getStyleClass().add("ds-bars");
        ground.getStyleClass().add("ds-ground");
        bars.setSmooth(false);
        getChildren().addAll(ground, bars);
        setMinHeight(24);
        setPrefHeight(56);
        setMouseTransparent(true);
    }

    void show(List<Integer> newCounts) {
        if (!counts.equals(newCounts)) {
            counts = List.copyOf(newCounts);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        bars.getElements().clear();
        double width = getWidth();
        double floor = Math.floor(getHeight()) - 1;
        ground.setStartX(0);
        ground.setEndX(width);
        ground.setStartY(floor + 0.5);
        ground.setEndY(floor + 0.5);
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0 || floor <= 0) {
            return;
        }
        double step = width / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                double left = Math.round(i * step);
                double right = Math.max(left + 1, Math.round((i + 1) * step) - GAP);
                // What is there at all stays visible, however rare.
                double height = Math.max(2, Math.round(floor * counts.get(i) / most));
                bars.getElements()
                        .addAll(
                                new MoveTo(left, floor),
                                new VLineTo(floor - height),
                                new HLineTo(right),
                                new VLineTo(floor),
                                new ClosePath());
            }
        }
    }
}
