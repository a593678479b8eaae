package org.netloom.app.dataset;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Table;

/** The pictures of the project, and what they become. FX thread only. */
final class PictureSheetPane {

    private final I18n i18n;
    private final Label becomes = new Label();
    private final Button change = new Button();
    private final ContactSheet sheet;
    private final VBox root;

    /**
     * @param side of a picture on the screen
     * @param onChange asks what else the pictures shall become
     */
    PictureSheetPane(I18n i18n, double side, Runnable onChange) {
        this.i18n = i18n;
        this.sheet = new ContactSheet(i18n, side);
        becomes.setId("data-pictures");
        becomes.getStyleClass().add("nl-muted");
        change.setId("data-pictures-change");
        change.getStyleClass().add("small");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(event -> onChange.run());
        HBox bar = new HBox(12, becomes, change);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("ds-bar-row");
        VBox.setVgrow(sheet.root(), Priority.ALWAYS);
        root = new VBox(bar, sheet.root());
        root.getStyleClass().add("ds-sheet-pane");
        root.setMinSize(0, 0);
    }

    Region root() {
        return root;
    }

    void show(Table table, PictureSettings pictures) {
        change.setText(i18n.text("dataset.picture-change"));
        becomes.setText(i18n.text(
                "dataset.picture-shape",
                pictures.width(),
                pictures.height(),
                i18n.text(pictures.channels() == 1 ? "dataset.grey" : "dataset.color"),
                pictures.size()));
        sheet.show(table);
        sheet.reword();
    }
}
