package org.netloom.app.canvas;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.NoteId;
import org.netloom.core.metrics.Trend;
import org.netloom.core.shape.Axis;

/** What the pointer tells by resting on things: wires say what runs along them, badges what is wrong. */
final class Hovering {

    private final CanvasParts parts;
    private final ProblemCard problems;
    private final Gestures gestures;
    private final TrendWords trends;
    private boolean opened;
    /** On the dot of what has changed, or on the line of a trend. */
    private boolean wasOnMark;

    Hovering(CanvasParts parts, ProblemCard problems, Gestures gestures) {
        this.parts = parts;
        this.problems = problems;
        this.gestures = gestures;
        this.trends = new TrendWords(parts.i18n());
    }

    void install(Node surface) {
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (!gestures.isBusy()) {
                rest(surface, new Point2D(event.getX(), event.getY()));
            }
        });
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            leave();
            parts.hint().hide();
        });
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    }

    private void leave() {
        parts.feedback().hovered(Optional.empty());
        parts.feedback().pointed(Optional.empty());
    }

    private void rest(Node surface, Point2D view) {
        Hit hit = parts.hits().at(parts.viewport().toWorld(view.getX(), view.getY()));
        surface.setCursor(cursor(hit));
        if (hit instanceof Hit.Badge badge && problems.shown().isEmpty()) {
            problems.open(badge.node());
            opened = true;
        } else if (opened && !(hit instanceof Hit.Badge) && !(hit instanceof Hit.Body)) {
            opened = false;
            problems.closeUnlessPinned();
        }
        parts.feedback().pointed(node(hit));
        Optional<Connection> before = parts.feedback().hovered();
        Optional<Connection> now = hit instanceof Hit.Wire wire ? Optional.of(wire.connection()) : Optional.empty();
        parts.feedback().hovered(now);
        boolean onDot = node(hit).filter(id -> isOnDot(id, view)).isPresent();
        Optional<Trend> trend = node(hit).filter(id -> isOnTrend(id, view)).flatMap(parts.drawing()::trend);
        if (now.isPresent()) {
            String axes = axes(now.get());
            if (!axes.isEmpty()) {
                parts.hint().show(axes, view);
            }
        } else if (onDot) {
            parts.hint().show(parts.i18n().text("canvas.changed"), view);
        } else if (trend.isPresent()) {
            parts.hint().show(trends.of(trend.get()), view);
        } else if (before.isPresent() || wasOnMark) {
            parts.hint().hide();
        }
        wasOnMark = onDot || trend.isPresent();
    }

    private Optional<NodeId> node(Hit hit) {
        Optional<NodeId> id = hit instanceof Hit.Body body
                ? Optional.of(body.node())
                : hit instanceof Hit.Badge badge
                        ? Optional.of(badge.node())
                        : hit instanceof Hit.Port port ? Optional.of(port.node()) : Optional.empty();
        return id.map(parts.drawing().folded()::standIn);
    }

    private boolean isOnDot(NodeId id, Point2D view) {
        Rectangle2D box = parts.drawing().box(id);
        return parts.drawing().face(id).filter(NodeFace::changed).isPresent()
                && parts.viewport().toWorld(view.getX(), view.getY()).distance(box.getMinX(), box.getMinY())
                        <= NodeSkin.DOT;
    }

    private boolean isOnTrend(NodeId id, Point2D view) {
        Rectangle2D box = parts.drawing().box(id);
        return parts.viewport().zoom() >= NodeLayer.COMPACT
                && parts.drawing()
                        .face(id)
                        .map(NodeFace::trendRoom)
                        .filter(room -> room.contains(parts.viewport()
                                .toWorld(view.getX(), view.getY())
                                .subtract(box.getMinX(), box.getMinY())))
                        .isPresent();
    }

    private static Cursor cursor(Hit hit) {
        if (hit instanceof Hit.Edge edge) {
            boolean falling = edge.x() * edge.y() > 0;
            return edge.x() == 0
                    ? Cursor.V_RESIZE
                    : edge.y() == 0 ? Cursor.H_RESIZE : falling ? Cursor.SE_RESIZE : Cursor.SW_RESIZE;
        }
        if (hit instanceof Hit.Comment comment) {
            return comment.id() instanceof NoteId ? Cursor.DEFAULT : Cursor.MOVE;
        }
        return hit instanceof Hit.Port ? Cursor.CROSSHAIR : hit instanceof Hit.Badge ? Cursor.HAND : Cursor.DEFAULT;
    }

    private String axes(Connection wire) {
        return parts.document()
                .analysis()
                .shapeOf(wire.from())
                .map(shape -> shape.axes().stream().map(this::axis).collect(Collectors.joining(" × ")))
                .orElse("");
    }

    private String axis(Axis axis) {
        return parts.i18n().text("canvas.axis." + axis.kind().name(), axis.size());
    }
}
