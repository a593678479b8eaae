package org.netloom.app.canvas;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.NodeId;

/** Moves the viewport to what is to be seen, smoothly. FX thread only. */
final class Camera {

    private static final double STEP = 1.25;
    /** Whoever is led to a node wants to read it. */
    private static final double READABLE = 0.8;

    private final Drawing drawing;
    private final Viewport viewport;
    private final Glide glide;
    private boolean fitted;
    /** What was shown whole, and how: while nobody has looked elsewhere, it stays whole when the window grows or shrinks. */
    private Optional<Fit> fit = Optional.empty();

    private record Fit(Rectangle2D area, Viewport.Place place, double width, double height) {}

    /** @param still whether to be at the end at once */
    Camera(Drawing drawing, Viewport viewport, BooleanSupplier still) {
        this.drawing = drawing;
        this.viewport = viewport;
        this.glide = new Glide(still);
    }

    /** Shows the whole network. */
    void fit() {
        drawing.bounds().ifPresent(area -> glideTo(viewport.fitting(area)));
    }

    /** Shows the whole network as soon as the canvas has its size, and from then on stays where a person looks. */
    void fitOnceShown() {
        stop();
        viewport.show(0, 0, 1);
        fitted = false;
    }

    /** Leaves the viewport as it is. */
    void keep() {
        fitted = true;
        fit = Optional.empty();
    }

    /** Called when drawing: the first time that there is room, the whole network is shown. */
    void settle() {
        if (viewport.width() > 0 && (!fitted || fit.filter(this::isOutgrown).isPresent())) {
            fitted = true;
            drawing.bounds().ifPresent(area -> {
                viewport.show(viewport.fitting(area));
                fit = Optional.of(new Fit(area, viewport.place(), viewport.width(), viewport.height()));
            });
        }
    }

    private boolean isOutgrown(Fit last) {
        return (last.width() != viewport.width() || last.height() != viewport.height())
                && last.place().equals(viewport.place())
                && drawing.bounds().filter(area -> isSame(last.area(), area)).isPresent();
    }

    /** Faces grow downwards when data arrive that they tell of; that moves no layer. */
    private static boolean isSame(Rectangle2D before, Rectangle2D now) {
        return before.getMinX() == now.getMinX()
                && before.getMinY() == now.getMinY()
                && before.getWidth() == now.getWidth();
    }

    void zoomIn() {
        zoomTo(viewport.zoom() * STEP);
    }

    void zoomOut() {
        zoomTo(viewport.zoom() / STEP);
    }

    /** Goes back to 100 %. */
    void zoomReset() {
        zoomTo(viewport.unit());
    }

    /** Brings a node into the middle, large enough to be read. */
    void centre(NodeId id) {
        centre(drawing.box(id));
    }

    /** Brings an area into the middle, large enough to be read. */
    void centre(Rectangle2D box) {
        glideTo(centredOn(box, Math.max(viewport.zoom(), READABLE)));
    }

    /** Brings a node into the middle if it is not seen whole. */
    void reveal(NodeId id) {
        reveal(drawing.box(id));
    }

    /** Brings an area into the middle if it is not seen whole. */
    void reveal(Rectangle2D box) {
        if (!viewport.seen().contains(box)) {
            glideTo(centredOn(box, viewport.zoom()));
        }
    }

    /** Ends what is under way, at once. */
    void stop() {
        glide.stop();
    }

    private Viewport.Place centredOn(Rectangle2D box, double zoom) {
        return viewport.centredOn(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2, zoom);
    }

    private void zoomTo(double zoom) {
        Viewport.Place start = viewport.place();
        Point2D centre = viewport.centre();
        double goal = Viewport.clamp(zoom);
        glide.run(
                fraction -> viewport.show(viewport.centredOn(
                        centre.getX(), centre.getY(), start.zoom() * Math.pow(goal / start.zoom(), fraction))),
                () -> {});
    }

    private void glideTo(Viewport.Place goal) {
        Viewport.Place start = viewport.place();
        glide.run(fraction -> viewport.show(start.towards(goal, fraction)), () -> {});
    }
}
