package org.netloom.app.dataset;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.PictureSettings;

/** In which folder the pictures lie that a column names, and a way to choose another one. FX thread only. */
final class PicturePlace {

    private final I18n i18n;
    private final Label folder = new Label();
    private final Tooltip tip = new Tooltip();
    private final VBox root;

    /**
     * @param onChoose asks for another folder
     */
    PicturePlace(I18n i18n, Runnable onChoose) {
        this.i18n = i18n;
        Label caption = new Label();
        caption.textProperty().bind(i18n.binding("dataset.pictures-in"));
        caption.getStyleClass().add("nl-muted");
        folder.setId("pictures-in");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setTooltip(tip);
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(null, new FontIcon("mdi2f-folder-search-outline"));
        choose.setId("pictures-in-choose");
        choose.getStyleClass().add("small");
        choose.textProperty().bind(i18n.binding("dataset.pictures-in.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> onChoose.run());
        HBox row = new HBox(8, folder, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(4, caption, row);
    }

    Region root() {
        return root;
    }

    /** Shows where the pictures lie of a table. */
    void show(PictureSettings settings, Path table) {
        Path parent = table.toAbsolutePath().getParent();
        boolean chosen = !settings.folder().isEmpty();
        String path = chosen ? settings.folder() : String.valueOf(parent);
        folder.setText(chosen ? String.valueOf(Path.of(path).getFileName()) : i18n.text("dataset.pictures-in.own"));
        tip.setText(path);
    }
}
