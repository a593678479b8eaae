package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnRole;

/** The choice of the column to predict. Columns that cannot be it are there too, with the reason. */
final class TargetBox {

    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final I18n i18n;
    private final Consumer<String> onChoose;
    private final ComboBox<ColumnFacts> box = new ComboBox<>();
    private boolean showing;

    TargetBox(I18n i18n, Consumer<String> onChoose) {
        this.i18n = i18n;
        this.onChoose = onChoose;
        box.setId("target-choice");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.promptTextProperty().bind(i18n.binding("dataset.choose-target"));
        box.setCellFactory(list -> new ChoiceCell());
        box.setButtonCell(new ButtonCell());
        box.valueProperty().addListener((source, before, chosen) -> choose(before, chosen));
    }

    ComboBox<?> root() {
        return box;
    }

    void show(List<ColumnFacts> columns) {
        showing = true;
        if (!box.getItems().equals(columns)) {
            box.setItems(FXCollections.observableList(columns));
        }
        Optional<ColumnFacts> target = columns.stream()
                .filter(column -> column.settings().role() == ColumnRole.TARGET)
                .findFirst();
        target.ifPresentOrElse(box::setValue, () -> box.setValue(null));
        showing = false;
    }

    private void choose(ColumnFacts before, ColumnFacts chosen) {
        if (showing || chosen == null) {
            return;
        }
        if (chosen.targetProblem().isPresent()) {
            // Reached with the arrow keys: it cannot be chosen, so the choice stays as it was.
            showing = true;
            box.setValue(before);
            showing = false;
        } else if (before == null || !before.name().equals(chosen.name())) {
            onChoose.accept(chosen.name());
        }
    }

    private static final class ButtonCell extends ListCell<ColumnFacts> {
        @Override
        protected void updateItem(ColumnFacts column, boolean empty) {
            super.updateItem(column, empty);
            setText(empty || column == null ? null : column.name());
            setGraphic(
                    empty || column == null
                            ? null
                            : TypeIcons.of(column.settings().type()));
        }
    }

    private final class ChoiceCell extends ListCell<ColumnFacts> {
        private final Label name = new Label();
        private final Label why = new Label();
        private final VBox words = new VBox(name, why);
        private final Tooltip tip = new Tooltip();

        ChoiceCell() {
            getStyleClass().add("ds-target-cell");
            why.getStyleClass().add("nl-caption");
            tip.setWrapText(true);
            tip.setMaxWidth(420);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ColumnFacts column, boolean empty) {
            super.updateItem(column, empty);
            setText(null);
            if (empty || column == null) {
                setGraphic(null);
                setTooltip(null);
                setDisable(false);
                return;
            }
            Optional<String> problem = column.targetProblem().map(i18n::text);
            name.setText(column.name());
            name.setGraphic(TypeIcons.of(column.settings().type()));
            why.setText(problem.orElse(""));
            why.setVisible(problem.isPresent());
            why.setManaged(problem.isPresent());
            tip.setText(problem.orElse(""));
            setTooltip(problem.isPresent() ? tip : null);
            setId("target-" + column.name());
            setDisable(problem.isPresent());
            pseudoClassStateChanged(IMPOSSIBLE, problem.isPresent());
            setGraphic(words);
        }
    }
}
