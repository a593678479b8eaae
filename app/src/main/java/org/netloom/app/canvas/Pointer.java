package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Where the pointer is and what is held.
 *
 * @param view in pixels from the canvas's corner
 * @param world on the canvas itself
 */
record Pointer(
        Point2D view, Point2D world, MouseButton button, boolean shift, boolean shortcut, boolean alt, int clicks) {

    static Pointer of(MouseEvent event, Viewport viewport) {
        return new Pointer(
                new Point2D(event.getX(), event.getY()),
                viewport.toWorld(event.getX(), event.getY()),
                event.getButton(),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown(),
                event.getClickCount());
    }

    /** Whether it has not moved further than a hand shakes while clicking. */
    boolean isWithinClick(Pointer press) {
        return view.distance(press.view) < 4;
    }

    boolean isPrimary() {
        return button == MouseButton.PRIMARY;
    }
}
