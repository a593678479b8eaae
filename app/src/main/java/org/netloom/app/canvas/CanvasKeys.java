package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the canvas, while it has the focus. */
final class CanvasKeys {

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final Map<String, List<KeyCombination>> listed = new LinkedHashMap<>();
    private boolean space;

    /** Binds a key to something that a person can look up; its words are the message {@code canvas.key.ID}. */
    void bind(String id, String key, Runnable action) {
        bind(key, action);
        listed.computeIfAbsent(id, name -> new ArrayList<>()).add(KeyCombination.valueOf(key));
    }

    /** What can be looked up, in order, each with its keys. */
    Map<String, List<KeyCombination>> listed() {
        return Collections.unmodifiableMap(listed);
    }

    /** Binds a key, written as JavaFX does. */
    void bind(String key, Runnable action) {
        keys.put(KeyCombination.valueOf(key), action);
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
            for (Map.Entry<KeyCombination, Runnable> entry : keys.entrySet()) {
                if (entry.getKey().match(event)) {
                    entry.getValue().run();
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
