package org.netloom.app.dataset;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Drift;

/** How a column is spread in training rows, and behind that how it is in others that it differs from, with what is what. FX thread only. */
final class DriftPicture {

    private final I18n i18n;
    private final Histogram histogram = new Histogram();
    private final Label least = caption();
    private final Label most = caption();
    private final Label others = caption();
    private final Region othersDot = new Region();
    private final Label training = caption();
    private final HBox kinds = new HBox();
    private final VBox root;

    DriftPicture(I18n i18n) {
        this.i18n = i18n;
        Region dot = new Region();
        dot.getStyleClass().addAll("ds-part-dot", "ds-part-training");
        HBox legend = new HBox(4, dot, training, othersDot, others);
        HBox.setMargin(othersDot, new Insets(0, 0, 0, 6));
        legend.setAlignment(Pos.CENTER);
        legend.setId("drift-legend");
        BorderPane ends = new BorderPane(legend, null, most, null, least);
        kinds.setId("drift-kinds");
        root = new VBox(4, histogram, kinds, ends);
        VBox.setVgrow(histogram, Priority.ALWAYS);
    }

    Region root() {
        return root;
    }

    void show(Drift drift) {
        histogram.show(drift.training(), drift.others(), drift.validation() ? "validation" : "test");
        training.setText(i18n.text("dataset.training"));
        others.setText(i18n.text(drift.validation() ? "dataset.validation" : "dataset.test"));
        othersDot.getStyleClass().setAll("ds-part-dot", drift.validation() ? "ds-part-validation" : "ds-part-test");
        boolean hasAxis = drift.amounts() != Drift.Amounts.KINDS;
        least.setText(hasAxis ? end(drift.amounts(), drift.least()) : "");
        most.setText(hasAxis ? end(drift.amounts(), drift.most()) : "");
        kinds.setVisible(!hasAxis);
        kinds.setManaged(!hasAxis);
        kinds.getChildren().setAll(drift.kinds().stream().map(this::kind).toList());
        histogram.setAccessibleText(training.getText() + ", " + others.getText());
    }

    /** Below its bars, as wide as they are. */
    private Label kind(String name) {
        Label label = caption();
        label.setText(name.isEmpty() ? i18n.text("dataset.others") : name);
        label.setTooltip(new Tooltip(label.getText()));
        label.setAlignment(Pos.CENTER);
        label.setMinWidth(0);
        label.setPrefWidth(1);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private String end(Drift.Amounts amounts, double value) {
        return switch (amounts) {
            case DATES -> DateText.text(Math.floor(value));
            case NUMBERS -> Figures.number(value, i18n.locale());
            case KINDS -> "";
            case LENGTHS -> i18n.text("dataset.drift.length", Math.round(value));
        };
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        return label;
    }
}
