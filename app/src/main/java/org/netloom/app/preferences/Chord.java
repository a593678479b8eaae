package org.netloom.app.preferences;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Keys that are pressed together, as this platform tells them apart: {@code Shortcut} is Ctrl here and Cmd there. */
final class Chord {

    /** What moves, types and presses wherever the keyboard is: no window could be used without them. */
    private static final Set<KeyCode> EVERYWHERE = EnumSet.of(
            KeyCode.TAB, KeyCode.SPACE, KeyCode.ENTER, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT);

    private Chord() {}

    /** The chord that an event ends, its first modifier written as what menus of this platform begin with. */
    static KeyCombination of(KeyEvent event) {
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isControlDown() && !isShortcutControl()) {
            held.add(KeyCombination.CONTROL_DOWN);
        }
        if (event.isMetaDown() && isShortcutControl()) {
            held.add(KeyCombination.META_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), held.toArray(KeyCombination.Modifier[]::new));
    }

    /** Whether two chords are one when they are pressed. */
    static boolean isSame(KeyCombination one, KeyCombination other) {
        return one.equals(other) || one instanceof KeyCodeCombination code && other.match(pressed(code));
    }

    /** Whether a chord is what every control needs: the keyboard could not leave a field if it meant something else. */
    static boolean isEverywhere(KeyCombination key) {
        return key instanceof KeyCodeCombination code
                && EVERYWHERE.contains(code.getCode())
                && !isDown(code.getShortcut())
                && !isDown(code.getControl())
                && !isDown(code.getMeta())
                && !isDown(code.getAlt());
    }

    private static KeyEvent pressed(KeyCodeCombination key) {
        boolean shortcut = isDown(key.getShortcut());
        return event(
                key.getCode(),
                isDown(key.getShift()),
                isDown(key.getControl()) || shortcut && isShortcutControl(),
                isDown(key.getAlt()),
                isDown(key.getMeta()) || shortcut && !isShortcutControl());
    }

    private static boolean isShortcutControl() {
        return event(KeyCode.A, false, true, false, false).isShortcutDown();
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }

    private static KeyEvent event(KeyCode code, boolean shift, boolean control, boolean alt, boolean meta) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, meta);
    }
}
