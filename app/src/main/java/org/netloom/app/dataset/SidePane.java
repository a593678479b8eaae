package org.netloom.app.dataset;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** What all panes at the right of the data have in common: a title that can be dismissed, and content that scrolls. FX thread only. */
final class SidePane {

    private SidePane() {}

    /** A title, and a button that closes what it stands above. */
    static HBox header(I18n i18n, Label title, String closeId, Runnable onClose) {
        title.getStyleClass().add("nl-strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon("mdi2c-close"));
        close.setId(closeId);
        close.getStyleClass().addAll("flat", "ds-icon-button");
        close.accessibleTextProperty().bind(i18n.binding("dataset.dismiss"));
        close.setOnAction(event -> onClose.run());
        HBox header = new HBox(8, title, close);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Content as wide as the pane, which scrolls where it is higher. */
    static ScrollPane of(String id, Pane content) {
        content.getStyleClass().add("ds-recipe");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("ds-scroll", "ds-recipe-scroll");
        scroll.setMinHeight(0);
        return scroll;
    }
}
