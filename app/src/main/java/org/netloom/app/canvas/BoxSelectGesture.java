package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.Selection;
import org.netloom.core.graph.ItemId;

/** Selects what a rubber band touches; Shift adds, Ctrl toggles. */
final class BoxSelectGesture implements Gesture {

    private final Drawing drawing;
    private final Feedback feedback;
    private final Selection selection;
    private final Set<ItemId> before;
    private final Point2D start;
    private final Pointer press;
    private final boolean adds;
    private final boolean toggles;
    private final Runnable onToggleClick;

    /** @param onToggleClick what a click does that drags no box, with the key held that toggles */
    BoxSelectGesture(Drawing drawing, Feedback feedback, Selection selection, Pointer start, Runnable onToggleClick) {
        this.onToggleClick = onToggleClick;
        this.drawing = drawing;
        this.feedback = feedback;
        this.selection = selection;
        this.before = selection.items();
        this.start = start.world();
        this.press = start;
        this.adds = start.shift();
        this.toggles = start.shortcut();
    }

    @Override
    public void move(Pointer pointer) {
        if (feedback.band().isEmpty() && pointer.isWithinClick(press)) {
            return;
        }
        Rectangle2D band = band(pointer.world());
        feedback.band(Optional.of(band));
        Set<ItemId> chosen = new LinkedHashSet<>(adds || toggles ? before : Set.of());
        List<ItemId> met = new ArrayList<>(drawing.comments().in(band));
        drawing.nodesIn(band).stream().map(drawing.folded()::item).forEach(met::add);
        for (ItemId touched : met) {
            if (!chosen.add(touched) && toggles) {
                chosen.remove(touched);
            }
        }
        selection.select(chosen);
    }

    @Override
    public void finish(Pointer pointer) {
        if (feedback.band().isPresent()) {
            move(pointer);
        } else if (!adds && !toggles) {
            selection.clear();
        }
        boolean clicked = feedback.band().isEmpty() && toggles;
        feedback.clear();
        if (clicked) {
            onToggleClick.run();
        }
    }

    @Override
    public void cancel() {
        selection.select(before);
        feedback.clear();
    }

    private Rectangle2D band(Point2D end) {
        return new Rectangle2D(
                Math.min(start.getX(), end.getX()),
                Math.min(start.getY(), end.getY()),
                Math.abs(end.getX() - start.getX()),
                Math.abs(end.getY() - start.getY()));
    }
}
