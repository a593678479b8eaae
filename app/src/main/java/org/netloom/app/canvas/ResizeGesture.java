package org.netloom.app.canvas;

import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;

/** Pulls an edge or a corner of a frame or a note: one undo step, on the grid unless Alt is held. What lies on a frame stays. */
final class ResizeGesture implements Gesture {

    private final StudioDocument document;
    private final Drawing drawing;
    private final Feedback feedback;
    private final Pointer press;
    private final Hit.Edge edge;
    private final Rectangle2D before;

    ResizeGesture(StudioDocument document, Drawing drawing, Feedback feedback, Pointer press, Hit.Edge edge) {
        this.document = document;
        this.drawing = drawing;
        this.feedback = feedback;
        this.press = press;
        this.edge = edge;
        this.before = drawing.comments().box(edge.id()).orElse(Rectangle2D.EMPTY);
        document.selection().select(edge.id());
    }

    @Override
    public void move(Pointer pointer) {
        if (!pointer.isWithinClick(press)) {
            drawing.comments().preview(Map.of(edge.id(), after(pointer)));
            feedback.changed();
        }
    }

    @Override
    public void finish(Pointer pointer) {
        cancel();
        if (!pointer.isWithinClick(press)) {
            Rectangle2D box = after(pointer);
            Position corner = new Position(box.getMinX(), box.getMinY());
            document.closeMerge();
            if (edge.id() instanceof FrameId frame) {
                document.applyToGraph(CommentEdits.resizeFrame(frame, corner, box.getWidth(), box.getHeight()));
            } else if (edge.id() instanceof NoteId note) {
                document.applyToGraph(CommentEdits.resizeNote(note, corner, box.getWidth(), box.getHeight()));
            }
            document.closeMerge();
        }
    }

    @Override
    public void cancel() {
        drawing.comments().preview(Map.of());
        feedback.changed();
    }

    private Rectangle2D after(Pointer pointer) {
        Point2D way = pointer.world().subtract(press.world());
        boolean free = pointer.alt();
        double left = before.getMinX();
        double top = before.getMinY();
        double right = before.getMaxX();
        double bottom = before.getMaxY();
        if (edge.x() < 0) {
            left = Math.min(place(left + way.getX(), free), right - Comments.LEAST);
        } else if (edge.x() > 0) {
            right = Math.max(place(right + way.getX(), free), left + Comments.LEAST);
        }
        if (edge.y() < 0) {
            top = Math.min(place(top + way.getY(), free), bottom - Comments.LEAST);
        } else if (edge.y() > 0) {
            bottom = Math.max(place(bottom + way.getY(), free), top + Comments.LEAST);
        }
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private static double place(double at, boolean free) {
        return free ? at : Splicing.snap(at);
    }
}
