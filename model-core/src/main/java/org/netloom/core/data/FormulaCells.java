package org.netloom.core.data;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.formula.FormulaColumn;
import org.netloom.core.formula.Kind;

/** A column of a table as formulas see it. */
final class FormulaCells implements FormulaColumn {

    private final Column column;
    private final FormulaInput input;

    FormulaCells(Column column, FormulaInput input) {
        this.column = column;
        this.input = input;
    }

    FormulaInput input() {
        return input;
    }

    @Override
    public String name() {
        return column.name();
    }

    @Override
    public Kind kind() {
        return input.kind();
    }

    @Override
    public boolean hasNumbers() {
        return input.hasNumbers();
    }

    @Override
    public double[] numbers() {
        if (kind() == Kind.DATE) {
            return each(this::moment);
        }
        return kind() == Kind.TRUTH && !input.numeric() ? truths() : column.numbers();
    }

    @Override
    public double[] truths() {
        return each(YesNoWords::truth);
    }

    private double[] each(java.util.function.ToDoubleFunction<String> meaning) {
        double[] values = new double[column.size()];
        IntStream.range(0, values.length).parallel().forEach(row -> {
            String cell = column.cell(row);
            values[row] = cell == null ? Double.NaN : meaning.applyAsDouble(cell);
        });
        return values;
    }

    @Override
    public @Nullable String text(int row) {
        return column.cell(row);
    }

    @Override
    public String example() {
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell != null) {
                return cell;
            }
        }
        return "";
    }

    @Override
    public double moment(String text) {
        return input.moment(text);
    }
}
