package org.netloom.app.fx;

import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/**
 * Buttons of which one is chosen at all times. By the pointer or by the arrows of the keyboard, which choose without pressing: a button's
 * action would not hear of it. FX thread only.
 */
public final class OneOf {

    private OneOf() {}

    /**
     * Joins buttons into a group.
     *
     * @param choices what each of them does; told also when one is chosen by the program, so it must not mind to be told again
     */
    public static ToggleGroup of(Map<ToggleButton, Runnable> choices) {
        ToggleGroup group = new ToggleGroup();
        choices.keySet().forEach(button -> button.setToggleGroup(group));
        group.selectedToggleProperty().addListener((source, before, chosen) -> {
            if (chosen == null) {
                group.selectToggle(before);
            } else if (chosen instanceof ToggleButton button) {
                Runnable choose = choices.get(button);
                if (choose != null) {
                    choose.run();
                }
            }
        });
        return group;
    }
}
