package org.netloom.app.inspector;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;
import org.netloom.app.inspector.TextRule.Complaint;

/**
 * The editor of one setting: a field, and below it what is wrong with what was typed. The document holds the value; editors only
 * show it and hand over changes.
 *
 * @param <T> the type of the value
 */
abstract class SettingEditor<T> implements PropertyEditor<Object> {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Setting<T> setting;
    private final EditorSite site;
    private final VBox root = new VBox();
    private final Label complaint = new Label();

    SettingEditor(Setting<T> setting, EditorSite site) {
        this.setting = setting;
        this.site = site;
        complaint.setId("complaint-" + setting.id());
        complaint.setWrapText(true);
        complaint.getStyleClass().addAll("nl-error", "inspector-complaint");
        root.getStyleClass().add("inspector-editor");
    }

    final Setting<T> setting() {
        return setting;
    }

    final EditorSite site() {
        return site;
    }

    /** Puts the control in its place; {@code focused} tells the site of the focus. */
    final void hold(Region control, Region... focusable) {
        control.setMaxWidth(Double.MAX_VALUE);
        root.getChildren().setAll(control);
        for (Region part : focusable) {
            part.focusedProperty().addListener((source, before, focused) -> site.focused(setting, focused));
        }
    }

    /** Shows the value of the document, unless a person is just typing it. */
    abstract void refresh();

    final void complain(Optional<Complaint> about, Node control) {
        control.pseudoClassStateChanged(DANGER, about.isPresent());
        root.getChildren().remove(complaint);
        about.ifPresent(reason -> {
            complaint.setText(site.i18n().text(reason.key(), reason.arguments().toArray()));
            root.getChildren().add(complaint);
        });
    }

    @Override
    public final Node getEditor() {
        return root;
    }

    @Override
    public final @Nullable Object getValue() {
        return setting.value().get().orElse(null);
    }

    /** The property sheet offers the value that the document has already. */
    @Override
    public final void setValue(@Nullable Object value) {
        refresh();
    }
}
