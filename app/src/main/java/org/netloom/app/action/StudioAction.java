package org.netloom.app.action;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do in the window. Its words are the message {@code action.ID}.
 *
 * @param id kebab-case
 * @param icon the code of an Ikonli icon
 * @param keys what triggers it unless a person has chosen otherwise; the first is printed beside it
 * @param disabled when it cannot be done
 * @param handler does it, on the FX thread
 */
public record StudioAction(
        String id, String icon, List<KeyCombination> keys, ObservableBooleanValue disabled, Runnable handler) {

    public StudioAction {
        keys = List.copyOf(keys);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (!disabled.get()) {
            handler.run();
        }
    }
}
