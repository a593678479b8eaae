package org.netloom.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import org.controlsfx.control.PropertySheet;
import org.netloom.app.fx.I18n;

/** Settings one below the other, in ControlsFX's property sheet, with our editors. */
final class SettingSheet {

    private final PropertySheet sheet;
    private final List<SettingEditor<?>> editors = new ArrayList<>();
    private final List<String> ids;

    SettingSheet(String id, List<Setting<?>> settings, EditorSite site) {
        I18n i18n = site.i18n();
        this.ids = idsOf(settings);
        this.sheet = new PropertySheet(FXCollections.observableArrayList(settings.stream()
                .map(setting -> (PropertySheet.Item) new SettingItem(setting, i18n))
                .toList()));
        sheet.setId(id);
        sheet.getStyleClass().add("inspector-sheet");
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setFocusTraversable(false);
        sheet.setPropertyEditorFactory(item -> {
            SettingEditor<?> editor = Editors.of(((SettingItem) item).setting(), site);
            editors.add(editor);
            return editor;
        });
    }

    /** Whether the same settings are shown already, so that only their values may have changed. */
    boolean shows(List<Setting<?>> settings) {
        return ids.equals(idsOf(settings));
    }

    Node root() {
        return sheet;
    }

    void refresh() {
        editors.forEach(SettingEditor::refresh);
    }

    /** What there is to choose from belongs to a setting where the data bring it. */
    private static String idOf(Setting<?> setting) {
        return setting.form() instanceof Form.Parts parts ? setting.id() + parts.names() : setting.id();
    }

    private static List<String> idsOf(List<Setting<?>> settings) {
        return settings.stream().map(SettingSheet::idOf).toList();
    }
}
