package org.netloom.core.data;

import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
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
    public Reader numbers() {
        if (kind() == Kind.DATE) {
            return worth(input::moment);
        }
        return kind() == Kind.TRUTH && !input.numeric() ? truths() : column::numbers;
    }

    @Override
    public Reader truths() {
        return worth(YesNoWords::truth);
    }

    private Reader worth(ToDoubleFunction<String> meaning) {
        IntToDoubleFunction worth = column.worth(meaning);
        return (from, to, out) -> {
            for (int row = from; row < to; row++) {
                out[row - from] = worth.applyAsDouble(row);
            }
        };
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
