package org.netloom.app.action;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** The actions of a window, and what shows them: buttons, menu items and keys. FX thread only. */
public final class Actions {

    private static final Set<KeyCode> FIELDS_OWN =
            EnumSet.of(KeyCode.Z, KeyCode.Y, KeyCode.A, KeyCode.X, KeyCode.C, KeyCode.V);

    private final Map<String, StudioAction> actions = new LinkedHashMap<>();
    private final I18n i18n;
    private final KeyMap keyMap;

    public Actions(I18n i18n) {
        this(i18n, KeyMap.asDeclared());
    }

    /** @param keyMap the keys that a person has chosen */
    public Actions(I18n i18n, KeyMap keyMap) {
        this.i18n = i18n;
        this.keyMap = keyMap;
    }

    /** The keys of an action now. */
    public List<KeyCombination> keys(StudioAction action) {
        return keyMap.keys("action." + action.id(), action.keys());
    }

    /** The first key of an action as a person reads it; empty without one. */
    public String keyText(StudioAction action) {
        return keys(action).stream()
                .limit(1)
                .map(KeyCombination::getDisplayText)
                .collect(Collectors.joining());
    }

    /** The first key of an action, as it is now and as it will be. */
    public StringBinding keyTextBinding(StudioAction action) {
        return Bindings.createStringBinding(() -> keyText(action), keyMap.chosenProperty());
    }

    /** Declares an action. Keys are written as JavaFX does, with {@code Shortcut} for Ctrl or Cmd. */
    public StudioAction add(String id, String icon, ObservableBooleanValue disabled, Runnable handler, String... keys) {
        StudioAction action = new StudioAction(
                id, icon, Stream.of(keys).map(KeyCombination::valueOf).toList(), disabled, handler);
        if (actions.put(id, action) != null) {
            throw new IllegalArgumentException("Action declared twice: " + id);
        }
        return action;
    }

    /** The action of an id. */
    public StudioAction get(String id) {
        StudioAction action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("No action " + id);
        }
        return action;
    }

    /** All actions, in the order of declaration. */
    public Collection<StudioAction> all() {
        return List.copyOf(actions.values());
    }

    /** A button with icon and words. Its id is the action's, followed by {@code -button}. */
    public Button button(String id) {
        StudioAction action = get(id);
        Button button = new Button(null, new FontIcon(action.icon()));
        button.setId(id + "-button");
        button.textProperty().bind(i18n.binding("action." + id));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(action.disabled());
        button.setTooltip(tooltip(action));
        button.setMnemonicParsing(false);
        return button;
    }

    /** What an action is called, with its key. */
    public Tooltip tooltip(StudioAction action) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> described(action), i18n.messagesProperty(), keyMap.chosenProperty()));
        return tooltip;
    }

    /** A flat button that shows only the icon; the words are in the tooltip and for screen readers. */
    public Button iconButton(String id) {
        Button button = button(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(button.textProperty());
        return button;
    }

    /** A menu item with icon, words and key. */
    public MenuItem menuItem(String id) {
        StudioAction action = get(id);
        MenuItem item = new MenuItem(null, new FontIcon(action.icon()));
        item.setId(id + "-item");
        item.textProperty().bind(i18n.binding("action." + id));
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(action.disabled());
        item.acceleratorProperty()
                .bind(Bindings.createObjectBinding(
                        () -> keys(action).stream().findFirst().orElse(null), keyMap.chosenProperty()));
        return item;
    }

    /** Makes the keys work in a scene. Keys that could be typing are left to the field that has the focus. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, scene.getFocusOwner()));
    }

    /** Does what a key stands for, if it stands for something that can be done now. */
    public void press(KeyEvent event, @Nullable Node focus) {
        for (StudioAction action : actions.values()) {
            for (KeyCombination key : keys(action)) {
                // Two actions may share a key, such as pause and resume: the one that can be done now has it.
                boolean able = !action.disabled().get();
                if (able && key.match(event) && !isTyping(focus, key)) {
                    action.run();
                    event.consume();
                    return;
                }
            }
        }
    }

    /** Never disabled. */
    public static ObservableBooleanValue always() {
        return Bindings.createBooleanBinding(() -> false);
    }

    private String described(StudioAction action) {
        String words = i18n.text("action." + action.id());
        return keys(action).isEmpty() ? words : words + "  (" + keyText(action) + ")";
    }

    private static boolean isTyping(@Nullable Node focus, KeyCombination key) {
        if (!(focus instanceof TextInputControl) || !(key instanceof KeyCodeCombination code)) {
            return false;
        }
        boolean plain = code.getShortcut() != KeyCombination.ModifierValue.DOWN
                && code.getControl() != KeyCombination.ModifierValue.DOWN
                && code.getAlt() != KeyCombination.ModifierValue.DOWN;
        boolean functionKey = code.getCode().isFunctionKey();
        boolean shifted = code.getShift() == KeyCombination.ModifierValue.DOWN;
        // A field has its own undo, redo, clipboard and selection, and goes by words.
        boolean fieldsOwn = FIELDS_OWN.contains(code.getCode()) && (!shifted || code.getCode() != KeyCode.A)
                || code.getCode().isNavigationKey();
        return (plain && !functionKey) || fieldsOwn;
    }
}
