package org.netloom.app.canvas;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.Position;

/** Takes what was dragged here from another project: beside all that is drawn, across the flow, where it covers nothing; one undo step. */
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
        Axes axes = drawing.axes();
        Piece turned = piece.turned(document.project().graph().flow());
        Position way = drawn.map(axes::flowed)
                .map(box -> Splicing.snap(axes.flowed(new Position(
                        box.getMinX() - least(turned, axes, Position::x),
                        box.getMaxY() + GAP - least(turned, axes, Position::y)))))
                .orElse(Position.ORIGIN);
        Piece.Copy copy = turned.copyFor(
                document.project().graph(), way.x(), way.y(), drawing.folded().room());
        document.applyToGraph(copy.edit(EditName.of("paste", copy.size()), false));
        document.selection().select(copy.ids());
    }

    private static double least(Piece piece, Axes axes, ToDoubleFunction<Position> part) {
        return piece.graph()
                .items()
                .map(Item::position)
                .map(axes::flowed)
                .mapToDouble(part)
                .min()
                .orElse(0);
    }
}
