package org.netloom.app.preferences;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;

/** A page of settings: each has a name, what it is for, and its control. */
public final class Form {

    private final VBox root = new VBox();
    private final I18n i18n;

    public Form(I18n i18n) {
        this.i18n = i18n;
        root.getStyleClass().add("preferences-form");
    }

    /** Adds a setting; its words are {@code preferences.ID} and {@code preferences.ID.help}. */
    public void row(String id, Node control) {
        Label name = new Label();
        name.textProperty().bind(i18n.binding("preferences." + id));
        name.getStyleClass().add("nl-strong");
        Label help = new Label();
        help.textProperty().bind(i18n.binding("preferences." + id + ".help"));
        help.getStyleClass().add("nl-muted");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        control.accessibleTextProperty().bind(name.textProperty());
        VBox row = new VBox(name, help, control);
        row.getStyleClass().add("preferences-row");
        root.getChildren().add(row);
    }

    /** The page. */
    public Region root() {
        return root;
    }
}
