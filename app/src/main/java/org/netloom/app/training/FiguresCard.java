package org.netloom.app.training;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;

/** The figures of a run: the one that matters large, the others as rows. */
final class FiguresCard {

    /** The rows, in their order; the words are the messages {@code training.row.NAME}. */
    enum Row {
        EPOCH,
        TIME_LEFT,
        SPEED,
        BEST,
        BASELINE,
        LINEAR,
        LEARNING_RATE
    }

    private final VBox root = new VBox();
    private final Label caption = new Label();
    private final Label headline = new Label(Figures.UNKNOWN);
    private final ProgressBar progress = new ProgressBar(0);
    private final Map<Row, Label> values = new EnumMap<>(Row.class);

    FiguresCard(I18n i18n, Region transport) {
        caption.getStyleClass().addAll("nl-muted", "figures-caption");
        caption.setId("training-headline-name");
        headline.getStyleClass().addAll("nl-figure", "figures-headline");
        headline.setId("training-headline");
        progress.getStyleClass().add("figures-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId("training-progress");
        VBox rows = new VBox();
        rows.getStyleClass().add("figures-rows");
        for (Row row : Row.values()) {
            rows.getChildren().add(row(i18n, row));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "figures-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("figures-card");
        root.getChildren().addAll(caption, headline, progress, scroll, transport);
    }

    private HBox row(I18n i18n, Row row) {
        Label name = new Label();
        name.getStyleClass().add("nl-muted");
        name.textProperty().bind(i18n.binding("training.row." + row.name()));
        Label value = new Label(Figures.UNKNOWN);
        value.getStyleClass().add("nl-strong");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setId("training-" + row.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        values.put(row, value);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, name, gap, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    VBox root() {
        return root;
    }

    void showHeadline(String name, String value, double share) {
        caption.setText(name);
        headline.setText(value);
        progress.setProgress(share);
    }

    void show(Row row, String value) {
        java.util.Objects.requireNonNull(values.get(row)).setText(value);
    }
}
