package org.netloom.app.dataset;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.WindowSettings;

/** Whether rows that follow one another are looked at together: how many, how far ahead, how often. FX thread only. */
final class WindowPanel {

    private final I18n i18n;
    private final BiConsumer<Optional<WindowSettings>, String> onChange;
    private final CheckBox on;
    private final Spinner<Integer> length;
    private final Spinner<Integer> horizon;
    private final Spinner<Integer> stride;
    private final CheckBox ownPast;
    private final CheckBox changes;
    private final VBox details;
    private final VBox root;
    private Optional<WindowSettings> shown = Optional.empty();
    private boolean showing;
    private int usual = 1;

    /**
     * @param onChange the new windows or none, and which field they came from
     * @param onLeave called when a field is left
     */
    WindowPanel(I18n i18n, BiConsumer<Optional<WindowSettings>, String> onChange, Runnable onLeave) {
        this.i18n = i18n;
        this.onChange = onChange;
        on = check("windows-on", "dataset.windows.on", "dataset.windows.on.help");
        on.setOnAction(event -> change(
                on.isSelected() ? Optional.of(WindowSettings.of(usual, 1)) : Optional.empty(),
                on.isSelected() ? "on" : "off"));
        length = rows("windows-length", value -> now().withLength(value), onLeave);
        horizon = rows("windows-horizon", value -> now().withHorizon(value), onLeave);
        stride = rows("windows-stride", value -> now().withStride(value), onLeave);
        ownPast = check("windows-own-past", "dataset.windows.own-past", "dataset.windows.own-past.help");
        ownPast.setOnAction(event -> change(Optional.of(now().withOwnPast(ownPast.isSelected())), "own-past"));
        changes = check("windows-changes", "dataset.windows.changes", "dataset.windows.changes.help");
        changes.setOnAction(event -> change(Optional.of(now().withChanges(changes.isSelected())), "changes"));
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        grid.addRow(0, word("dataset.windows.length"), length);
        grid.addRow(1, word("dataset.windows.horizon"), horizon);
        grid.addRow(2, word("dataset.windows.stride"), stride);
        details = new VBox(8, grid, ownPast, changes);
        root = new VBox(8, on, details);
    }

    Region root() {
        return root;
    }

    /** @param newUsual how many rows to look back on where nothing was chosen yet */
    void show(DataSettings settings, int newUsual) {
        showing = true;
        usual = newUsual;
        shown = settings.windows();
        on.setSelected(shown.isPresent());
        details.setVisible(shown.isPresent());
        details.setManaged(shown.isPresent());
        shown.ifPresent(windows -> {
            length.getValueFactory().setValue(windows.length());
            horizon.getValueFactory().setValue(windows.horizon());
            stride.getValueFactory().setValue(windows.stride());
            ownPast.setSelected(windows.ownPast());
            changes.setSelected(windows.changes());
            boolean number = settings.target()
                    .filter(target -> target.type() == ColumnType.NUMBER)
                    .isPresent();
            changes.setVisible(number);
            changes.setManaged(number);
            changes.setDisable(!windows.ownPast());
        });
        showing = false;
    }

    private WindowSettings now() {
        return shown.orElseGet(() -> WindowSettings.of(usual, 1));
    }

    private void change(Optional<WindowSettings> next, String field) {
        if (!showing && !next.equals(shown)) {
            onChange.accept(next, field);
        }
    }

    private Spinner<Integer> rows(String id, IntFunction<WindowSettings> change, Runnable onLeave) {
        SpinnerValueFactory.IntegerSpinnerValueFactory values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(1, WindowSettings.LONGEST, 1);
        values.setConverter(new Count(values));
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.getStyleClass().add("ds-short-field");
        spinner.valueProperty().addListener((source, before, value) -> {
            if (shown.isPresent()) {
                change(Optional.of(change.apply(value)), id);
            }
        });
        spinner.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                spinner.commitValue();
                onLeave.run();
            }
        });
        return spinner;
    }

    private CheckBox check(String id, String key, String help) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.textProperty().bind(i18n.binding(key));
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        tip.textProperty().bind(i18n.binding(help));
        box.setTooltip(tip);
        return box;
    }

    private Label word(String key) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A number as typed; what is none leaves the value as it was. */
    private static final class Count extends StringConverter<Integer> {
        private final SpinnerValueFactory.IntegerSpinnerValueFactory values;

        Count(SpinnerValueFactory.IntegerSpinnerValueFactory values) {
            this.values = values;
        }

        @Override
        public String toString(Integer value) {
            return String.valueOf(value);
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Math.max(values.getMin(), Math.min(values.getMax(), Integer.parseInt(text.strip())));
            } catch (NumberFormatException noNumber) {
                return values.getValue();
            }
        }
    }
}
