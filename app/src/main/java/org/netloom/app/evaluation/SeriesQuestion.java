package org.netloom.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.PastedRows;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** The last rows of a series, to be told how it goes on: those of the project's file, or others that are typed or pasted. FX thread only. */
final class SeriesQuestion {

    private final I18n i18n;
    private final Supplier<Optional<Table>> rows;
    private final TextArea text = new TextArea();
    private final Label hint = new Label();
    private final VBox root;
    private List<String> columns = List.of();
    private boolean decimalComma;
    private Optional<FittedWindows> windows = Optional.empty();

    /**
     * @param rows the project's own, if they are read
     * @param onChange called when other rows are there
     */
    SeriesQuestion(I18n i18n, Supplier<Optional<Table>> rows, Runnable onChange) {
        this.i18n = i18n;
        this.rows = rows;
        text.setId("predict-rows");
        text.getStyleClass().add("predict-rows");
        text.textProperty().addListener((source, before, after) -> onChange.run());
        text.accessibleTextProperty().bind(hint.textProperty());
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("nl-caption");
        Button last = new Button();
        last.setId("predict-last-rows");
        last.getStyleClass().add("small");
        last.textProperty().bind(i18n.binding("evaluation.predict.last-rows"));
        last.setOnAction(event -> fill());
        VBox.setVgrow(text, Priority.ALWAYS);
        root = new VBox(6, hint, text, last);
        root.setMinHeight(170);
    }

    Region root() {
        return root;
    }

    /** Asks a new network, first about the last rows of the project's file. */
    void use(Preparation preparation) {
        windows = Optional.ofNullable(preparation.windows());
        List<String> needed = new ArrayList<>();
        windows.map(FittedWindows::order).filter(name -> !name.isEmpty()).ifPresent(needed::add);
        preparation.features().stream()
                .map(FittedColumn::name)
                .filter(name -> !needed.contains(name))
                .forEach(needed::add);
        columns = List.copyOf(needed);
        hint.textProperty().unbind();
        windows.ifPresent(found -> hint.textProperty()
                .bind(i18n.binding("evaluation.predict.rows", found.settings().length())));
        fill();
    }

    private void fill() {
        rows.get().filter(table -> table.names().containsAll(columns)).ifPresent(table -> {
            decimalComma = table.decimalComma();
            text.setText(PastedRows.text(
                    table,
                    columns,
                    windows.map(found -> found.settings().length()).orElse(1)));
            text.setScrollTop(0);
        });
    }

    /** The rows; or tells why they are none. */
    void read(Consumer<Table> onTable, Consumer<Diagnostic> onWrong) {
        Outcome<Table> read = PastedRows.read(text.getText(), columns, decimalComma);
        if (read instanceof Outcome.Success<Table> success) {
            onTable.accept(success.value());
        } else {
            onWrong.accept(read.diagnostics().get(0));
        }
    }
}
