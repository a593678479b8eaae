package org.netloom.app.canvas;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NoteId;
import org.netloom.core.shape.Axis;

/** What the pointer tells by resting on things: wires say what runs along them, badges what is wrong. */
final class Hovering {

    private final CanvasParts parts;
    private final ProblemCard problems;
    private final Gestures gestures;
    private boolean opened;

    Hovering(CanvasParts parts, ProblemCard problems, Gestures gestures) {
        this.parts = parts;
        this.problems = problems;
        this.gestures = gestures;
    }

    void install(Node surface) {
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (!gestures.isBusy()) {
                rest(surface, new Point2D(event.getX(), event.getY()));
            }
        });
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            parts.feedback().hovered(Optional.empty());
            parts.hint().hide();
        });
        surface.addEventHandler(
                MouseEvent.MOUSE_EXITED, event -> parts.feedback().hovered(Optional.empty()));
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
        Optional<Connection> before = parts.feedback().hovered();
        Optional<Connection> now = hit instanceof Hit.Wire wire ? Optional.of(wire.connection()) : Optional.empty();
        parts.feedback().hovered(now);
        if (now.isPresent()) {
            String axes = axes(now.get());
            if (!axes.isEmpty()) {
                parts.hint().show(axes, view);
            }
        } else if (before.isPresent()) {
            parts.hint().hide();
        }
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
