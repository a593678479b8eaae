package org.netloom.app.inspector;

/** Which editor a setting gets. */
final class Editors {

    private Editors() {}

    static <T> SettingEditor<?> of(Setting<T> setting, EditorSite site) {
        Form<?> form = setting.form();
        if (form instanceof Form.Typed<?> typed) {
            return typed(setting, typed, site);
        }
        if (form instanceof Form.Chosen<?> chosen) {
            return chosen(setting, chosen, site);
        }
        if (form instanceof Form.Parts parts) {
            return new PartEditor(cast(setting), parts, site);
        }
        return form instanceof Form.Paired paired
                ? new PairedEditor(cast(setting), paired, site)
                : new SwitchedEditor(cast(setting), site);
    }

    private static <T> SettingEditor<T> typed(Setting<?> setting, Form.Typed<T> form, EditorSite site) {
        return new TypedEditor<>(cast(setting), form, site);
    }

    private static <E extends Enum<E>> SettingEditor<E> chosen(
            Setting<?> setting, Form.Chosen<E> form, EditorSite site) {
        return new ChosenEditor<>(cast(setting), form, site);
    }

    @SuppressWarnings("unchecked") // A setting's form has the type of the setting: Setting.java.
    private static <T> Setting<T> cast(Setting<?> setting) {
        return (Setting<T>) setting;
    }
}
