package org.netloom.app.canvas;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The canvas on the screen, in layers. Asking for layout is its dirty flag: however much changes, it is drawn once a pulse.
 */
final class CanvasSurface extends Region {

    private static final double CORNER = 12;

    /** Draws. */
    interface Drawer {
        void draw(Canvas canvas);
    }

    private final Canvas canvas = new Canvas();
    private final Viewport viewport;
    private final Floating floating;
    private final Region zoomControl;
    private final Region minimap;
    private final Region empty;
    private final Region breadcrumbs;
    private final Drawer drawer;

    CanvasSurface(
            CanvasScene scene, Floating floating, Region zoomControl, Region empty, Region breadcrumbs, Drawer drawer) {
        this.viewport = scene.viewport();
        this.floating = floating;
        this.zoomControl = zoomControl;
        this.minimap = scene.minimap();
        this.empty = empty;
        this.breadcrumbs = breadcrumbs;
        this.drawer = drawer;
        setId("canvas");
        getStyleClass().add("canvas");
        setFocusTraversable(true);
        for (Node unmanaged : new Node[] {canvas, zoomControl, minimap, empty, breadcrumbs}) {
            unmanaged.setManaged(false);
        }
        canvas.setMouseTransparent(true);
        getChildren()
                .addAll(
                        scene.inks(),
                        scene.text(),
                        scene.groups(),
                        scene.comments(),
                        canvas,
                        scene.nodes(),
                        empty,
                        zoomControl,
                        minimap,
                        breadcrumbs,
                        floating);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** Leaves only what is drawn. */
    void hideControls() {
        getChildren().removeAll(zoomControl, minimap, empty, breadcrumbs);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        viewport.resize(width, height);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        floating.resizeRelocate(0, 0, width, height);
        corner(zoomControl, CORNER, height);
        corner(minimap, width - CORNER - minimap.prefWidth(-1), height);
        double emptyWidth = Math.min(440, width - 48);
        double emptyHeight = empty.prefHeight(emptyWidth);
        empty.resizeRelocate((width - emptyWidth) / 2, (height - emptyHeight) / 2, emptyWidth, emptyHeight);
        drawer.draw(canvas);
        double trail = Math.min(breadcrumbs.prefWidth(-1), width - 2 * CORNER);
        breadcrumbs.resizeRelocate(CORNER, CORNER, trail, breadcrumbs.prefHeight(trail));
    }

    private static void corner(Region panel, double x, double height) {
        double high = panel.prefHeight(-1);
        panel.resizeRelocate(Math.round(x), Math.round(height - high - CORNER), panel.prefWidth(-1), high);
    }
}
