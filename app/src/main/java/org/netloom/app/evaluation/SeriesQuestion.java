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

/**
 * Rows that are one sample together: the last of a series, to be told how it goes on, or all of a sequence. They come from the project's file, or are typed or
 * pasted. FX thread only.
 */
final class SeriesQuestion {

    private final I18n i18n;
    private final Supplier<Optional<Table>> rows;
    private final TextArea text = new TextArea();
    private final Label hint = new Label();
    private final Button last = new Button();
    private final VBox root;
    private List<String> columns = List.of();
    private boolean decimalComma;
    private Optional<Preparation> asked = Optional.empty();

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
        last.setId("predict-last-rows");
        last.getStyleClass().add("small");
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
        asked = Optional.of(preparation);
        FittedWindows windows = preparation.windows();
        List<String> needed = new ArrayList<>(preparation.arranging());
        preparation.features().stream()
                .map(FittedColumn::name)
                .filter(name -> !needed.contains(name))
                .forEach(needed::add);
        columns = List.copyOf(needed);
        hint.textProperty()
                .bind(
                        windows == null
                                ? i18n.binding("evaluation.predict.sequence")
                                : i18n.binding(
                                        "evaluation.predict.rows",
                                        windows.settings().length()));
        last.textProperty()
                .bind(i18n.binding(
                        windows == null ? "evaluation.predict.last-sequence" : "evaluation.predict.last-rows"));
        fill();
    }

    private void fill() {
        rows.get().filter(table -> table.names().containsAll(columns)).ifPresent(table -> {
            decimalComma = table.decimalComma();
            text.setText(PastedRows.text(
                    table,
                    columns,
                    asked.map(preparation -> preparation.lastSample(table)).orElseGet(() -> new int[0])));
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
