package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.DataState;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.diagnose.Diagnostic;

/** The steps for the table as a whole, in the order in which they are taken, each to be opened or taken away. */
final class StepList {

    private static final double LONGEST = 320;

    private final I18n i18n;
    private final StepsModel model;
    private final Runnable onTestFile;
    private final Runnable onTestFromWeb;
    private final FlowPane root = new FlowPane(8, 4);
    private final PickButton add = new PickButton(this::steps);

    /**
     * @param onTestFile asks for another file, and makes its rows the test
     * @param onTestFromWeb the same with a web address
     */
    StepList(I18n i18n, StepsModel model, Runnable onTestFile, Runnable onTestFromWeb) {
        this.onTestFromWeb = onTestFromWeb;
        this.onTestFile = onTestFile;
        this.i18n = i18n;
        this.model = model;
        root.setId("table-steps");
        root.getStyleClass().add("ds-steps");
        add.root().setMinWidth(Region.USE_PREF_SIZE);
    }

    /** The steps; takes no room while there are none. */
    Region root() {
        return root;
    }

    /** The button that adds one. */
    Region adding() {
        return add.root();
    }

    void show(DataSettings settings, DataState state) {
        List<Node> chips = new ArrayList<>();
        for (Derivation step : settings.steps().derived()) {
            chips.add(chip(
                    "derived-" + step.name(),
                    "mdi2f-function-variant",
                    step.name() + " = " + step.formula(),
                    () -> model.open(new TableStep.Derive(Optional.of(step.name()), step.formula())),
                    () -> model.removeDerived(step.name())));
        }
        List<String> filters = settings.steps().filters();
        for (int i = 0; i < filters.size(); i++) {
            int index = i;
            chips.add(chip(
                    "filter-" + i,
                    "mdi2f-filter-outline",
                    filters.get(i),
                    () -> model.open(new TableStep.Filter(Optional.of(index), filters.get(index))),
                    () -> model.removeFilter(index)));
        }
        settings.testFile().ifPresent(test -> {
            String name = String.valueOf(Path.of(test.path()).getFileName());
            chips.add(chip(
                    "test-file",
                    "mdi2f-file-check-outline",
                    i18n.text("dataset.test-file.chip", name),
                    onTestFile,
                    model::dropTestFile));
        });
        state.diagnostics().stream()
                .filter(remark -> remark.code().equals("rows-filtered") && !state.busy())
                .map(this::remark)
                .forEach(chips::add);
        root.getChildren().setAll(chips);
        root.setVisible(!chips.isEmpty());
        root.setManaged(!chips.isEmpty());
        boolean table = !PictureTable.isAll(settings);
        add.root().setVisible(table);
        add.root().setManaged(table);
        add.show("add-step", i18n.text("dataset.step.add"));
    }

    private List<PickButton.Choice> steps() {
        return List.of(
                choice("derive", "dataset.derive", new TableStep.Derive(Optional.empty(), "")),
                choice("filter", "dataset.filter-rows", new TableStep.Filter(Optional.empty(), "")),
                new PickButton.Choice(
                        "test-file",
                        i18n.text("dataset.test-file"),
                        i18n.text("dataset.test-file.what"),
                        true,
                        false,
                        onTestFile),
                new PickButton.Choice(
                        "test-file-web",
                        i18n.text("dataset.test-file-web"),
                        i18n.text("dataset.test-file-web.what"),
                        true,
                        false,
                        onTestFromWeb));
    }

    private PickButton.Choice choice(String id, String key, TableStep step) {
        return new PickButton.Choice(id, i18n.text(key), i18n.text(key + ".what"), true, false, () -> model.open(step));
    }

    private HBox chip(String id, String icon, String text, Runnable onOpen, Runnable onRemove) {
        Button face = new Button(text, new FontIcon(icon));
        // An underscore is part of a name here.
        face.setMnemonicParsing(false);
        face.setId(id);
        face.getStyleClass().addAll("flat", "ds-step");
        face.setMaxWidth(LONGEST);
        face.setTooltip(new Tooltip(text));
        face.setOnAction(event -> onOpen.run());
        Button remove = new Button(null, new FontIcon("mdi2c-close"));
        remove.setId("remove-" + id);
        remove.getStyleClass().addAll("flat", "ds-icon-button");
        String words = i18n.text("dataset.step.remove", text);
        remove.setAccessibleText(words);
        remove.setTooltip(new Tooltip(words));
        remove.setOnAction(event -> onRemove.run());
        HBox chip = new HBox(face, remove);
        chip.getStyleClass().add("ds-step-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    private Label remark(Diagnostic remark) {
        Label label = new Label(i18n.text(remark));
        label.setId("steps-rows");
        label.getStyleClass().addAll("nl-caption", "ds-steps-rows");
        return label;
    }
}
