package org.netloom.app.preferences;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Waits for the keys that a person presses, before anything else in the window hears of them. Esc gives up. */
final class ChordRecorder {

    private final Window window;
    private final Consumer<KeyCombination> onChord;
    private final Runnable onGivenUp;
    private final EventHandler<KeyEvent> presses = this::pressed;
    private final EventHandler<KeyEvent> rest = KeyEvent::consume;

    ChordRecorder(Window window, Consumer<KeyCombination> onChord, Runnable onGivenUp) {
        this.window = window;
        this.onChord = onChord;
        this.onGivenUp = onGivenUp;
        window.addEventFilter(KeyEvent.KEY_PRESSED, presses);
        window.addEventFilter(KeyEvent.KEY_TYPED, rest);
    }

    void stop() {
        window.removeEventFilter(KeyEvent.KEY_PRESSED, presses);
        window.removeEventFilter(KeyEvent.KEY_TYPED, rest);
    }

    private void pressed(KeyEvent event) {
        event.consume();
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return;
        }
        stop();
        if (code == KeyCode.ESCAPE) {
            onGivenUp.run();
            return;
        }
        onChord.accept(Chord.of(event));
    }
}
