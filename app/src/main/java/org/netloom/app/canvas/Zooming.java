package org.netloom.app.canvas;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Wheel and pinch zoom about the pointer; two fingers on a touchpad, and Shift with the wheel, pan. */
final class Zooming {

    private static final double WHEEL = 1.0015;

    private Zooming() {}

    static void install(Node surface, Viewport viewport, Camera camera) {
        surface.addEventHandler(ScrollEvent.SCROLL, event -> {
            camera.stop();
            boolean touchpad = event.isDirect() || event.getTouchCount() > 0 || event.isInertia();
            if (!event.isShortcutDown() && (touchpad || event.isShiftDown())) {
                viewport.pan(event.getDeltaX(), event.getDeltaY());
            } else {
                viewport.zoomAbout(event.getX(), event.getY(), viewport.zoom() * Math.pow(WHEEL, event.getDeltaY()));
            }
            event.consume();
        });
        surface.addEventHandler(ZoomEvent.ZOOM, event -> {
            camera.stop();
            viewport.zoomAbout(event.getX(), event.getY(), viewport.zoom() * event.getZoomFactor());
            event.consume();
        });
    }
}
