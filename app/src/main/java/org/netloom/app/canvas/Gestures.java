package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Hands the pointer to one gesture at a time: the first that wants what was pressed owns it until the end. */
final class Gestures {

    /** Begins a gesture, if the pointer and what lies under it are its business. */
    interface Starter extends BiFunction<Pointer, Hit, Optional<Gesture>> {}

    private final List<Starter> starters;
    private final Viewport viewport;
    private final HitTest hits;
    private Optional<Gesture> owner = Optional.empty();
    private MouseButton button = MouseButton.NONE;

    Gestures(List<Starter> starters, Viewport viewport, HitTest hits) {
        this.starters = List.copyOf(starters);
        this.viewport = viewport;
        this.hits = hits;
    }

    void install(Node surface) {
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(Pointer.of(event, viewport)));
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moved(Pointer.of(event, viewport)));
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> moved(Pointer.of(event, viewport)));
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released(Pointer.of(event, viewport)));
    }

    /** Whether a gesture is under way. */
    boolean isBusy() {
        return owner.isPresent();
    }

    /** Gives up what is under way. Returns whether there was anything. */
    boolean cancel() {
        Optional<Gesture> given = owner;
        owner = Optional.empty();
        given.ifPresent(Gesture::cancel);
        return given.isPresent();
    }

    private void pressed(Pointer pointer) {
        if (owner.filter(Gesture::isSticky).isPresent()) {
            if (pointer.isPrimary()) {
                finish(pointer);
            } else {
                cancel();
            }
            return;
        }
        if (owner.isPresent()) {
            return;
        }
        Hit hit = hits.at(pointer.world());
        button = pointer.button();
        for (Starter starter : starters) {
            owner = starter.apply(pointer, hit);
            if (owner.isPresent()) {
                return;
            }
        }
    }

    private void moved(Pointer pointer) {
        owner.ifPresent(gesture -> gesture.move(pointer));
    }

    /** Only the button that began a gesture ends it. */
    private void released(Pointer pointer) {
        if (pointer.button() == button
                && owner.filter(gesture -> !gesture.isSticky()).isPresent()) {
            finish(pointer);
        }
    }

    private void finish(Pointer pointer) {
        Optional<Gesture> done = owner;
        owner = Optional.empty();
        done.ifPresent(gesture -> gesture.finish(pointer));
    }
}
