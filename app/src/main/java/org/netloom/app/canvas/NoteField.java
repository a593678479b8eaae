package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;

/** Writes on a note where it stands: Ctrl+Enter or a click elsewhere takes the words, Esc leaves the old ones. */
final class NoteField {

    private final CanvasParts parts;
    private final Node canvas;
    private final TextArea area = new TextArea();
    private final Opening opening = new Opening(area);
    private Optional<NoteId> writing = Optional.empty();

    NoteField(CanvasParts parts, Node canvas) {
        this.parts = parts;
        this.canvas = canvas;
        area.setId("note-field");
        area.setWrapText(true);
        area.getStyleClass().add("canvas-note-field");
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                take();
            } else {
                return;
            }
            canvas.requestFocus();
            event.consume();
        });
        area.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    void open(NoteId id) {
        parts.document().project().graph().note(id).ifPresent(note -> {
            writing = Optional.of(id);
            parts.feedback().editing(Optional.of(id));
            show(note);
        });
    }

    private void show(Note note) {
        double zoom = Math.max(0.8, parts.viewport().zoom());
        area.setPromptText(parts.i18n().text("canvas.note.prompt"));
        opening.begin();
        area.setText(note.text());
        area.setPrefSize(note.width() * zoom, note.height() * zoom);
        Point2D corner =
                parts.viewport().toView(note.position().x(), note.position().y());
        parts.floating().open(area, corner);
        area.requestFocus();
        area.end();
    }

    private void take() {
        Optional<NoteId> id = writing;
        String text = area.getText().strip();
        close();
        id.ifPresent(note -> {
            parts.document().closeMerge();
            parts.document().applyToGraph(CommentEdits.writeNote(note, text));
            parts.document().closeMerge();
        });
    }

    private void close() {
        writing = Optional.empty();
        parts.feedback().editing(Optional.empty());
        parts.floating().close(area);
    }
}
