package org.netloom.app.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line above the charts for what a person should know of the run: that it failed and why, or that the network has changed since. */
final class Notice {

    private final HBox root = new HBox(8);
    private final FontIcon icon = new FontIcon();
    private final Label words = new Label();

    Notice() {
        words.setWrapText(true);
        words.setId("training-notice");
        words.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("run-notice");
        root.getChildren().addAll(icon, words);
        hide();
    }

    HBox root() {
        return root;
    }

    void failure(String sentence) {
        show("run-notice-error", "mdi2a-alert-circle-outline", sentence);
    }

    void remark(String sentence) {
        show("run-notice-remark", "mdi2i-information-outline", sentence);
    }

    private void show(String style, String code, String sentence) {
        root.getStyleClass().removeAll("run-notice-error", "run-notice-remark");
        root.getStyleClass().add(style);
        icon.setIconLiteral(code);
        words.setText(sentence);
        root.setVisible(true);
        root.setManaged(true);
    }

    void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }
}
