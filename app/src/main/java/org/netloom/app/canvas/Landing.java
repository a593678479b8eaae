package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import org.netloom.core.edit.Piece;

/** Places beyond the canvas where what is dragged can be dropped: the tabs of other projects. FX thread only. */
public interface Landing {

    /** A canvas beyond which there is nothing. */
    Landing NONE = new Landing() {
        @Override
        public boolean over(Point2D scene) {
            return false;
        }

        @Override
        public boolean land(Point2D scene, Piece piece) {
            return false;
        }

        @Override
        public void leave() {}
    };

    /** Something is dragged over a place of the scene. Returns whether it could be dropped there, and shows that it could. */
    boolean over(Point2D scene);

    /** Takes a copy of what is dropped; false if there is nothing at that place of the scene. */
    boolean land(Point2D scene, Piece piece);

    /** Nothing is dragged any more. */
    void leave();
}
