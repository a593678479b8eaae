package org.netloom.app.inspector;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A switch, with yes or no beside it. */
final class SwitchedEditor extends SettingEditor<Boolean> {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Label word = new Label();
    private boolean showing;

    SwitchedEditor(Setting<Boolean> setting, EditorSite site) {
        super(setting, site);
        toggle.setId("param-" + setting.id());
        toggle.setAccessibleText(site.i18n().text(setting.words()));
        toggle.selectedProperty().addListener((source, before, selected) -> {
            if (!showing) {
                setting.change().accept(selected);
            }
            say(selected);
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(word, space, toggle);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("inspector-switch");
        row.setOnMouseClicked(event -> {
            if (event.getTarget() == row || event.getTarget() == space) {
                toggle.fire();
            }
        });
        hold(row, toggle);
    }

    @Override
    void refresh() {
        Boolean value = setting().value().get().orElse(null);
        showing = true;
        toggle.setSelected(Boolean.TRUE.equals(value));
        showing = false;
        say(value);
    }

    private void say(@Nullable Boolean value) {
        String key = value == null ? "inspector.different" : value ? "inspector.yes" : "inspector.no";
        word.setText(site().i18n().text(key));
    }
}
