package org.netloom.app.canvas;

import javafx.scene.Node;
import org.netloom.core.edit.Piece;

/** What lies beyond the canvas, as a gesture on it sees it. */
final class DropBeyond {

    private final Landing landing;
    private final Node surface;

    DropBeyond(Landing landing, Node surface) {
        this.landing = landing;
        this.surface = surface;
    }

    /** Whether what is dragged would land there. */
    boolean over(Pointer pointer) {
        return landing.over(surface.localToScene(pointer.view()));
    }

    /** Whether a copy of what is dragged has landed there. */
    boolean land(Pointer pointer, Piece piece) {
        return landing.land(surface.localToScene(pointer.view()), piece);
    }

    void leave() {
        landing.leave();
    }
}
