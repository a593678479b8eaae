package org.netloom.app.canvas;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.Selection;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.shape.TensorShape;

/** Paints what lies below the nodes: grid, wires and their shapes, and what a gesture under way shows. */
final class Painter {

    static final double GRID = 20;
    /** Below this zoom nodes are painted, not built. */
    static final double NODE_DETAIL = 0.5;

    private static final double DOT = 1.5;
    private static final double LABEL_DETAIL = 0.55;

    private final Drawing drawing;
    private final Viewport viewport;
    private final Feedback feedback;
    private final Selection selection;
    private final Inks inks;
    private final FarNodes farNodes;
    private final Neighbours neighbours;

    Painter(Drawing drawing, Viewport viewport, Feedback feedback, Selection selection, Inks inks) {
        this.drawing = drawing;
        this.viewport = viewport;
        this.feedback = feedback;
        this.selection = selection;
        this.inks = inks;
        this.neighbours = new Neighbours(drawing, feedback);
        this.farNodes = new FarNodes(drawing, selection, neighbours, inks);
    }

    void paint(Canvas canvas, Analysis analysis, boolean withGrid) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (withGrid) {
            paintGrid(g);
        }
        double zoom = viewport.zoom();
        g.setTransform(zoom, 0, 0, zoom, -viewport.left() * zoom, -viewport.top() * zoom);
        Rectangle2D seen = viewport.seen();
        drawing.curves().forEach((wire, curve) -> {
            if (curve.bounds().intersects(grown(seen)) && !isDetached(wire)) {
                paintWire(g, wire, curve);
            }
        });
        if (zoom >= LABEL_DETAIL) {
            drawing.curves().forEach((wire, curve) -> {
                if (curve.bounds().intersects(grown(seen)) && !isDetached(wire)) {
                    boolean fansOut = drawing.graph().outputsOf(wire.from()).size() > 1;
                    analysis.shapeOf(wire.from()).ifPresent(shape -> paintLabel(g, shape, curve, fansOut));
                }
            });
        }
        if (zoom < NODE_DETAIL) {
            farNodes.paint(g, seen, zoom);
        }
        paintFeedback(g);
        g.setTransform(1, 0, 0, 1, 0, 0);
    }

    private void paintGrid(GraphicsContext g) {
        double step = GRID * viewport.zoom();
        while (step < GRID / 2) {
            step *= 4;
        }
        double dot = DOT * Math.max(0.8, Math.min(1.4, viewport.zoom()));
        double firstX = -(viewport.left() * viewport.zoom() % step);
        double firstY = -(viewport.top() * viewport.zoom() % step);
        // A row of dots is one dashed line: thousands of rectangles cost more than all wires.
        g.setStroke(inks.of(Ink.GRID));
        g.setLineWidth(dot);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(dot, step - dot);
        for (double y = firstY - step; y < viewport.height() + step; y += step) {
            g.strokeLine(firstX - step - dot / 2, y, viewport.width() + step, y);
        }
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    private void paintWire(GraphicsContext g, Connection wire, WireCurve curve) {
        boolean chosen = is(selection.wireProperty().get(), wire);
        boolean lit = is(feedback.splice(), wire);
        boolean rested = neighbours.lights(wire);
        boolean accent = chosen || lit || rested || isSelected(wire.from()) || isSelected(wire.to());
        boolean wrong = drawing.isWrong(wire);
        g.setStroke(inks.of(wrong ? Ink.ERROR : accent ? Ink.ACCENT : Ink.WIRE));
        g.setLineWidth(chosen || lit ? 3.5 : rested ? 2.75 : 2);
        if (wrong) {
            g.setLineDashes(6, 4);
        }
        curve.stroke(g);
        g.setLineDashes();
    }

    private void paintLabel(GraphicsContext g, TensorShape shape, WireCurve curve, boolean fansOut) {
        // Between near neighbours there is no room for the whole shape: it would be cut by their faces.
        Axes axes = drawing.axes();
        String text = Stream.of(shape.text().replace("[batch", "[b"), brief(shape))
                .filter(candidate -> axes.hasRoom(curve, inks.labelWidth(candidate)))
                .findFirst()
                .orElse("");
        if (text.isEmpty()) {
            return;
        }
        double width = axes.labelWidth(curve, inks.labelWidth(text));
        axes.labels(curve, fansOut, width).stream()
                .filter(drawing::isFree)
                .findFirst()
                .ifPresent(place -> paintLabel(g, text, place));
    }

    private void paintLabel(GraphicsContext g, String text, Rectangle2D place) {
        g.setFill(inks.of(Ink.CANVAS));
        g.fillRoundRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), 8, 8);
        g.setFill(inks.of(Ink.MUTED));
        g.setFont(inks.labelFont());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, place.getMinX() + place.getWidth() / 2, place.getMinY() + place.getHeight() / 2);
    }

    private static String brief(TensorShape shape) {
        return shape.axes().stream().map(axis -> Long.toString(axis.size())).collect(Collectors.joining("×"));
    }

    private void paintFeedback(GraphicsContext g) {
        feedback.band().ifPresent(band -> {
            g.setFill(inks.of(Ink.ACCENT));
            g.setGlobalAlpha(0.10);
            g.fillRect(band.getMinX(), band.getMinY(), band.getWidth(), band.getHeight());
            g.setGlobalAlpha(1);
            g.setStroke(inks.of(Ink.ACCENT));
            g.setLineWidth(1 / viewport.zoom());
            g.strokeRect(band.getMinX(), band.getMinY(), band.getWidth(), band.getHeight());
        });
        feedback.tail().ifPresent(tail -> {
            g.setStroke(inks.of(tailInk(tail)));
            g.setLineWidth(2);
            if (tail.glow() == PortGlow.REFUSED) {
                g.setLineDashes(6, 4);
            }
            tail.curve().stroke(g);
            g.setLineDashes();
            paintTailEnd(g, tail);
        });
        feedback.cut().ifPresent(cut -> {
            g.setStroke(inks.of(Ink.ERROR));
            g.setLineWidth(2 / viewport.zoom());
            g.setLineDashes(4, 4);
            g.strokeLine(
                    cut.from().getX(),
                    cut.from().getY(),
                    cut.to().getX(),
                    cut.to().getY());
            g.setLineDashes();
        });
    }

    private void paintTailEnd(GraphicsContext g, Feedback.Tail tail) {
        double x = tail.fromOutput() ? tail.curve().x2() : tail.curve().x1();
        double y = tail.fromOutput() ? tail.curve().y2() : tail.curve().y1();
        g.setFill(inks.of(tailInk(tail)));
        g.fillOval(x - 4, y - 4, 8, 8);
    }

    private static Ink tailInk(Feedback.Tail tail) {
        return switch (tail.glow()) {
            case REFUSED -> Ink.ERROR;
            case DOUBTFUL -> Ink.WARNING;
            case NONE, FITS -> Ink.ACCENT;
        };
    }

    private boolean isDetached(Connection wire) {
        return is(feedback.tail().flatMap(Feedback.Tail::detached), wire);
    }

    /** Whether a wire of the document is, or is part of, one that is seen. */
    private boolean is(Optional<Connection> wire, Connection seen) {
        return wire.map(drawing.folded()::standIn).filter(seen::equals).isPresent();
    }

    private boolean isSelected(NodeId seen) {
        return selection.contains(drawing.folded().item(seen));
    }

    /** With a margin for stroke and label; straight wires have a box without height. */
    private static Rectangle2D grown(Rectangle2D area) {
        return new Rectangle2D(area.getMinX() - 40, area.getMinY() - 40, area.getWidth() + 80, area.getHeight() + 80);
    }
}
