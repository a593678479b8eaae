package org.netloom.app.shell;

import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Palette, canvas and inspector side by side, the dock below, all of it resizable. */
public final class Workbench {

    private static final double DOCK_HEIGHT = 320;
    /** The canvas is what people work on: the dock takes no more than this of a small window. */
    private static final double DOCK_SHARE = 0.38;

    private final BorderPane root = new BorderPane();

    public Workbench(Region topBar, Region palette, Region canvas, Region inspector, Region dock, Region statusBar) {
        root.setId("workbench");
        canvas.setMinSize(240, 120);
        SplitPane across = split(Orientation.HORIZONTAL, palette, canvas, inspector);
        fix(palette, "nl-side-left");
        fix(inspector, "nl-side-right");
        SplitPane down = split(Orientation.VERTICAL, across, dock);
        dock.setPrefHeight(DOCK_HEIGHT);
        SplitPane.setResizableWithParent(dock, false);
        root.setTop(topBar);
        root.setCenter(down);
        root.setBottom(statusBar);
        // Until a person has said otherwise, the dock is as high as it is made for, or less in a small window.
        ChangeListener<Number> divide = (source, before, height) -> {
            if (height.doubleValue() > 0) {
                // By its limits, not by the divider: that keeps its own place when the window grows or shrinks.
                double high = Math.min(DOCK_HEIGHT, height.doubleValue() * DOCK_SHARE);
                dock.setMinHeight(high);
                dock.setMaxHeight(high);
                down.setDividerPositions(1 - high / height.doubleValue());
            }
        };
        down.heightProperty().addListener(divide);
        down.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isDivider(event.getTarget(), down)) {
                down.heightProperty().removeListener(divide);
                dock.setMinHeight(0);
                dock.setMaxHeight(Double.MAX_VALUE);
            }
        });
        across.widthProperty().addListener((source, before, width) -> {
            if (before.doubleValue() == 0 && width.doubleValue() > 0) {
                divide(across, palette, inspector);
            }
        });
        // The style sheet says how wide the sides are; they grow with their text.
        palette.prefWidthProperty().addListener((source, before, width) -> divide(across, palette, inspector));
    }

    private static void divide(SplitPane across, Region left, Region right) {
        double width = across.getWidth();
        if (width > 0 && left.getPrefWidth() > 0 && right.getPrefWidth() > 0) {
            across.setDividerPositions(left.getPrefWidth() / width, 1 - right.getPrefWidth() / width);
        }
    }

    private static boolean isDivider(EventTarget target, SplitPane pane) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && at.getParent() != pane) {
            at = at.getParent();
        }
        return at != null && at.getStyleClass().contains("split-pane-divider");
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

    private static void fix(Region side, String style) {
        side.getStyleClass().add(style);
        SplitPane.setResizableWithParent(side, false);
    }
}
