package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;

/** Renames a node or a group where it stands: Enter or a click elsewhere takes the name, Esc leaves the old one. */
final class RenameField {

    private static final double WIDTH = 150;

    private final CanvasParts parts;
    private final Node canvas;
    private final TextField field = new TextField();
    private final Opening opening = new Opening(field);
    private Optional<ItemId> renaming = Optional.empty();

    RenameField(CanvasParts parts, Node canvas) {
        this.parts = parts;
        this.canvas = canvas;
        field.setId("rename-field");
        field.setPrefWidth(WIDTH);
        field.getStyleClass().add("canvas-rename");
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
                canvas.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
                canvas.requestFocus();
                event.consume();
            }
        });
        field.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    void open(NodeId id) {
        parts.document().project().graph().node(id).ifPresent(node -> {
            renaming = Optional.of(id);
            show(
                    node.name(),
                    new Point2D(
                            node.position().x() + NodeFace.TEXT_LEFT - 8,
                            node.position().y() + 4));
        });
    }

    /** Renames a group at the title of its frame, or on its box. */
    void open(GroupId id) {
        parts.document().project().graph().group(id).ifPresent(group -> {
            Point2D at = parts.drawing()
                    .folded()
                    .sight(id)
                    .map(parts.drawing()::place)
                    .map(place -> new Point2D(place.x() + NodeFace.TEXT_LEFT - 8, place.y() + 4))
                    .or(() -> Optional.ofNullable(
                                    new GroupFrames(parts.drawing()).all().get(id))
                            .map(frame -> new Point2D(frame.getMinX() + 24, frame.getMinY() + 1)))
                    .orElseGet(parts.viewport()::centre);
            renaming = Optional.of(id);
            show(group.name(), at);
        });
    }

    /** Gives a frame another title, at its head. */
    void open(FrameId id) {
        parts.document().project().graph().frame(id).ifPresent(frame -> {
            renaming = Optional.of(id);
            show(
                    frame.title(),
                    new Point2D(frame.position().x(), frame.position().y()));
        });
    }

    private void show(String name, Point2D world) {
        opening.begin();
        field.setText(name);
        parts.floating().open(field, parts.viewport().toView(world.getX(), world.getY()));
        field.requestFocus();
        field.selectAll();
    }

    private void take() {
        Optional<ItemId> id = renaming;
        String name = field.getText().strip();
        close();
        if (id.isPresent() && !name.isEmpty()) {
            parts.document().applyToGraph(edit(id.get(), name));
            parts.document().closeMerge();
        }
    }

    private static GraphEdit edit(ItemId id, String name) {
        if (id instanceof FrameId frame) {
            return CommentEdits.titleFrame(frame, name);
        }
        return id instanceof GroupId group ? GroupEdits.rename(group, name) : GraphEdits.rename((NodeId) id, name);
    }

    private void close() {
        renaming = Optional.empty();
        parts.floating().close(field);
    }
}
