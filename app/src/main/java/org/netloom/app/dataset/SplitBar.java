package org.netloom.app.dataset;

import java.util.List;
import javafx.scene.layout.Region;

/** Training, validation and test as parts of one thin bar. */
final class SplitBar extends Region {

    private static final double HEIGHT = 8;
    private static final double GAP = 2;

    private final List<Region> parts =
            List.of(part("ds-part-training"), part("ds-part-validation"), part("ds-part-test"));
    private double[] shares = {1, 0, 0};

    SplitBar() {
        setId("split-bar");
        getChildren().addAll(parts);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(double training, double validation) {
        shares = new double[] {training, validation, Math.max(0, 1 - training - validation)};
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (int i = 0; i < shares.length; i++) {
            double width = getWidth() * shares[i];
            parts.get(i).setVisible(width > GAP);
            parts.get(i).resizeRelocate(left, 0, Math.max(0, width - GAP), HEIGHT);
            left += width;
        }
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().addAll("ds-part", style);
        return part;
    }
}
