package org.netloom.app.canvas;

import javafx.geometry.Point2D;

/** Moves the canvas under the pointer: with the middle button, or with Space held. */
final class PanGesture implements Gesture {

    private final Viewport viewport;
    private Point2D last;

    PanGesture(Viewport viewport, Pointer start) {
        this.viewport = viewport;
        this.last = start.view();
    }

    @Override
    public void move(Pointer pointer) {
        viewport.pan(pointer.view().getX() - last.getX(), pointer.view().getY() - last.getY());
        last = pointer.view();
    }

    @Override
    public void finish(Pointer pointer) {
        move(pointer);
    }

    @Override
    public void cancel() {
        // Where one has looked is not taken back.
    }
}
