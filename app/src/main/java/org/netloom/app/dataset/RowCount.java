package org.netloom.app.dataset;

import java.util.function.Function;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** A field for a number of rows, typed or stepped; what is no number leaves the value as it was. */
final class RowCount extends StringConverter<Integer> {

    private final IntegerSpinnerValueFactory values;
    private final Function<Integer, String> words;

    private RowCount(IntegerSpinnerValueFactory values, Function<Integer, String> words) {
        this.values = values;
        this.words = words;
    }

    /**
     * @param words how a number is shown
     * @param onLeave called when the field is left
     */
    static Spinner<Integer> spinner(String id, int least, int most, Function<Integer, String> words, Runnable onLeave) {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(least, most, least);
        values.setConverter(new RowCount(values, words));
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

    @Override
    public String toString(Integer value) {
        return words.apply(value);
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
