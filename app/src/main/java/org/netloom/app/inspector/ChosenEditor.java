package org.netloom.app.inspector;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.netloom.app.fx.I18n;

/** A list of words to choose from. */
final class ChosenEditor<E extends Enum<E>> extends SettingEditor<E> {

    private final ComboBox<E> combo = new ComboBox<>();
    private boolean showing;

    ChosenEditor(Setting<E> setting, Form.Chosen<E> form, EditorSite site) {
        super(setting, site);
        combo.setId("param-" + setting.id());
        combo.setAccessibleText(site.i18n().text(setting.words()));
        combo.getItems().setAll(form.choices());
        combo.setCellFactory(list -> new WordCell<>(site.i18n()));
        combo.setButtonCell(new WordCell<>(site.i18n()));
        combo.valueProperty().addListener((source, before, value) -> {
            if (!showing && value != null) {
                setting.change().accept(value);
            }
        });
        hold(combo, combo);
    }

    @Override
    void refresh() {
        E value = setting().value().get().orElse(null);
        if (combo.getValue() != value) {
            showing = true;
            combo.setValue(value);
            showing = false;
        }
        combo.setPromptText(value == null ? site().i18n().text("inspector.different") : "");
    }

    private static final class WordCell<E extends Enum<E>> extends ListCell<E> {
        private final I18n i18n;

        WordCell(I18n i18n) {
            this.i18n = i18n;
        }

        @Override
        protected void updateItem(@Nullable E item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : i18n.text("choice." + item.name()));
        }
    }
}
