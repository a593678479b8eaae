package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.netloom.app.document.Selection;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerKind;

/** Paints nodes that are too small to be read: its colour, and its name while that can be guessed. */
final class FarNodes {

    private static final double NAME_DETAIL = 0.22;
    private static final double SPINE = 14;

    private final Drawing drawing;
    private final Selection selection;
    private final Neighbours neighbours;
    private final Inks inks;

    FarNodes(Drawing drawing, Selection selection, Neighbours neighbours, Inks inks) {
        this.drawing = drawing;
        this.selection = selection;
        this.neighbours = neighbours;
        this.inks = inks;
    }

    void paint(GraphicsContext g, Rectangle2D seen, double zoom) {
        Set<NodeId> near = neighbours.nodes();
        for (NodeFace face : drawing.faces()) {
            Rectangle2D box = drawing.box(face.id());
            if (box.intersects(seen)) {
                paint(g, face, box, zoom, near.contains(face.id()));
            }
        }
    }

    private void paint(GraphicsContext g, NodeFace face, Rectangle2D box, double zoom, boolean near) {
        boolean readable = zoom >= NAME_DETAIL;
        g.setFill(inks.of(readable ? Ink.PANEL : inkOf(face.kind())));
        if (face.bypassed() && !readable) {
            g.setFill(inks.of(Ink.PANEL));
        }
        g.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 20, 20);
        if (readable) {
            g.setFill(inks.of(inkOf(face.kind())));
            // The whole side, as on the spine of a book: the words need the room of a small chip.
            g.fillRoundRect(box.getMinX(), box.getMinY(), SPINE, box.getHeight(), 12, 12);
            g.setFill(inks.of(Ink.TEXT));
            g.setFont(inks.farFont());
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            paintName(g, face.name(), box);
        }
        boolean selected = selection.contains(drawing.folded().item(face.id()));
        g.setStroke(inks.of(edge(face.severity(), selected || near)));
        g.setLineWidth((selected || near || face.severity().isPresent() ? 2 : 1) / zoom);
        if (face.bypassed()) {
            g.setLineDashes(4 / zoom, 3 / zoom);
        }
        g.strokeRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 20, 20);
        g.setLineDashes();
        if (face.changed()) {
            double dot = NodeSkin.DOT / Math.max(zoom, NAME_DETAIL);
            g.setFill(inks.of(Ink.CANVAS));
            g.fillOval(box.getMinX() - dot * 0.7, box.getMinY() - dot * 0.7, dot * 1.4, dot * 1.4);
            g.setFill(inks.of(Ink.ACCENT));
            g.fillOval(box.getMinX() - dot / 2, box.getMinY() - dot / 2, dot, dot);
        }
    }

    /** In two lines if that keeps the letters large: after a blank, or between the parts of a word. */
    private void paintName(GraphicsContext g, String name, Rectangle2D box) {
        double left = box.getMinX() + SPINE + NodeFace.PAD;
        double room = box.getMaxX() - NodeFace.PAD - left;
        List<String> lines = inks.farLines(name, room);
        double middle = box.getMinY() + box.getHeight() / 2;
        double line = inks.farFont().getSize() * 1.25;
        for (int i = 0; i < lines.size(); i++) {
            g.fillText(lines.get(i), left, middle + (i - (lines.size() - 1) / 2.0) * line, room);
        }
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
