package org.netloom.app.dataset;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Counts side by side, drawn as one shape, whose colour the style sheet gives; and others behind them, of which each is drawn as the share that it is of its own. */
final class Histogram extends Region {

    private static final double GAP = 1;
    private static final PseudoClass COMPARED = PseudoClass.getPseudoClass("compared");

    private final Path bars = new Path();
    private final Line ground = new Line();
    private final Path behind = new Path();
    private List<Integer> counts = List.of();
    private List<Integer> others = List.of();

    Histogram() {
        bars.getStyleClass().add("ds-bars");
        ground.getStyleClass().add("ds-ground");
        bars.setSmooth(false);
        behind.getStyleClass().setAll("ds-bars-behind");
        behind.setSmooth(false);
        getChildren().addAll(ground, behind, bars);
        setMinHeight(24);
        setPrefHeight(56);
        setMouseTransparent(true);
    }

    void show(List<Integer> newCounts) {
        show(newCounts, List.of(), "");
    }

    /**
     * Shows counts, and others behind them.
     *
     * @param newOthers as many as there are in front
     * @param part what they are of, as the style sheet names its colour
     */
    void show(List<Integer> newCounts, List<Integer> newOthers, String part) {
        bars.pseudoClassStateChanged(COMPARED, !newOthers.isEmpty());
        behind.getStyleClass().setAll("ds-bars-behind", "ds-bars-" + part);
        if (!counts.equals(newCounts) || !others.equals(newOthers)) {
            counts = List.copyOf(newCounts);
            others = List.copyOf(newOthers);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double floor = Math.floor(getHeight()) - 1;
        ground.setStartX(0);
        ground.setEndX(getWidth());
        ground.setStartY(floor + 0.5);
        ground.setEndY(floor + 0.5);
        double most = Math.max(largestShare(counts), largestShare(others));
        draw(bars, counts, most, floor);
        draw(behind, others, most, floor);
    }

    private static double largestShare(List<Integer> counts) {
        return (double) counts.stream().mapToInt(Integer::intValue).max().orElse(0) / total(counts);
    }

    private static double total(List<Integer> counts) {
        return Math.max(1, counts.stream().mapToLong(Integer::longValue).sum());
    }

    private void draw(Path path, List<Integer> shown, double most, double floor) {
        path.getElements().clear();
        if (most == 0 || floor <= 0) {
            return;
        }
        double all = total(shown);
        double step = getWidth() / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) > 0) {
                double left = Math.round(i * step);
                double right = Math.max(left + 1, Math.round((i + 1) * step) - GAP);
                // What is there at all stays visible, however rare.
                double height = Math.max(2, Math.round(floor * shown.get(i) / all / most));
                path.getElements()
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
