package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.schema.MissingSuspect;

/**
 * What else is missing in a column, beside what is missing everywhere: shows it, and what looks so, and opens a list in which values are added and taken
 * away. FX thread only.
 */
final class MissingPick {

    private static final double WIDTH = 300;
    private static final double TIP_WIDTH = 420;

    private final I18n i18n;
    private final ColumnChanges changes;
    private final Button button = new Button();
    private final Tooltip tip = new Tooltip();
    private final Popup popup = new Popup();
    private Optional<ColumnFacts> shown = Optional.empty();

    MissingPick(I18n i18n, ColumnChanges changes) {
        this.i18n = i18n;
        this.changes = changes;
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        button.setTooltip(tip);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "ds-missing");
        button.setTextOverrun(OverrunStyle.ELLIPSIS);
        button.setOnAction(event -> open());
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
    }

    Button root() {
        return button;
    }

    void show(ColumnFacts facts) {
        if (shown.filter(before -> !before.name().equals(facts.name())).isPresent()) {
            popup.hide();
        }
        shown = Optional.of(facts);
        button.setVisible(facts.offersMissing());
        button.setManaged(facts.offersMissing());
        button.setId("column-missing-" + facts.name());
        List<String> chosen = facts.missingTexts();
        List<String> suspects =
                facts.suspects().stream().map(MissingSuspect::text).toList();
        Sureness.show(button, !suspects.isEmpty());
        if (!suspects.isEmpty()) {
            button.setGraphic(Sureness.mark());
            button.setText(i18n.text("dataset.also-missing.suspected", String.join(", ", suspects)));
            tip.setText(facts.suspects().stream()
                    .map(suspect -> i18n.text(suspect.remark(facts.name())))
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse(""));
        } else if (!chosen.isEmpty()) {
            button.setGraphic(null);
            button.setText(i18n.text("dataset.also-missing", String.join(", ", chosen)));
            tip.setText(i18n.text("dataset.also-missing.chosen", String.join(", ", chosen)));
        } else {
            button.setGraphic(new FontIcon("mdi2p-plus"));
            button.setText("");
            tip.setText(i18n.text("dataset.also-missing.help"));
        }
        button.setAccessibleText(i18n.text("dataset.also-missing.title", facts.name()) + ". " + tip.getText());
    }

    private static MissingValues chosen(ColumnFacts facts) {
        return facts.settings().reading().missing();
    }

    private void open() {
        shown.ifPresent(facts -> {
            popup.getContent().setAll(face(facts));
            Bounds bounds = button.localToScreen(button.getBoundsInLocal());
            popup.show(button.getScene().getWindow(), bounds.getMaxX() - WIDTH, bounds.getMaxY() + 4);
            popup.getScene()
                    .getRoot()
                    .getStyleClass()
                    .setAll(button.getScene().getRoot().getStyleClass());
            popup.getScene().getStylesheets().setAll(button.getScene().getStylesheets());
            popup.getScene().lookup("#missing-field").requestFocus();
        });
    }

    private Region face(ColumnFacts facts) {
        Label title = new Label(i18n.text("dataset.also-missing.title", facts.name()));
        title.getStyleClass().add("nl-strong");
        Label help = new Label(i18n.text("dataset.also-missing.help"));
        help.getStyleClass().add("nl-caption");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(8, title, help);
        List<String> texts = facts.missingTexts();
        if (!texts.isEmpty()) {
            FlowPane chips = new FlowPane(6, 6);
            texts.forEach(text -> chips.getChildren().add(chip(facts, text)));
            box.getChildren().add(chips);
        }
        facts.suspects().forEach(suspect -> box.getChildren().add(suspect(facts, suspect)));
        box.getChildren().add(field(facts));
        box.getStyleClass().add("ds-missing-list");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        return box;
    }

    private Node chip(ColumnFacts facts, String text) {
        Button chip = new Button(text, new FontIcon("mdi2c-close"));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("flat", "ds-chip", "ds-missing-chip");
        chip.setId("missing-remove-" + text);
        String removing = i18n.text("dataset.also-missing.remove", text);
        chip.setTooltip(new Tooltip(removing));
        chip.setAccessibleText(removing);
        chip.setOnAction(event -> change(facts, chosen(facts).without(facts.missing(text))));
        return chip;
    }

    private Node suspect(ColumnFacts facts, MissingSuspect suspect) {
        Label text = new Label(i18n.text(suspect.remark(facts.name())));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("ds-remark");
        Hyperlink accept = new Hyperlink(i18n.text("dataset.also-missing.accept", suspect.text()));
        accept.setId("missing-accept-" + suspect.text());
        accept.getStyleClass().add("ds-mend");
        accept.setOnAction(event -> change(facts, chosen(facts).with(suspect.value())));
        VBox words = new VBox(2, text, accept);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, Sureness.mark(), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node field(ColumnFacts facts) {
        TextField field = new TextField();
        field.setId("missing-field");
        field.setPromptText(i18n.text("dataset.also-missing.prompt"));
        Button add = new Button(i18n.text("dataset.also-missing.add"));
        add.setId("missing-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setDisable(true);
        field.textProperty().addListener((source, before, now) -> add.setDisable(now.isBlank()));
        Runnable take = () -> {
            if (!field.getText().isBlank()) {
                change(facts, chosen(facts).with(facts.missing(field.getText())));
            }
        };
        field.setOnAction(event -> take.run());
        add.setOnAction(event -> take.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, field, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void change(ColumnFacts facts, MissingValues missing) {
        popup.hide();
        if (!missing.equals(chosen(facts))) {
            changes.changeMissing(facts.name(), missing);
        }
    }
}
