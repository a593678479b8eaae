package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.netloom.app.action.KeyMap;

/** The keys of the canvas, while it has the focus. */
final class CanvasKeys {

    /**
     * A key and what it does.
     *
     * @param id the message that says what it does; keys that a person chooses are chosen for it
     * @param first whether this is the first key of it: the one that gives way to a chosen one
     */
    private record Bound(String id, KeyCombination key, boolean first, Runnable action) {}

    private final KeyMap keyMap;
    private final List<Bound> bound = new ArrayList<>();
    private final Map<String, List<KeyCombination>> listed = new LinkedHashMap<>();
    private boolean space;

    CanvasKeys(KeyMap keyMap) {
        this.keyMap = keyMap;
    }

    /** Binds a key to something that a person can look up; its words are the message {@code canvas.key.ID}. */
    void bind(String id, String key, Runnable action) {
        bindTo("canvas.key." + id, key, action);
        listed.computeIfAbsent(id, name -> new ArrayList<>()).add(KeyCombination.valueOf(key));
    }

    /** Binds a key to an action of the window, for a canvas that stands in a window without it. */
    void bindAction(String id, String key, Runnable action) {
        bindTo("action." + id, key, action);
    }

    /** What can be looked up, in order, each with its keys. */
    Map<String, List<KeyCombination>> listed() {
        return Collections.unmodifiableMap(listed);
    }

    /** Binds a key that is not to be chosen, written as JavaFX does. */
    void bind(String key, Runnable action) {
        bindTo("", key, action);
    }

    /** The key to print beside what is done in another way: the first of a message. */
    Optional<KeyCombination> first(String id) {
        List<KeyCombination> declared = bound.stream()
                .filter(key -> key.id().equals(id))
                .map(Bound::key)
                .toList();
        return keyMap.keys(id, declared).stream().findFirst();
    }

    private void bindTo(String id, String key, Runnable action) {
        boolean first = bound.stream().noneMatch(other -> other.id().equals(id));
        bound.add(new Bound(id, KeyCombination.valueOf(key), first, action));
    }

    private boolean isMeant(Bound key, KeyEvent event) {
        return keyMap.chosen(key.id())
                .map(chosen -> key.first() && chosen.stream().anyMatch(one -> one.match(event)))
                .orElseGet(() -> key.key().match(event));
    }

    /** Whether Space is held: then the left button pans. */
    boolean isSpaceHeld() {
        return space;
    }

    void install(Node surface) {
        surface.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                space = true;
                event.consume();
                return;
            }
            for (Bound key : bound) {
                if (isMeant(key, event)) {
                    key.action().run();
                    event.consume();
                    return;
                }
            }
        });
        surface.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                space = false;
            }
        });
        surface.focusedProperty().addListener((source, before, focused) -> space = space && focused);
    }
}
