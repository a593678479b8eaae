package org.netloom.app.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.OneOf;
import org.netloom.app.session.Part;

/** The figures of an evaluation, and the choice of the rows that they are about. */
final class SummaryCard {

    /** One line of the card. */
    record Row(String nameKey, String value) {}

    private final I18n i18n;
    private final VBox root = new VBox();
    private final Label caption = new Label();
    private final Label headline = new Label(Figures.UNKNOWN);
    private final VBox rows = new VBox();
    private final Map<Part, ToggleButton> parts = new EnumMap<>(Part.class);

    SummaryCard(I18n i18n, Consumer<Part> onPart, Runnable onFolds) {
        this.i18n = i18n;
        Map<ToggleButton, Runnable> choices = new LinkedHashMap<>();
        HBox choice = new HBox();
        choice.getStyleClass().addAll("part-choice", "segmented-button");
        for (Part part : Part.values()) {
            ToggleButton button = choice(i18n, part.name().toLowerCase(Locale.ROOT), "evaluation.part." + part.name());
            choices.put(button, () -> onPart.accept(part));
            button.getStyleClass().add(part == Part.TEST ? "left-pill" : "center-pill");
            parts.put(part, button);
            choice.getChildren().add(button);
        }
        ToggleButton folds = choice(i18n, "folds", "evaluation.part.FOLDS");
        folds.getStyleClass().add("right-pill");
        choices.put(folds, onFolds);
        choice.getChildren().add(folds);
        OneOf.of(choices);
        caption.getStyleClass().addAll("nl-muted", "figures-caption");
        caption.setId("evaluation-headline-name");
        headline.getStyleClass().addAll("nl-figure", "figures-headline");
        headline.setId("evaluation-headline");
        rows.getStyleClass().add("figures-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "figures-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("figures-card");
        root.getChildren().addAll(choice, caption, headline, scroll);
    }

    private static ToggleButton choice(I18n i18n, String id, String key) {
        ToggleButton button = new ToggleButton();
        button.setId("evaluation-part-" + id);
        button.textProperty().bind(i18n.binding(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    VBox root() {
        return root;
    }

    void select(Part part) {
        ToggleButton button = parts.get(part);
        if (button != null) {
            button.setSelected(true);
        }
    }

    void show(String name, String value, List<Row> lines) {
        caption.setText(name);
        headline.setText(value);
        rows.getChildren().setAll(lines.stream().map(this::line).toList());
    }

    private HBox line(Row row) {
        Label name = new Label(i18n.text(row.nameKey()));
        name.getStyleClass().add("nl-muted");
        Label value = new Label(row.value());
        value.getStyleClass().add("nl-strong");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setId(row.nameKey().replace("evaluation.row.", "evaluation-").toLowerCase(Locale.ROOT));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, name, gap, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
