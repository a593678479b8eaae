package org.netloom.app.inspector;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.jspecify.annotations.Nullable;
import org.netloom.app.fx.I18n;

/** A setting as a row of ControlsFX's property sheet. */
record SettingItem(Setting<?> setting, I18n i18n) implements PropertySheet.Item {

    @Override
    public Class<?> getType() {
        return Object.class;
    }

    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public String getName() {
        return i18n.text(setting.words());
    }

    @Override
    public String getDescription() {
        return i18n.text(setting.words() + ".help");
    }

    @Override
    public @Nullable Object getValue() {
        return setting.value().get().orElse(null);
    }

    /** Editors hand their changes to the setting itself. */
    @Override
    public void setValue(@Nullable Object value) {}

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
