package org.netloom.app.canvas;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.GraphText;

/**
 * The system's clipboard, on which a piece of a drawing lies as JSON: so it can be pasted into another window or project, and what was
 * written by hand or found in a forum can be pasted too. FX thread only.
 */
final class PieceClipboard {

    private final GraphText text = GraphText.standard();

    /** Puts a piece there; says what speaks against it, if something does. */
    Optional<Diagnostic> put(Piece piece) {
        Optional<Node> unknown = piece.graph().nodes().stream()
                .filter(node -> LayerCatalogue.standard().find(node.kind()).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return unknown.map(node -> Diagnostic.error("unknown-kind", node.name(), node.kind()));
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.write(piece));
        Clipboard.getSystemClipboard().setContent(content);
        return Optional.empty();
    }

    /** What lies there and is meant to be a piece of a drawing. */
    Optional<String> found() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).filter(GraphText::isMeant);
    }

    /** The piece of such a text, or what is wrong with it. */
    Outcome<Piece> read(String found) {
        return text.read(found);
    }
}
