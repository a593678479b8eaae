package org.netloom.app.inspector;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.netloom.app.fx.I18n;
import org.netloom.core.shape.Part;

/** A list of the parts of the data, as a person calls them. */
final class PartEditor extends SettingEditor<String> {

    private final ComboBox<String> combo = new ComboBox<>();
    private boolean showing;

    PartEditor(Setting<String> setting, Form.Parts form, EditorSite site) {
        super(setting, site);
        combo.setId("param-" + setting.id());
        combo.setAccessibleText(site.i18n().text(setting.words()));
        combo.getItems().setAll(form.names());
        combo.setCellFactory(list -> new PartCell(site.i18n()));
        combo.setButtonCell(new PartCell(site.i18n()));
        combo.valueProperty().addListener((source, before, value) -> {
            if (!showing && value != null) {
                setting.change().accept(value);
            }
        });
        hold(combo, combo);
    }

    @Override
    void refresh() {
        showing = true;
        combo.setValue(setting().value().get().orElse(null));
        showing = false;
    }

    private static final class PartCell extends ListCell<String> {
        private final I18n i18n;

        PartCell(I18n i18n) {
            this.i18n = i18n;
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setText("");
            } else if (item.isEmpty()) {
                setText(i18n.text("parameter.reads.all"));
            } else {
                setText(item.equals(Part.TABLE) ? i18n.text("parameter.reads.table") : item);
            }
        }
    }
}
