package org.netloom.app.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A region that paints itself, once a layout pass, in the colours of the style sheet. */
public abstract class Picture extends Region {

    /** The colours and fonts to paint with. */
    protected final PictureInks inks = new PictureInks(this::repaint);

    private final Canvas canvas = new Canvas();

    protected Picture() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas);
        setMinSize(120, 80);
    }

    /** Paints again with the next layout. */
    protected final void repaint() {
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

    /** Paints all of it; called on every layout that finds room. */
    protected abstract void paint(GraphicsContext gc, double width, double height);
}
