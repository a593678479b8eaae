package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.netloom.app.document.Selection;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerKind;

/** Paints nodes that are too small to be read: a card, its colour, its name while that can be guessed. */
final class FarNodes {

    private static final double NAME_DETAIL = 0.22;

    private final Drawing drawing;
    private final Selection selection;
    private final Inks inks;

    FarNodes(Drawing drawing, Selection selection, Inks inks) {
        this.drawing = drawing;
        this.selection = selection;
        this.inks = inks;
    }

    void paint(GraphicsContext g, Rectangle2D seen, double zoom) {
        for (NodeFace face : drawing.faces()) {
            Rectangle2D box = drawing.box(face.id());
            if (box.intersects(seen)) {
                paint(g, face, box, zoom);
            }
        }
    }

    private void paint(GraphicsContext g, NodeFace face, Rectangle2D box, double zoom) {
        g.setFill(inks.of(Ink.PANEL));
        g.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 20, 20);
        g.setFill(inks.of(inkOf(face.kind())));
        g.fillRoundRect(
                box.getMinX() + NodeFace.PAD, box.getMinY() + NodeFace.PAD, NodeFace.CHIP, NodeFace.CHIP, 12, 12);
        if (zoom >= NAME_DETAIL) {
            g.setFill(inks.of(Ink.TEXT));
            g.setFont(inks.farFont());
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(
                    face.name(),
                    box.getMinX() + NodeFace.TEXT_LEFT,
                    box.getMinY() + NodeFace.PAD + NodeFace.CHIP / 2,
                    NodeFace.TEXT_WIDTH);
        }
        boolean selected = selection.contains(drawing.folded().item(face.id()));
        g.setStroke(inks.of(edge(face.severity(), selected)));
        g.setLineWidth((selected || face.severity().isPresent() ? 2 : 1) / zoom);
        if (face.bypassed()) {
            g.setLineDashes(4 / zoom, 3 / zoom);
        }
        g.strokeRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 20, 20);
        g.setLineDashes();
    }

    static Ink edge(Optional<Severity> severity, boolean selected) {
        if (severity.filter(Severity.ERROR::equals).isPresent()) {
            return Ink.ERROR;
        }
        return selected ? Ink.ACCENT : severity.isPresent() ? Ink.WARNING : Ink.LINE;
    }

    static Ink inkOf(Optional<LayerKind> kind) {
        if (kind.isEmpty()) {
            return Ink.IO;
        }
        if (!kind.get().hasOutput()) {
            return Ink.OUTPUT;
        }
        Category category = kind.get().category();
        return switch (category) {
            case IO -> Ink.IO;
            case CORE -> Ink.CORE;
            case CONVOLUTION -> Ink.CONVOLUTION;
            case RECURRENT -> Ink.RECURRENT;
            case MERGE -> Ink.MERGE;
        };
    }
}
