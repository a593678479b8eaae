package org.netloom.core.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.formula.BoundFormula;
import org.netloom.core.formula.Kind;

/** Computes one column and puts it on a shelf, one stretch of rows after the other. Used once. */
final class DerivedColumn {

    private final FittedFormula formula;
    private final BoundFormula bound;
    private final Table table;
    private final Shelf shelf;
    private final List<Column> inputs;
    private int undefined;
    private int firstLine;

    DerivedColumn(FittedFormula formula, BoundFormula bound, Table table, Shelf shelf) {
        this.formula = formula;
        this.bound = bound;
        this.table = table;
        this.shelf = shelf;
        this.inputs = formula.inputs().stream()
                .map(input -> table.column(input.name()).orElseThrow())
                .toList();
    }

    /** @throws java.io.UncheckedIOException if it cannot be written; nothing of it is left then */
    Column column() {
        return bound.kind() == Kind.NUMBER ? numbers() : texts();
    }

    private Column numbers() {
        NumberFormat format = NumberFormat.of(table.decimalComma());
        ComputedCells.Builder cells = new ComputedCells.Builder(shelf, TableDisk.newName());
        try {
            bound.numbers((from, some) -> {
                note(from, some);
                for (double number : some) {
                    cells.add(number);
                }
            });
            return new Column(formula.name(), cells.build(format.point()), format, origin());
        } catch (RuntimeException | Error failed) {
            cells.drop();
            throw failed;
        }
    }

    private Column texts() {
        ColumnBuilder cells = new ColumnBuilder(shelf, TableDisk.newName());
        try {
            if (bound.kind() == Kind.TEXT) {
                bound.texts((from, some) -> {
                    for (@Nullable String text : some) {
                        cells.add(text == null ? "" : text);
                    }
                });
            } else {
                bound.numbers((from, some) -> {
                    note(from, some);
                    for (double number : some) {
                        cells.add(text(number));
                    }
                });
            }
            return cells.build(formula.name(), table.decimalComma()).from(origin());
        } catch (RuntimeException | Error failed) {
            cells.drop();
            throw failed;
        }
    }

    private String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return bound.kind() == Kind.DATE ? DateText.text(number) : number == 0 ? "no" : "yes";
    }

    /** Where a result is missing though every column has a value, arithmetic has none: that is worth saying. */
    private void note(int from, double[] some) {
        for (int i = 0; i < some.length; i++) {
            int row = from + i;
            if (Double.isNaN(some[i]) && inputs.stream().noneMatch(input -> input.isMissing(row))) {
                undefined++;
                firstLine = undefined == 1 ? table.lineOf(row) : firstLine;
            }
        }
    }

    private ColumnOrigin origin() {
        return new ColumnOrigin(formula, bound.kind(), undefined, firstLine);
    }
}
