package org.netloom.app.evaluation;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedDates;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;

/**
 * A field for every feature that stands in the file, filled with what is typical in the training rows, and one for every other column
 * that formulas ask. An empty field is a missing cell.
 */
final class PredictForm {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final GridPane root = new GridPane();
    private final List<Field> fields = new ArrayList<>();
    private final Runnable onChange;

    private record Field(String name, Predicate<String> isReadable, Node control, Supplier<String> text) {}

    PredictForm(Runnable onChange) {
        this.onChange = onChange;
        root.getStyleClass().add("predict-form");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(42);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        root.getColumnConstraints().setAll(names, values);
    }

    GridPane root() {
        return root;
    }

    /** Makes the fields for a model. */
    void ask(Preparation preparation) {
        fields.clear();
        root.getChildren().clear();
        for (FittedColumn column : preparation.features()) {
            // Pictures are not typed: they are asked for beside the form.
            if (!preparation.derives(column.name()) && column.picture() == null) {
                add(
                        switch (column.type()) {
                            case NUMBER -> typed(column, Double.isFinite(column.fill()) ? plain(column.fill()) : "");
                            case DATE -> typed(column, DateText.text(column.fill()));
                            case CATEGORY, YES_NO, ID -> category(column);
                            case TEXT -> written(column);
                            case PICTURE ->
                                throw new IllegalArgumentException("Pictures have no field: " + column.name());
                        });
            }
        }
        preparation
                .formulaInputs()
                .forEach(input -> add(typed(input.name(), text -> isReadable(input.type(), input.order(), text), "")));
    }

    private void add(Field field) {
        Label name = new Label(field.name());
        name.getStyleClass().add("nl-muted");
        name.setLabelFor(field.control());
        field.control().setId("predict-" + field.name());
        root.addRow(fields.size(), name, field.control());
        fields.add(field);
    }

    private static String plain(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private Field typed(FittedColumn column, String text) {
        FittedDates dates = column.dates();
        return typed(
                column.name(), typed -> isReadable(column.type(), dates == null ? null : dates.order(), typed), text);
    }

    private Field typed(String name, Predicate<String> isReadable, String text) {
        TextField field = new TextField(text);
        field.textProperty().addListener((source, before, after) -> onChange.run());
        return new Field(name, isReadable, field, () -> field.getText().strip());
    }

    private Field written(FittedColumn column) {
        TextArea field = new TextArea();
        field.setWrapText(true);
        field.getStyleClass().add("predict-text");
        field.textProperty().addListener((source, before, after) -> onChange.run());
        return new Field(
                column.name(), text -> true, field, () -> field.getText().strip());
    }

    private Field category(FittedColumn column) {
        ComboBox<String> field = new ComboBox<>();
        field.getItems().setAll(column.categories());
        field.setMaxWidth(Double.MAX_VALUE);
        if (!column.categories().isEmpty()) {
            field.getSelectionModel().select(Math.max(0, column.fillCategory()));
        }
        field.valueProperty().addListener((source, before, after) -> onChange.run());
        return new Field(column.name(), text -> true, field, () -> field.getValue() == null ? "" : field.getValue());
    }

    /** The values as a table of one row; or tells which field holds no number. */
    void read(Consumer<Table> onTable, Consumer<String> onWrong) {
        String wrong = "";
        for (Field field : fields) {
            boolean bad = !field.isReadable().test(field.text().get());
            field.control().pseudoClassStateChanged(WRONG, bad);
            wrong = bad && wrong.isEmpty() ? field.name() : wrong;
        }
        if (!wrong.isEmpty()) {
            onWrong.accept(wrong);
            return;
        }
        // Numbers are typed with a point, whatever sign the column has in its file.
        onTable.accept(Table.of(
                        fields.stream().map(field -> field.name()).toList(),
                        List.of(fields.stream().map(field -> field.text().get()).toList()))
                .read(column -> ColumnReading.GUESSED.withDecimals(Optional.of(DecimalSign.POINT))));
    }

    private static boolean isReadable(ColumnType type, DateText.@Nullable Order order, String text) {
        if (order != null) {
            return text.isEmpty() || !Double.isNaN(DateText.parse(text, order));
        }
        return type != ColumnType.NUMBER || isNumber(text);
    }

    private static boolean isNumber(String text) {
        return text.isEmpty() || text.matches("[-+]?(\\d+([.]\\d*)?|[.]\\d+)([eE][-+]?\\d+)?");
    }
}
