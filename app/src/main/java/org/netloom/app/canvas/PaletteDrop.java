package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.netloom.app.document.LayerDrag;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.ParameterValues;

/** Takes layers from the palette: shows where they would go, then adds them there, into the wire below if there is one. */
final class PaletteDrop {

    private final CanvasParts parts;
    private final Additions additions;
    private final GhostNode ghost;

    PaletteDrop(CanvasParts parts, Additions additions, GhostNode ghost) {
        this.parts = parts;
        this.additions = additions;
        this.ghost = ghost;
    }

    void install(Node surface) {
        surface.addEventHandler(DragEvent.DRAG_OVER, event -> kind(event).ifPresent(kind -> {
            event.acceptTransferModes(TransferMode.COPY);
            Position place = place(event);
            parts.feedback().splice(wire(kind, place));
            ghost.show(
                    kind,
                    parts.viewport().toView(place.x(), place.y()),
                    parts.viewport().zoom());
            event.consume();
        }));
        surface.addEventHandler(DragEvent.DRAG_EXITED, event -> {
            ghost.hide();
            parts.feedback().clear();
        });
        surface.addEventHandler(DragEvent.DRAG_DROPPED, event -> kind(event).ifPresent(kind -> {
            ghost.hide();
            parts.feedback().clear();
            Position place = place(event);
            additions.drop(kind.type(), place, wire(kind, place));
            event.setDropCompleted(true);
            event.consume();
            surface.requestFocus();
        }));
    }

    private Optional<LayerKind> kind(DragEvent event) {
        return LayerDrag.typeIn(event.getDragboard()).flatMap(parts.catalogue()::find);
    }

    private Optional<Connection> wire(LayerKind kind, Position place) {
        Rectangle2D box = new Rectangle2D(place.x(), place.y(), NodeFace.WIDTH, 2 * NodeFace.PORT_Y);
        return parts.splicing().wireUnder(box, kind, ParameterValues.DEFAULTS, Optional.empty());
    }

    private Position place(DragEvent event) {
        Point2D world = parts.viewport().toWorld(event.getX(), event.getY());
        return Splicing.snap(new Position(world.getX() - NodeFace.WIDTH / 2, world.getY() - NodeFace.PORT_Y));
    }
}
