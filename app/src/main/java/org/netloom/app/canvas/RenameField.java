package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.NodeId;

/** Renames a node where it stands: Enter or a click elsewhere takes the name, Esc leaves the old one. */
final class RenameField {

    private static final double WIDTH = 150;

    private final CanvasParts parts;
    private final Node canvas;
    private final TextField field = new TextField();
    private Optional<NodeId> renaming = Optional.empty();

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
            field.setText(node.name());
            Point2D corner = parts.viewport()
                    .toView(
                            node.position().x() + NodeFace.TEXT_LEFT - 8,
                            node.position().y() + 4);
            parts.floating().open(field, corner);
            field.requestFocus();
            field.selectAll();
        });
    }

    private void take() {
        Optional<NodeId> id = renaming;
        String name = field.getText().strip();
        close();
        if (id.isPresent() && !name.isEmpty()) {
            parts.document().applyToGraph(GraphEdits.rename(id.get(), name));
            parts.document().closeMerge();
        }
    }

    private void close() {
        renaming = Optional.empty();
        parts.floating().close(field);
    }
}
