package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.WindowSettings;

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
    private final PickButton method = new PickButton(this::methods);
    private final PickButton column = new PickButton(this::columns);
    private final Label columnCaption;
    private final VBox root;
    private SplitSettings shown = SplitSettings.DEFAULT;
    private List<ColumnSettings> candidates = List.of();
    private boolean sequences;
    private boolean showing;
    private Optional<WindowSettings> windows = Optional.empty();
    private boolean testGiven;

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
        columnCaption = word("dataset.split-column");
        grid.addRow(4, word("dataset.split-method"), method.root());
        grid.addRow(5, columnCaption, column.root());
        for (PickButton pick : List.of(method, column)) {
            GridPane.setColumnSpan(pick.root(), 2);
            pick.root().setMaxWidth(Double.MAX_VALUE);
            pick.root().setMinWidth(Region.USE_PREF_SIZE);
        }
        training.valueProperty().addListener((source, before, value) -> changeShares("training"));
        validation.valueProperty().addListener((source, before, value) -> changeShares("validation"));
        root = new VBox(8, bar, grid);
    }

    Region root() {
        return root;
    }

    /**
     * @param ownTest whether the source brings its test rows; the shares divide the others then
     */
    void show(DataSettings settings, Optional<PreparedData> prepared, boolean ownTest) {
        testGiven = ownTest;
        showing = true;
        SplitSettings split = settings.split();
        shown = split;
        candidates = settings.columns();
        windows = settings.windows();
        sequences = settings.sequences().isPresent();
        double divided = divided(split);
        int learnt = percent(split.training() / divided);
        training.getValueFactory().setValue(learnt);
        validation.getValueFactory().setValue(ownTest ? WHOLE - learnt : percent(split.validation()));
        test.setText(
                ownTest
                        ? i18n.text("dataset.test-own")
                        : WHOLE - percent(split.training()) - percent(split.validation()) + " %");
        if (!seed.isFocused()) {
            seed.setText(String.valueOf(split.seed()));
        }
        method.show("split-method", i18n.text("split." + split.method().name()));
        column.show("split-column", split.column().isEmpty() ? i18n.text("dataset.split-file-order") : split.column());
        boolean byColumn = split.method() == Method.GROUPED || split.method() == Method.ORDERED;
        for (Region region : List.of(columnCaption, column.root())) {
            region.setVisible(byColumn);
            region.setManaged(byColumn);
        }
        seed.setDisable(split.method() == Method.ORDERED);
        trainingRows.setText(rows(prepared.map(data -> data.training().count())));
        validationRows.setText(rows(prepared.map(data -> data.validation().count())));
        testRows.setText(rows(prepared.map(data -> data.test().count())));
        double all = prepared.map(data -> data.training().count()
                        + data.validation().count()
                        + data.test().count())
                .orElse(0);
        if (ownTest && all > 0) {
            bar.show(
                    prepared.orElseThrow().training().count() / all,
                    prepared.orElseThrow().validation().count() / all);
        } else {
            bar.show(split.training(), split.validation());
        }
        showing = false;
    }

    /** What the shares of training and validation are shares of. */
    private double divided(SplitSettings split) {
        return testGiven ? split.training() + split.validation() : 1;
    }

    private String rows(Optional<Integer> count) {
        return count.map(number -> i18n.text(sequences ? "dataset.sequences" : "dataset.rows", number))
                .orElse("");
    }

    private List<PickButton.Choice> methods() {
        boolean classes = candidates.stream()
                .anyMatch(candidate -> candidate.role() == ColumnRole.TARGET && candidate.type() != ColumnType.NUMBER);
        return Arrays.stream(Method.values())
                .map(choice -> new PickButton.Choice(
                        choice.name(),
                        i18n.text("split." + choice.name()),
                        i18n.text("split." + choice.name() + ".help"),
                        isPossible(choice, classes),
                        choice == shown.method(),
                        PickButton.unless(
                                shown.method(),
                                choice,
                                picked -> change(shown.with(picked, firstFor(picked)), "method"))))
                .toList();
    }

    private boolean isPossible(Method choice, boolean classes) {
        if (windows.isPresent() && choice != Method.ORDERED) {
            return choice == Method.GROUPED && !series().isEmpty();
        }
        return switch (choice) {
            case STRATIFIED -> classes;
            case GROUPED -> candidates.stream().anyMatch(candidate -> isFor(Method.GROUPED, candidate));
            case SHUFFLED, ORDERED -> true;
        };
    }

    private static boolean isFor(Method method, ColumnSettings candidate) {
        boolean ordered = candidate.type() == ColumnType.DATE || candidate.type() == ColumnType.NUMBER;
        return candidate.role() != ColumnRole.TARGET
                && (method == Method.ORDERED ? ordered : candidate.type() != ColumnType.NUMBER);
    }

    /** The column that tells series apart, of which each goes to one part as a whole; empty if there is one series, or none. */
    private String series() {
        return windows.map(WindowSettings::series).orElse("");
    }

    /** What is meant most often: an id for groups, a date for the order. */
    private String firstFor(Method choice) {
        ColumnType usual = choice == Method.GROUPED ? ColumnType.ID : ColumnType.DATE;
        Optional<ColumnSettings> first = candidates.stream()
                .filter(candidate -> isFor(choice, candidate))
                .min(Comparator.comparing(candidate -> candidate.type() != usual));
        return switch (choice) {
            case SHUFFLED, STRATIFIED -> "";
            case GROUPED ->
                windows.isPresent() ? series() : first.map(ColumnSettings::name).orElse("");
            case ORDERED ->
                windows.isPresent() && !windows.get().order().isEmpty()
                        ? windows.get().order()
                        : first.filter(found -> found.type() == usual)
                                .map(ColumnSettings::name)
                                .orElse("");
        };
    }

    private List<PickButton.Choice> columns() {
        List<PickButton.Choice> choices = new ArrayList<>();
        if (shown.method() == Method.ORDERED) {
            choices.add(choice("", i18n.text("dataset.split-file-order"), i18n.text("dataset.split-file-order.help")));
        }
        candidates.stream()
                .filter(candidate -> shown.method() == Method.GROUPED && windows.isPresent()
                        ? candidate.name().equals(series())
                        : isFor(shown.method(), candidate))
                .map(candidate -> choice(candidate.name(), candidate.name(), ""))
                .forEach(choices::add);
        return choices;
    }

    private PickButton.Choice choice(String name, String text, String help) {
        return new PickButton.Choice(
                name,
                text,
                help,
                true,
                name.equals(shown.column()),
                PickButton.unless(
                        shown.column(), name, picked -> change(shown.with(shown.method(), picked), "column")));
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
        if (testGiven) {
            // The share of a test that is not drawn stays as it is, for when there is no second file any more.
            double learnt = (field.equals("training") ? first : WHOLE - validation.getValue()) / (double) WHOLE;
            double divided = divided(shown);
            change(shown.withShares(learnt * divided, (1 - learnt) * divided), field);
            return;
        }
        change(shown.withShares(first / (double) WHOLE, second / (double) WHOLE), field);
    }

    private void changeSeed() {
        if (showing) {
            return;
        }
        try {
            long number = Long.parseLong(seed.getText().strip());
            change(shown.withSeed(number), "seed");
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
