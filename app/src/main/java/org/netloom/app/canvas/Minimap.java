package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.netloom.app.document.Selection;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.Note;

/** The whole graph in small, and the part of it that is seen; drag in it to look elsewhere. */
final class Minimap extends StackPane {

    static final double WIDTH = 150;
    static final double HEIGHT = 92;
    private static final double PAD = 6;

    private static final double TRAY = 0.18;
    private static final double SHEET = 0.3;
    private static final double NOTE = 0.6;

    private final Canvas canvas = new Canvas(WIDTH - 2, HEIGHT - 2);
    private final Drawing drawing;
    private final Viewport viewport;
    private final Selection selection;
    private final Inks inks;
    private final GroupFrames groups;
    private Rectangle2D world = Rectangle2D.EMPTY;

    Minimap(Drawing drawing, Viewport viewport, Selection selection, Inks inks) {
        this.drawing = drawing;
        this.viewport = viewport;
        this.selection = selection;
        this.inks = inks;
        this.groups = new GroupFrames(drawing);
        setId("minimap");
        getStyleClass().add("canvas-minimap");
        getChildren().add(canvas);
        canvas.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
    }

    /** Paints the graph as it is; hidden while there is none. */
    void refresh() {
        setVisible(drawing.bounds().isPresent());
        if (!isVisible()) {
            return;
        }
        world = union(drawing.bounds().orElse(viewport.seen()), viewport.seen());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        paintSheets(g);
        for (NodeFace face : drawing.faces()) {
            Rectangle2D box = drawing.box(face.id());
            Point2D corner = toMap(box.getMinX(), box.getMinY());
            g.setFill(inks.of(ink(face)));
            g.fillRoundRect(
                    corner.getX(),
                    corner.getY(),
                    Math.max(2, box.getWidth() * scale()),
                    Math.max(2, box.getHeight() * scale()),
                    3,
                    3);
        }
        Rectangle2D seen = viewport.seen();
        Point2D corner = toMap(seen.getMinX(), seen.getMinY());
        g.setStroke(inks.of(Ink.ACCENT));
        g.setLineWidth(1);
        g.strokeRoundRect(corner.getX(), corner.getY(), seen.getWidth() * scale(), seen.getHeight() * scale(), 4, 4);
    }

    /** The trays of groups, frames and notes: by them people know where they are. */
    private void paintSheets(GraphicsContext g) {
        groups.all().values().forEach(tray -> paintSheet(g, Ink.WIRE, TRAY, tray));
        Comments comments = drawing.comments();
        for (Frame frame : comments.frames()) {
            comments.box(frame.id()).ifPresent(box -> paintSheet(g, Ink.of(frame.tint()), SHEET, box));
        }
        for (Note note : comments.notes()) {
            comments.box(note.id()).ifPresent(box -> paintSheet(g, Ink.WARNING, NOTE, box));
        }
    }

    private void paintSheet(GraphicsContext g, Ink ink, double opacity, Rectangle2D box) {
        Point2D corner = toMap(box.getMinX(), box.getMinY());
        g.setFill(inks.of(ink));
        g.setGlobalAlpha(opacity);
        g.fillRoundRect(
                corner.getX(),
                corner.getY(),
                Math.max(3, box.getWidth() * scale()),
                Math.max(3, box.getHeight() * scale()),
                3,
                3);
        g.setGlobalAlpha(1);
    }

    private Ink ink(NodeFace face) {
        if (face.severity().filter(Severity.ERROR::equals).isPresent()) {
            return Ink.ERROR;
        }
        if (selection.contains(drawing.folded().item(face.id()))) {
            return Ink.ACCENT;
        }
        return face.severity().isPresent() ? Ink.WARNING : Ink.WIRE;
    }

    private double scale() {
        return Math.min(
                (canvas.getWidth() - 2 * PAD) / Math.max(1, world.getWidth()),
                (canvas.getHeight() - 2 * PAD) / Math.max(1, world.getHeight()));
    }

    private Point2D toMap(double x, double y) {
        return new Point2D(offsetX() + (x - world.getMinX()) * scale(), offsetY() + (y - world.getMinY()) * scale());
    }

    private double offsetX() {
        return (canvas.getWidth() - world.getWidth() * scale()) / 2;
    }

    private double offsetY() {
        return (canvas.getHeight() - world.getHeight() * scale()) / 2;
    }

    private void look(MouseEvent event) {
        double x = world.getMinX() + (event.getX() - 1 - offsetX()) / scale();
        double y = world.getMinY() + (event.getY() - 1 - offsetY()) / scale();
        viewport.show(viewport.centredOn(x, y, viewport.zoom()));
        event.consume();
    }

    private static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double left = Math.min(a.getMinX(), b.getMinX());
        double top = Math.min(a.getMinY(), b.getMinY());
        return new Rectangle2D(
                left, top, Math.max(a.getMaxX(), b.getMaxX()) - left, Math.max(a.getMaxY(), b.getMaxY()) - top);
    }
}
