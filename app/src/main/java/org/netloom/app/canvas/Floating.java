package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The layer above the nodes, in view units: what opens over the canvas stays inside it and keeps the pointer to itself. */
final class Floating extends Pane {

    private static final double MARGIN = 8;

    Floating() {
        setManaged(false);
        setPickOnBounds(false);
    }

    /** Opens something with its upper left corner at a point, or as near as it can be shown whole. */
    void open(Region panel, Point2D view) {
        if (!getChildren().contains(panel)) {
            panel.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
            panel.addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
            getChildren().add(panel);
        }
        panel.applyCss();
        double width = panel.prefWidth(-1);
        double height = panel.prefHeight(width);
        panel.relocate(clamp(view.getX(), width, getWidth()), clamp(view.getY(), height, getHeight()));
        panel.resize(width, height);
    }

    /** Opens something exactly at a point, even if part of it is then out of sight. */
    void openAt(Region panel, Point2D view) {
        if (!getChildren().contains(panel)) {
            getChildren().add(panel);
        }
        panel.relocate(view.getX(), view.getY());
        panel.autosize();
    }

    void close(Node panel) {
        getChildren().remove(panel);
    }

    boolean isOpen(Node panel) {
        return getChildren().contains(panel);
    }

    private static double clamp(double wanted, double size, double room) {
        return Math.max(MARGIN, Math.min(wanted, room - size - MARGIN));
    }
}
