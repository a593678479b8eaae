package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.diagnose.Diagnostic;

/** Where a formula is written, with what it gives while it is. Enter takes it, Esc leaves it. FX thread only. */
final class FormulaPane {

    private final I18n i18n;
    private final StepsModel model;
    private final Label title = new Label();
    private final Label nameCaption = caption();
    private final TextField name = new TextField();
    private final Label formulaCaption = caption();
    private final TextArea formula = new TextArea();
    private final Label help = caption();
    private final Label result = caption();
    private final GridPane cells = new GridPane();
    private final VBox problems = new VBox(4);
    private final FormulaWords words;
    private final Button apply = new Button();
    private final ScrollPane root;
    private boolean filling;

    FormulaPane(I18n i18n, StepsModel model, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.model = model;
        this.words = new FormulaWords(i18n, model, this::insert);
        HBox header = SidePane.header(i18n, title, "formula-close", model::close);
        name.setId("formula-name");
        nameCaption.textProperty().bind(i18n.binding("dataset.derive.name"));
        nameCaption.setLabelFor(name);
        formula.setId("formula-text");
        formula.getStyleClass().add("ds-formula");
        formula.setWrapText(true);
        formula.setPrefRowCount(3);
        formulaCaption.setLabelFor(formula);
        name.textProperty().addListener((source, before, text) -> typed());
        formula.textProperty().addListener((source, before, text) -> typed());
        name.setOnAction(event -> take());
        formula.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        cells.setHgap(12);
        cells.setVgap(2);
        apply.setId("formula-apply");
        apply.getStyleClass().add("accent");
        apply.textProperty().bind(i18n.binding("dataset.step.apply"));
        apply.setOnAction(event -> take());
        apply.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.previewProperty()
                                .get()
                                .filter(StepPreview::isUsable)
                                .isEmpty(),
                        model.previewProperty()));
        VBox content = new VBox(
                8,
                header,
                nameCaption,
                name,
                formulaCaption,
                formula,
                words.root(),
                apply,
                problems,
                result,
                cells,
                help);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        root = SidePane.of("formula", content);
        subscriptions.observe(model.openProperty(), this::show);
        subscriptions.observe(model.previewProperty(), this::showPreview);
        subscriptions.onChange(i18n.messagesProperty(), messages -> {
            say(model.openProperty().get());
            showPreview(model.previewProperty().get());
        });
    }

    Region root() {
        return root;
    }

    private void show(Optional<TableStep> step) {
        root.setVisible(step.isPresent());
        root.setManaged(step.isPresent());
        say(step);
        step.ifPresent(open -> {
            filling = true;
            boolean derive = open instanceof TableStep.Derive;
            Optional<String> known = open instanceof TableStep.Derive derived ? derived.name() : Optional.empty();
            for (Region region : List.of(nameCaption, name)) {
                region.setVisible(derive);
                region.setManaged(derive);
            }
            name.setText(known.orElse(""));
            name.setDisable(known.isPresent());
            formula.setText(open.formula());
            filling = false;
            typed();
            (derive && known.isEmpty() ? name : formula).requestFocus();
            formula.end();
        });
    }

    private void say(Optional<TableStep> step) {
        step.ifPresent(open -> {
            boolean derive = open instanceof TableStep.Derive;
            title.setText(i18n.text(derive ? "dataset.derive.title" : "dataset.filter-rows.title"));
            formulaCaption.setText(i18n.text(derive ? "dataset.derive.formula" : "dataset.filter-rows.condition"));
            formula.setPromptText(derive ? "fare / (sibsp + parch + 1)" : "age >= 18 and sex = \"female\"");
            help.setText(i18n.text(derive ? "dataset.derive.help" : "dataset.filter-rows.help"));
            words.show(derive);
        });
    }

    private void typed() {
        if (!filling) {
            model.preview(name.getText(), formula.getText());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            // A formula has no tabulators: the key leads on, as everywhere else.
            (event.isShiftDown() ? name : words.first()).requestFocus();
            event.consume();
        }
    }

    private void take() {
        if (!apply.isDisabled()) {
            model.apply(name.getText(), formula.getText());
        }
    }

    private void insert(String text, boolean all) {
        if (all) {
            formula.setText(text);
        } else {
            formula.replaceSelection(text);
        }
        formula.requestFocus();
        formula.end();
    }

    private void showPreview(Optional<StepPreview> preview) {
        problems.getChildren().clear();
        cells.getChildren().clear();
        result.setText("");
        preview.ifPresent(found -> {
            found.problems().stream().map(this::problem).forEach(problems.getChildren()::add);
            if (!found.isUsable()) {
                return;
            }
            boolean condition = model.openProperty()
                    .get()
                    .filter(TableStep.Filter.class::isInstance)
                    .isPresent();
            result.setText(
                    condition
                            ? i18n.text("dataset.filter-rows.kept", found.present(), found.rows())
                            : i18n.text(
                                    "dataset.derive.result",
                                    i18n.text("dataset.derive.kind."
                                            + found.kind().name()),
                                    found.rows() - found.present()));
            for (StepPreview.Cell cell : found.cells()) {
                Label line = caption();
                line.setText(i18n.text("dataset.derive.line", cell.line()));
                Label value = new Label(cell.text().isEmpty() ? i18n.text("dataset.derive.missing") : cell.text());
                value.getStyleClass().add(cell.text().isEmpty() ? "nl-muted" : "nl-strong");
                cells.addRow(cells.getRowCount(), line, value);
            }
        });
        for (Region region : List.of(problems, result, cells)) {
            boolean filled = region == result
                    ? !result.getText().isEmpty()
                    : !region.getChildrenUnmodifiable().isEmpty();
            region.setVisible(filled);
            region.setManaged(filled);
        }
    }

    private HBox problem(Diagnostic problem) {
        Label text = new Label(i18n.text(problem));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, RemarkList.icon(problem.severity()), text);
        row.setId("formula-problem");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
