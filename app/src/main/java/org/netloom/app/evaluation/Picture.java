package org.netloom.app.evaluation;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A region that paints itself, once a layout pass, in the colours of the style sheet. */
abstract class Picture extends Region {

    final PictureInks inks = new PictureInks(this::repaint);
    private final Canvas canvas = new Canvas();

    Picture() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas);
        setMinSize(120, 80);
    }

    final void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() > 40 && getHeight() > 40) {
            paint(gc, getWidth(), getHeight());
        }
    }

    abstract void paint(GraphicsContext gc, double width, double height);
}
