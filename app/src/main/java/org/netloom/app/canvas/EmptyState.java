package org.netloom.app.canvas;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** What an empty canvas is for, and the next steps. */
final class EmptyState extends VBox {

    EmptyState(I18n i18n, ObservableBooleanValue hasData, Runnable search, Runnable starter) {
        setId("canvas-empty");
        getStyleClass().add("canvas-empty");
        setPickOnBounds(false);
        Label title = label(i18n, "canvas.empty.title", "nl-title");
        Label text = label(i18n, "canvas.empty.text", "nl-muted");
        Button starterButton = button(i18n, "empty-starter", "canvas.empty.starter", "mdi2a-auto-fix", starter);
        starterButton.getStyleClass().add("accent");
        starterButton.visibleProperty().bind(hasData);
        starterButton.managedProperty().bind(hasData);
        Button searchButton = button(i18n, "empty-search", "canvas.empty.search", "mdi2m-magnify", search);
        HBox buttons = new HBox(starterButton, searchButton);
        buttons.getStyleClass().add("canvas-empty-buttons");
        buttons.setPickOnBounds(false);
        getChildren().addAll(new FontIcon("mdi2v-vector-polyline"), title, text, buttons);
    }

    private static Label label(I18n i18n, String key, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMouseTransparent(true);
        return label;
    }

    private static Button button(I18n i18n, String id, String key, String icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.textProperty().bind(i18n.binding(key));
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
