package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.Column;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.Table;
import org.netloom.core.data.picture.PictureTable;

/** Some pictures of every class, as the network sees them. Only the classes in view are drawn. FX thread only. */
final class ContactSheet {

    private static final int SHOWN = 24;
    private static final double GAP = 6;

    private final I18n i18n;
    private final double side;
    private final ListView<Strip> root = new ListView<>();
    private Table shown = Table.of(List.of("none"), List.of());

    /** A class: how many pictures it has, and the first of them. */
    private record Strip(String name, int count, List<Integer> pictures, Column files, PictureBlock block) {}

    /**
     * @param side of a picture on the screen
     */
    ContactSheet(I18n i18n, double side) {
        this.i18n = i18n;
        this.side = side;
        root.getStyleClass().add("ds-sheet");
        root.setId("contact-sheet");
        root.setCellFactory(list -> new StripCell());
        root.setMinWidth(0);
    }

    Region root() {
        return root;
    }

    /** Says its words anew, as after another language was chosen. */
    void reword() {
        root.refresh();
    }

    /** Shows the pictures of a table; the same table again costs nothing. */
    void show(Table table) {
        if (table == shown) {
            return;
        }
        shown = table;
        Column label = table.column(PictureTable.LABEL).orElseThrow();
        Map<String, List<Integer>> byClass = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            byClass.computeIfAbsent(label.text(row), fresh -> new ArrayList<>()).add(row);
        }
        Column files = table.column(PictureTable.PICTURE).orElseThrow();
        PictureBlock block = files.pictures().orElseThrow();
        root.getItems()
                .setAll(byClass.entrySet().stream()
                        .map(entry -> strip(entry.getKey(), entry.getValue(), files, block))
                        .toList());
    }

    private static Strip strip(String name, List<Integer> rows, Column files, PictureBlock block) {
        return new Strip(name, rows.size(), List.copyOf(rows.subList(0, Math.min(SHOWN, rows.size()))), files, block);
    }

    /** A picture of a block, enlarged or made small to a height. */
    static ImageView picture(PictureBlock block, int picture, double height) {
        WritableImage image = new WritableImage(block.width(), block.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        block.width(),
                        block.height(),
                        PixelFormat.getIntArgbInstance(),
                        block.argb(picture),
                        0,
                        block.width());
        ImageView view = new ImageView(image);
        view.setFitHeight(height);
        view.setPreserveRatio(true);
        // Pixels stay pixels: what is shown is what the network sees.
        view.setSmooth(block.height() > height);
        return view;
    }

    private final class StripCell extends ListCell<Strip> {

        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox pictures = new HBox(GAP);
        private final HBox face;

        StripCell() {
            getStyleClass().add("ds-sheet-row");
            name.getStyleClass().add("nl-strong");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            count.getStyleClass().add("nl-caption");
            VBox words = new VBox(2, name, count);
            words.setAlignment(Pos.CENTER_LEFT);
            words.getStyleClass().add("ds-sheet-words");
            pictures.setMinWidth(0);
            face = new HBox(12, words, pictures);
            face.setAlignment(Pos.CENTER_LEFT);
            face.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Strip strip, boolean empty) {
            super.updateItem(strip, empty);
            if (empty || strip == null) {
                setGraphic(null);
                return;
            }
            name.setText(strip.name());
            name.setTooltip(new Tooltip(strip.name()));
            count.setText(i18n.text("dataset.pictures", strip.count()));
            pictures.getChildren()
                    .setAll(strip.pictures().stream()
                            .map(row -> framed(strip, row))
                            .toList());
            setGraphic(face);
        }

        private Node framed(Strip strip, int row) {
            ImageView view = picture(strip.block(), row, side);
            Tooltip.install(view, new Tooltip(strip.files().text(row)));
            return view;
        }
    }
}
