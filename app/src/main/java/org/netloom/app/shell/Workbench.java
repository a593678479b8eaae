package org.netloom.app.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Palette, canvas and inspector side by side, the dock below, all of it resizable. */
public final class Workbench {

    private static final double PALETTE_WIDTH = 232;
    private static final double INSPECTOR_WIDTH = 300;
    private static final double DOCK_HEIGHT = 320;

    private final BorderPane root = new BorderPane();

    public Workbench(Region topBar, Region palette, Region canvas, Region inspector, Region dock, Region statusBar) {
        root.setId("workbench");
        canvas.setMinSize(240, 120);
        SplitPane across = split(Orientation.HORIZONTAL, palette, canvas, inspector);
        fix(palette, PALETTE_WIDTH, 200, 360);
        fix(inspector, INSPECTOR_WIDTH, 260, 480);
        SplitPane down = split(Orientation.VERTICAL, across, dock);
        dock.setPrefHeight(DOCK_HEIGHT);
        SplitPane.setResizableWithParent(dock, false);
        root.setTop(topBar);
        root.setCenter(down);
        root.setBottom(statusBar);
        // Dividers are shares of the height; the dock's share is set once the height is known.
        down.heightProperty().addListener((source, before, height) -> {
            if (before.doubleValue() == 0 && height.doubleValue() > 0) {
                down.setDividerPositions(1 - Math.min(DOCK_HEIGHT, height.doubleValue() * 0.42) / height.doubleValue());
            }
        });
        across.widthProperty().addListener((source, before, width) -> {
            if (before.doubleValue() == 0 && width.doubleValue() > 0) {
                across.setDividerPositions(
                        PALETTE_WIDTH / width.doubleValue(), 1 - INSPECTOR_WIDTH / width.doubleValue());
            }
        });
    }

    /** The node. */
    public Region root() {
        return root;
    }

    private static SplitPane split(Orientation orientation, Region... parts) {
        SplitPane pane = new SplitPane(parts);
        pane.setOrientation(orientation);
        pane.getStyleClass().add("nl-split");
        return pane;
    }

    private static void fix(Region side, double width, double min, double max) {
        side.setMinWidth(min);
        side.setPrefWidth(width);
        side.setMaxWidth(max);
        SplitPane.setResizableWithParent(side, false);
    }
}
