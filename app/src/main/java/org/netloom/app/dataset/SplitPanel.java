package org.netloom.app.dataset;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;

/** How rows are divided: the parts as a bar, their shares, the seed of the shuffle. */
final class SplitPanel {

    private static final int WHOLE = 100;

    private final I18n i18n;
    private final BiConsumer<SplitSettings, String> onChange;
    private final SplitBar bar = new SplitBar();
    private final Spinner<Integer> training;
    private final Spinner<Integer> validation;
    private final Label test = new Label();
    private final Label trainingRows = count();
    private final Label validationRows = count();
    private final Label testRows = count();
    private final TextField seed = new TextField();
    private final CheckBox stratified = new CheckBox();
    private final VBox root;
    private SplitSettings shown = SplitSettings.DEFAULT;
    private boolean showing;

    /**
     * @param onChange the new division, and which field it came from
     * @param onLeave called when a field is left
     */
    SplitPanel(I18n i18n, BiConsumer<SplitSettings, String> onChange, Runnable onLeave) {
        this.i18n = i18n;
        this.onChange = onChange;
        this.training = share("split-training", 1, onLeave);
        this.validation = share("split-validation", 0, onLeave);
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        grid.addRow(0, part("dataset.training", "ds-part-training"), training, trainingRows);
        grid.addRow(1, part("dataset.validation", "ds-part-validation"), validation, validationRows);
        grid.addRow(2, part("dataset.test", "ds-part-test"), test, testRows);
        grid.addRow(3, word("dataset.seed"), seed);
        test.getStyleClass().add("ds-test-share");
        test.setId("split-test");
        seed.setId("split-seed");
        seed.getStyleClass().add("ds-short-field");
        seed.setOnAction(event -> changeSeed());
        seed.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                changeSeed();
                onLeave.run();
            }
        });
        stratified.setId("split-stratified");
        stratified.textProperty().bind(i18n.binding("dataset.stratified"));
        stratified.setWrapText(true);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("dataset.stratified.help"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        stratified.setTooltip(tip);
        stratified.setOnAction(event -> change(
                new SplitSettings(shown.training(), shown.validation(), shown.seed(), stratified.isSelected()),
                "stratified"));
        training.valueProperty().addListener((source, before, value) -> changeShares("training"));
        validation.valueProperty().addListener((source, before, value) -> changeShares("validation"));
        root = new VBox(8, bar, grid, stratified);
    }

    Region root() {
        return root;
    }

    void show(SplitSettings split, Optional<PreparedData> prepared, boolean classes) {
        showing = true;
        shown = split;
        training.getValueFactory().setValue(percent(split.training()));
        validation.getValueFactory().setValue(percent(split.validation()));
        test.setText(WHOLE - percent(split.training()) - percent(split.validation()) + " %");
        if (!seed.isFocused()) {
            seed.setText(String.valueOf(split.seed()));
        }
        stratified.setSelected(split.stratified());
        stratified.setDisable(!classes);
        trainingRows.setText(rows(prepared.map(data -> data.training().count())));
        validationRows.setText(rows(prepared.map(data -> data.validation().count())));
        testRows.setText(rows(prepared.map(data -> data.test().count())));
        bar.show(split.training(), split.validation());
        showing = false;
    }

    private String rows(Optional<Integer> count) {
        return count.map(number -> i18n.text("dataset.rows", number)).orElse("");
    }

    private static int percent(double share) {
        return (int) Math.round(share * WHOLE);
    }

    private void changeShares(String field) {
        if (showing) {
            return;
        }
        int first = training.getValue();
        int second = validation.getValue();
        // The field that was just changed is what the person means; the other one gives way.
        if (field.equals("training")) {
            second = Math.min(second, WHOLE - first);
        } else {
            first = Math.max(1, Math.min(first, WHOLE - second));
            second = Math.min(second, WHOLE - first);
        }
        change(
                new SplitSettings(first / (double) WHOLE, second / (double) WHOLE, shown.seed(), shown.stratified()),
                field);
    }

    private void changeSeed() {
        if (showing) {
            return;
        }
        try {
            long number = Long.parseLong(seed.getText().strip());
            change(new SplitSettings(shown.training(), shown.validation(), number, shown.stratified()), "seed");
        } catch (NumberFormatException noNumber) {
            seed.setText(String.valueOf(shown.seed()));
        }
    }

    private void change(SplitSettings next, String field) {
        if (!next.equals(shown)) {
            onChange.accept(next, field);
        }
    }

    private Spinner<Integer> share(String id, int least, Runnable onLeave) {
        SpinnerValueFactory.IntegerSpinnerValueFactory values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(least, WHOLE, least, 5);
        values.setConverter(new Percent(values));
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.getStyleClass().add("ds-short-field");
        spinner.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                spinner.commitValue();
                onLeave.run();
            }
        });
        return spinner;
    }

    private Label part(String key, String style) {
        Label label = word(key);
        Region dot = new Region();
        dot.getStyleClass().addAll("ds-part-dot", style);
        label.setGraphic(dot);
        return label;
    }

    private Label word(String key) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    private static Label count() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Percent as typed; what is no number leaves the value as it was. */
    private static final class Percent extends StringConverter<Integer> {
        private final SpinnerValueFactory.IntegerSpinnerValueFactory values;

        Percent(SpinnerValueFactory.IntegerSpinnerValueFactory values) {
            this.values = values;
        }

        @Override
        public String toString(Integer value) {
            return value + " %";
        }

        @Override
        public Integer fromString(String text) {
            try {
                int typed = Integer.parseInt(text.replace("%", "").strip());
                return Math.max(values.getMin(), Math.min(values.getMax(), typed));
            } catch (NumberFormatException noNumber) {
                return values.getValue();
            }
        }
    }
}
