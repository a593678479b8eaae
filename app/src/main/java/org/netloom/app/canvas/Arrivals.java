package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.Position;

/** Takes what was dragged here from another project: below all that is drawn, where it covers nothing; one undo step. */
final class Arrivals {

    private static final double GAP = 4 * Painter.GRID;

    private final StudioDocument document;
    private final Drawing drawing;

    Arrivals(StudioDocument document, Drawing drawing) {
        this.document = document;
        this.drawing = drawing;
    }

    /** @param drawn the box around all that is there; empty on an empty canvas */
    void take(Piece piece, Optional<Rectangle2D> drawn) {
        Position way = drawn.map(box -> Splicing.snap(
                        new Position(box.getMinX() - least(piece, true), box.getMaxY() + GAP - least(piece, false))))
                .orElse(Position.ORIGIN);
        Piece.Copy copy = piece.copyFor(
                document.project().graph(), way.x(), way.y(), drawing.folded().room());
        document.applyToGraph(copy.edit(EditName.of("paste", copy.size()), false));
        document.selection().select(copy.ids());
    }

    private static double least(Piece piece, boolean across) {
        return piece.graph()
                .items()
                .map(Item::position)
                .mapToDouble(place -> across ? place.x() : place.y())
                .min()
                .orElse(0);
    }
}
