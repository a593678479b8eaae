package org.netloom.app.canvas;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keeps the letter of the key that opens a field out of the field. */
final class Opening {

    private boolean under;

    Opening(TextInputControl field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> under = false);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (under) {
                event.consume();
            }
        });
    }

    /** The field opens now. */
    void begin() {
        under = true;
    }
}
