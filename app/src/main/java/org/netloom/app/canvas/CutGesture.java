package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;

/** Removes the wires across which it is drawn. */
final class CutGesture implements Gesture {

    private final StudioDocument document;
    private final Drawing drawing;
    private final Feedback feedback;
    private final Point2D start;

    CutGesture(StudioDocument document, Drawing drawing, Feedback feedback, Pointer start) {
        this.document = document;
        this.drawing = drawing;
        this.feedback = feedback;
        this.start = start.world();
    }

    @Override
    public void move(Pointer pointer) {
        feedback.cut(Optional.of(new Feedback.Cut(start, pointer.world())));
    }

    @Override
    public void finish(Pointer pointer) {
        List<Connection> crossed = drawing.curves().entrySet().stream()
                .filter(entry -> entry.getValue().crosses(start, pointer.world()))
                .flatMap(entry -> drawing.folded().wires(entry.getKey()).stream())
                .toList();
        feedback.clear();
        if (!crossed.isEmpty()) {
            document.applyToGraph(GraphEdits.disconnect(crossed));
        }
    }

    @Override
    public void cancel() {
        feedback.clear();
    }
}
