package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.SequenceAdvice;
import org.netloom.core.data.schema.WindowAdvice;

/** What one sample is: each row, a window over a series, or a whole sequence; which columns tell rows apart and order them. FX thread only. */
final class SamplesPanel {

    /** Who is told what a person wants. */
    interface Changes {

        /** Makes samples of another kind, as the table suggests. */
        void takeFor(SampleKind kind);

        /**
         * Changes how they are made.
         *
         * @param field which field that came from: typing in one is one step
         */
        void change(UnaryOperator<DataSettings> change, String field);
    }

    private final I18n i18n;
    private final Changes changes;
    private final PickButton kind = new PickButton(this::kinds);
    private final PickButton series = new PickButton(this::seriesColumns);
    private final PickButton order = new PickButton(this::orderColumns);
    private final PickButton id = new PickButton(this::idColumns);
    private final PickButton sequenceOrder = new PickButton(this::orderColumns);
    private final Spinner<Integer> length;
    private final Spinner<Integer> horizon;
    private final Spinner<Integer> stride;
    private final Spinner<Integer> longest;
    private final CheckBox ownPast;
    private final CheckBox counted;
    private final VBox ofWindows;
    private final GridPane ofSequences = grid();
    private final VBox root;
    private DataSettings shown =
            new DataSettings(new DataReference("", ""), CsvDialect.STANDARD, List.of(), SplitSettings.DEFAULT);
    private boolean repeats;
    private boolean showing = true;

    /**
     * @param onLeave called when a field is left
     */
    SamplesPanel(I18n i18n, Changes changes, Runnable onLeave) {
        this.i18n = i18n;
        this.changes = changes;
        length = rows("windows-length", 1, value -> windows(now -> now.withLength(value)), onLeave);
        horizon = rows("windows-horizon", 1, value -> windows(now -> now.withHorizon(value)), onLeave);
        stride = rows("windows-stride", 1, value -> windows(now -> now.withStride(value)), onLeave);
        longest = rows(
                "sequences-longest",
                SequenceSettings.AS_TRAINED,
                value -> sequences(now -> now.withLongest(value)),
                onLeave);
        ownPast = check("own-past");
        ownPast.setOnAction(event -> change(windows(now -> now.withOwnPast(ownPast.isSelected())), "own-past"));
        counted = check("changes");
        counted.setOnAction(event -> change(windows(now -> now.withChanges(counted.isSelected())), "changes"));
        GridPane grid = grid();
        grid.addRow(0, word("dataset.samples.series"), series.root());
        grid.addRow(1, word("dataset.samples.order"), order.root());
        grid.addRow(2, word("dataset.windows.length"), length);
        grid.addRow(3, word("dataset.windows.horizon"), horizon);
        grid.addRow(4, word("dataset.windows.stride"), stride);
        ofWindows = new VBox(8, grid, ownPast, counted);
        ofSequences.addRow(0, word("dataset.samples.id"), id.root());
        ofSequences.addRow(1, word("dataset.samples.order"), sequenceOrder.root());
        ofSequences.addRow(2, word("dataset.samples.longest"), longest);
        for (PickButton pick : List.of(kind, series, order, id, sequenceOrder)) {
            pick.root().setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(pick.root(), Priority.ALWAYS);
        }
        root = new VBox(8, kind.root(), ofWindows, ofSequences);
    }

    Region root() {
        return root;
    }

    /** @param canRepeat whether any column has a value more than once, so that it could be an id */
    void show(DataSettings settings, boolean canRepeat) {
        showing = true;
        shown = settings;
        repeats = canRepeat;
        SampleKind now = SampleKind.of(settings);
        kind.show("samples-kind", i18n.text("dataset.samples." + now.name()));
        only(ofWindows, now == SampleKind.WINDOWS);
        only(ofSequences, now == SampleKind.SEQUENCES);
        settings.windows().ifPresent(this::show);
        settings.sequences().ifPresent(this::show);
        showing = false;
    }

    private void show(WindowSettings windows) {
        series.show(
                "samples-series",
                windows.series().isEmpty() ? i18n.text("dataset.samples.one-series") : windows.series());
        order.show("samples-order", inOrderOf(shown.order()));
        length.getValueFactory().setValue(windows.length());
        horizon.getValueFactory().setValue(windows.horizon());
        stride.getValueFactory().setValue(windows.stride());
        ownPast.setSelected(windows.ownPast());
        counted.setSelected(windows.changes());
        only(
                counted,
                shown.target()
                        .filter(target -> target.type() == ColumnType.NUMBER)
                        .isPresent());
        counted.setDisable(!windows.ownPast());
    }

    private void show(SequenceSettings sequences) {
        id.show("samples-id", sequences.id());
        sequenceOrder.show("samples-sequence-order", inOrderOf(sequences.order()));
        longest.getValueFactory().setValue(sequences.longest());
        if (!longest.isFocused()) {
            // The word for "as many as the training has" is another in another language.
            longest.getEditor().setText(longest.getValueFactory().getConverter().toString(sequences.longest()));
        }
    }

