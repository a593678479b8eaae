package org.netloom.app.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.schema.NumberSummary;

/** All steps of one column's preparation in the order in which they are taken, and its values before and after. FX thread only. */
final class RecipePane {

    private static final int BINS_DRAWN = 20;
    private static final List<Integer> BINS = List.of(0, 3, 5, 10, 20);

    private final I18n i18n;
    private final DatasetModel model;
    private final Label title = new Label();
    private final PickButton clip = new PickButton(this::clips);
    private final PickButton imputation = new PickButton(this::imputations);
    private final TextField constant = new TextField();
    private final CheckBox flag = new CheckBox();
    private final PickButton bins = new PickButton(this::binCounts);
    private final PickButton scaling = new PickButton(this::scalings);
    private final PickButton encoding = new PickButton(this::encodings);
    private final Label instead = caption();
    private final Histogram before = new Histogram();
    private final Histogram after = new Histogram();
    private final Label afterFrom = caption();
    private final Label afterTo = caption();
    private final VBox steps = new VBox(4);
    private final VBox pictures = new VBox(4);
    private final Region root;
    private Optional<ColumnFacts> shown = Optional.empty();

    RecipePane(I18n i18n, DatasetModel model) {
        this.i18n = i18n;
        this.model = model;
        HBox header = SidePane.header(i18n, title, "recipe-close", model::closeSteps);
        constant.setId("recipe-constant");
        constant.promptTextProperty().bind(i18n.binding("dataset.recipe.constant"));
        constant.accessibleTextProperty().bind(i18n.binding("dataset.recipe.constant"));
        constant.setOnAction(event -> commitConstant());
        constant.focusedProperty().addListener((source, was, focused) -> {
            if (!focused) {
                commitConstant();
                model.endTyping();
            }
        });
        flag.setId("recipe-flag");
        flag.textProperty().bind(i18n.binding("dataset.recipe.flag"));
        flag.setWrapText(true);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("dataset.recipe.flag.help"));
        flag.setTooltip(tip);
        flag.setOnAction(event -> change(now -> now.withMissingFlag(flag.isSelected())));
        Stream.of(clip, imputation, bins, scaling, encoding)
                .map(PickButton::root)
                .forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        for (Histogram histogram : List.of(before, after)) {
            histogram.setMinHeight(48);
        }
        VBox content = new VBox(8, header, steps, pictures);
        root = SidePane.of("recipe", content);
        show(Optional.empty());
    }

    Region root() {
        return root;
    }

    /** Shows the steps of a column, or nothing. */
    void show(Optional<ColumnFacts> column) {
        shown = column;
        root.setVisible(column.isPresent());
        root.setManaged(column.isPresent());
        column.ifPresent(this::fill);
    }

    private void fill(ColumnFacts facts) {
        ColumnSettings settings = facts.settings();
        ColumnSteps now = settings.steps();
        title.setText(i18n.text("dataset.recipe.of", facts.name()));
        clip.show("recipe-clip", word("clip", now.clip()));
        imputation.show("recipe-imputation", word("imputation", settings.imputation()));
        bins.show("recipe-bins", binText(now.bins()));
        scaling.show("recipe-scaling", word("scaling", settings.scaling()));
        encoding.show("recipe-encoding", word("encoding", settings.encoding()));
        if (!constant.isFocused()) {
            constant.setText(now.constant());
        }
        flag.setSelected(now.missingFlag());
        instead.setText(i18n.text("dataset.recipe.instead"));
        boolean number = settings.type() == ColumnType.NUMBER;
        boolean category = settings.type() == ColumnType.CATEGORY;
        steps.getChildren().clear();
        if (number) {
            step("dataset.recipe.outliers", clip.root());
        }
        step(number ? "dataset.recipe.missing" : "dataset.recipe.missing-first", imputation.root());
        if (settings.imputation() == Imputation.CONSTANT) {
            steps.getChildren().add(constant);
        }
        if (number) {
            steps.getChildren().add(flag);
            step("dataset.recipe.bins", bins.root());
            step("dataset.recipe.scaling", now.bins() > 0 ? instead : scaling.root());
        } else if (category) {
            step("dataset.recipe.encoding", encoding.root());
        }
        drawBeforeAndAfter(facts);
    }

    private void drawBeforeAndAfter(ColumnFacts facts) {
        Optional<NumberSummary> numbers =
                facts.settings().type() == ColumnType.NUMBER ? facts.profile().numbers() : Optional.empty();
        pictures.getChildren().clear();
        Label fitted = caption();
        fitted.setText(i18n.text("dataset.recipe.fitted"));
        numbers.ifPresent(summary -> {
            before.show(summary.bins());
            pictures.getChildren()
                    .addAll(
                            heading("dataset.recipe.before"),
                            before,
                            ends(
                                    caption(Figures.number(summary.min(), i18n.locale())),
                                    caption(Figures.number(summary.max(), i18n.locale()))));
        });
        double[] values = model.prepared(facts.name());
        if (numbers.isPresent() && values.length > 0) {
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(0);
            after.show(counts(values, least, most));
            afterFrom.setText(Figures.number(least, i18n.locale()));
            afterTo.setText(Figures.number(most, i18n.locale()));
            pictures.getChildren().addAll(heading("dataset.recipe.after"), after);
            if (facts.settings().steps().bins() == 0) {
                pictures.getChildren().add(ends(afterFrom, afterTo));
            }
        }
        pictures.getChildren().add(fitted);
    }

    private static List<Integer> counts(double[] values, double least, double most) {
        boolean few = most > least && Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        int bars = few && most - least < BINS_DRAWN ? (int) (most - least) + 1 : BINS_DRAWN;
        int[] counts = new int[most > least ? bars : 1];
        for (double value : values) {
            counts[most > least ? (int) Math.min(bars - 1.0, (value - least) / (most - least) * bars) : 0]++;
        }
        return IntStream.of(counts).boxed().toList();
    }

    private void step(String key, Node control) {
        steps.getChildren().addAll(heading(key), control);
    }

    private void change(java.util.function.UnaryOperator<ColumnSteps> how) {
        shown.ifPresent(facts -> {
            ColumnSteps now = facts.settings().steps();
            ColumnSteps next = how.apply(now);
            if (!next.equals(now)) {
                model.changeSteps(facts.name(), now, next);
            }
        });
    }

    private void commitConstant() {
        String text = constant.getText().strip();
        change(now -> now.withConstant(text));
    }

    private List<PickButton.Choice> clips() {
        return choices(
                Clip.values(), "clip", steps -> steps.steps().clip(), value -> change(now -> now.withClip(value)));
    }

    private List<PickButton.Choice> imputations() {
        return choices(
                Imputation.values(),
                "imputation",
                ColumnSettings::imputation,
                value -> shown.ifPresent(facts -> model.changeImputation(facts.name(), value)));
    }

    private List<PickButton.Choice> scalings() {
        return choices(
                Scaling.values(),
                "scaling",
                ColumnSettings::scaling,
                value -> shown.ifPresent(facts -> model.changeScaling(facts.name(), value)));
    }

    private List<PickButton.Choice> encodings() {
        return choices(
                Encoding.values(),
                "encoding",
                ColumnSettings::encoding,
                value -> shown.ifPresent(facts -> model.changeEncoding(facts.name(), value)));
    }

    private List<PickButton.Choice> binCounts() {
        int present = shown.map(facts -> facts.settings().steps().bins()).orElse(0);
        return BINS.stream()
                .map(count -> new PickButton.Choice(
                        "bins-" + count,
                        binText(count),
                        i18n.text(count == 0 ? "dataset.recipe.no-bins.help" : "dataset.recipe.some-bins.help", count),
                        true,
                        count == present,
                        PickButton.unless(present, count, value -> change(now -> now.withBins(value)))))
                .toList();
    }

    private String binText(int count) {
        return i18n.text(count == 0 ? "dataset.recipe.no-bins" : "dataset.recipe.some-bins", count);
    }

    private <T extends Enum<T>> List<PickButton.Choice> choices(
            T[] values, String room, java.util.function.Function<ColumnSettings, T> present, Consumer<T> action) {
        return shown.map(facts -> Arrays.stream(values)
                        .map(value -> new PickButton.Choice(
                                value.name(),
                                word(room, value),
                                i18n.text(room + "." + value.name() + ".help"),
                                true,
                                value == present.apply(facts.settings()),
                                PickButton.unless(present.apply(facts.settings()), value, action)))
                        .toList())
                .orElse(List.of());
    }

    private String word(String room, Enum<?> value) {
        return i18n.text(room + "." + value.name());
    }

    private Label heading(String key) {
        return caption(i18n.text(key));
    }

    private static HBox ends(Label from, Label to) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(from, gap, to);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label caption(String text) {
        Label label = caption();
        label.setText(text);
        return label;
    }
}