    private String inOrderOf(String column) {
        return column.isEmpty() ? i18n.text("dataset.split-file-order") : column;
    }

    private List<PickButton.Choice> kinds() {
        SampleKind now = SampleKind.of(shown);
        return Arrays.stream(SampleKind.values())
                .map(choice -> {
                    boolean possible = choice != SampleKind.SEQUENCES || repeats;
                    return new PickButton.Choice(
                            choice.name(),
                            i18n.text("dataset.samples." + choice.name()),
                            i18n.text("dataset.samples." + choice.name() + (possible ? ".help" : ".none")),
                            possible,
                            choice == now,
                            PickButton.unless(now, choice, changes::takeFor));
                })
                .toList();
    }

    private List<PickButton.Choice> seriesColumns() {
        String now = shown.windows().map(WindowSettings::series).orElse("");
        List<PickButton.Choice> choices = new ArrayList<>();
        Consumer<String> pick = column -> change(windows(windows -> windows.withSeries(column)), "series");
        choices.add(choice("", i18n.text("dataset.samples.one-series"), now, pick));
        choices.addAll(columns(SamplesPanel::canName, now, pick));
        return choices;
    }

    private List<PickButton.Choice> idColumns() {
        return columns(
                SamplesPanel::canName,
                shown.sequences().map(SequenceSettings::id).orElse(""),
                column -> change(sequences(sequences -> sequences.withId(column)), "id"));
    }

    private List<PickButton.Choice> orderColumns() {
        String now = shown.sequences().map(SequenceSettings::order).orElseGet(shown::order);
        Consumer<String> pick = column -> change(
                shown.sequences().isPresent()
                        ? sequences(sequences -> sequences.withOrder(column))
                        : before -> WindowAdvice.ordered(before, column),
                "order");
        List<PickButton.Choice> choices = new ArrayList<>();
        choices.add(choice("", i18n.text("dataset.split-file-order"), now, pick));
        choices.addAll(
                columns(column -> column.type() == ColumnType.DATE || column.type() == ColumnType.NUMBER, now, pick));
        return choices;
    }

    /** Whether any column has a value more than once, so that it could be an id. */
    static boolean canRepeat(List<ColumnFacts> facts) {
        return facts.stream()
                .filter(column -> column.settings().role() != ColumnRole.TARGET && canName(column.settings()))
                .anyMatch(column -> column.profile().different() > 1
                        && column.profile().present() >= 2L * column.profile().different());
    }

    private static boolean canName(ColumnSettings column) {
        return column.type() != ColumnType.DATE && column.type() != ColumnType.PICTURE;
    }

    private List<PickButton.Choice> columns(Predicate<ColumnSettings> possible, String now, Consumer<String> pick) {
        return shown.columns().stream()
                .filter(column -> column.role() != ColumnRole.TARGET)
                .filter(possible)
                .map(column -> choice(column.name(), column.name(), now, pick))
                .toList();
    }

    private static PickButton.Choice choice(String name, String text, String now, Consumer<String> pick) {
        return new PickButton.Choice(name, text, "", true, name.equals(now), PickButton.unless(now, name, pick));
    }

    private static UnaryOperator<DataSettings> windows(UnaryOperator<WindowSettings> change) {
        return before -> before.windows()
                .map(windows -> WindowAdvice.with(before, change.apply(windows)))
                .orElse(before);
    }

    private static UnaryOperator<DataSettings> sequences(UnaryOperator<SequenceSettings> change) {
        return before -> before.sequences()
                .map(sequences -> SequenceAdvice.with(before, change.apply(sequences)))
                .orElse(before);
    }

    private void change(UnaryOperator<DataSettings> change, String field) {
        if (!showing && !change.apply(shown).equals(shown)) {
            changes.change(change, field);
        }
    }

    private Spinner<Integer> rows(
            String name, int least, IntFunction<UnaryOperator<DataSettings>> change, Runnable onLeave) {
        Function<Integer, String> words = value ->
                value == SequenceSettings.AS_TRAINED ? i18n.text("dataset.samples.as-trained") : String.valueOf(value);
        Spinner<Integer> spinner = RowCount.spinner(name, least, WindowSettings.LONGEST, words, onLeave);
        spinner.valueProperty().addListener((source, before, value) -> change(change.apply(value), name));
        return spinner;
    }

    private CheckBox check(String name) {
        CheckBox box = new CheckBox();
        box.setId("windows-" + name);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.textProperty().bind(i18n.binding("dataset.windows." + name));
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        tip.textProperty().bind(i18n.binding("dataset.windows." + name + ".help"));
        box.setTooltip(tip);
        return box;
    }

    private Label word(String key) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        return grid;
    }

    private static void only(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
