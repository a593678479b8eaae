package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.formula.BoundFormula;
import org.netloom.core.formula.Formula;
import org.netloom.core.formula.FormulaColumn;
import org.netloom.core.formula.Kind;

/** Computes columns by formulas, and adds them to a table. Pure; takes time in the size of the table: not for the window's thread. */
public final class DerivedColumns {

    /** The result, and a copy while it becomes a column. */
    private static final int BYTES_A_RESULT = 2 * Double.BYTES;

    /** A short text and what points to it, until it lies in a column. */
    private static final int BYTES_A_TEXT = 64;

    private DerivedColumns() {}

    /** The columns that stand in the file itself. */
    public static Table without(Table table) {
        List<Column> own = table.columns().stream()
                .filter(column -> column.origin().isEmpty())
                .toList();
        return own.size() == table.columns().size() ? table : table.with(own);
    }

    /** A table as it was before a column was derived: without it and those derived after it; the whole table if it has no such column. */
    public static Table before(Table table, String derived) {
        List<String> names = table.names();
        boolean there = table.column(derived)
                .filter(column -> column.origin().isPresent())
                .isPresent();
        return there ? table.with(table.columns().subList(0, names.indexOf(derived))) : table;
    }

    /** A table with a column that was derived before. */
    public static Outcome<Table> adopt(Table table, Column derived) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(derived);
        return new Outcome.Success<>(table.with(columns), remarks(derived));
    }

    /**
     * A table with derived columns. Those that it has already by the same formula are not computed again; a column of the file that has
     * the name of a derived one gives way.
     *
     * @return the table; a warning for each column whose formula has no result in some rows. A failure if a formula cannot be read.
     */
    static Outcome<Table> replayed(List<FittedFormula> formulas, Table table) {
        Outcome<Table> result = Outcome.of(table);
        for (FittedFormula formula : formulas) {
            result = result.then(found -> with(formula, found));
        }
        return result;
    }

    /** A table with one more derived column. */
    public static Outcome<Table> with(FittedFormula formula, Table table) {
        Optional<Column> made = table.column(formula.name()).filter(column -> column.origin()
                .filter(origin -> origin.formula().equals(formula))
                .isPresent());
        if (made.isPresent()) {
            return new Outcome.Success<>(table, remarks(made.get()));
        }
        return bind(formula, table).then(bound -> {
            Column column = column(formula, bound, table);
            List<Column> columns = new ArrayList<>(table.columns().stream()
                    .filter(before -> !before.name().equals(formula.name()))
                    .toList());
            columns.add(column);
            return new Outcome.Success<>(table.with(columns), remarks(column));
        });
    }

    /** A formula and its columns, which must be in the table. Pounds are not taken for kilograms. */
    static Outcome<BoundFormula> bind(FittedFormula formula, Table table) {
        List<FormulaColumn> cells = new ArrayList<>();
        for (FormulaInput input : formula.inputs()) {
            Column column = table.column(input.name()).orElseThrow();
            NumberUnit expected = input.unit();
            NumberUnit found = column.unit().orElse(null);
            if (expected != null && found != null && !found.equals(expected)) {
                return Outcome.failed(Diagnostic.error("unit-differs", input.name(), found.text(), expected.text()));
            }
            cells.add(new FormulaCells(column, input));
        }
        return Formula.parse(formula.formula())
                .then(parsed -> parsed.bind(cells, table.rows()))
                .then(bound -> memoryProblem(formula, bound.kind(), table.rows(), HeapRoom::of)
                        .map(Outcome::<BoundFormula>failed)
                        .orElseGet(() -> Outcome.of(bound)));
    }

    /**
     * Results lie in the heap, wherever the table does.
     *
     * @param room what there is for so many bytes
     */
    static Optional<Diagnostic> memoryProblem(FittedFormula formula, Kind kind, int rows, LongUnaryOperator room) {
        long needed = (long) rows * (kind == Kind.TEXT ? BYTES_A_TEXT : BYTES_A_RESULT);
        long left = room.applyAsLong(needed);
        return needed <= left
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        "formula-needs-memory", formula.formula(), needed >> 20, rows, Math.max(0, left >> 20)));
    }

    private static List<Diagnostic> remarks(Column column) {
        return column.origin().flatMap(ColumnOrigin::remark).stream().toList();
    }

    private static Column column(FittedFormula formula, BoundFormula bound, Table table) {
        if (bound.kind() == Kind.TEXT) {
            ColumnBuilder builder = new ColumnBuilder();
            for (@Nullable String text : bound.texts()) {
                builder.add(text == null ? "" : text);
            }
            return builder.build(formula.name(), table.decimalComma())
                    .from(new ColumnOrigin(formula, bound.kind(), 0, 0));
        }
        double[] numbers = bound.numbers();
        ColumnOrigin origin = origin(formula, bound, numbers, table);
        if (bound.kind() == Kind.NUMBER) {
            NumberFormat format = new NumberFormat(table.decimalComma(), Optional.empty());
            return new Column(formula.name(), new ComputedCells(numbers, format.point()), format, origin);
        }
        ColumnBuilder builder = new ColumnBuilder();
        for (double number : numbers) {
            builder.add(Double.isNaN(number) ? "" : bound.kind() == Kind.DATE ? DateText.text(number) : word(number));
        }
        return builder.build(formula.name(), table.decimalComma()).from(origin);
    }

    private static String word(double truth) {
        return truth == 0 ? "no" : "yes";
    }

    /** Where a result is missing though every column has a value, arithmetic has none: that is worth saying. */
    private static ColumnOrigin origin(FittedFormula formula, BoundFormula bound, double[] numbers, Table table) {
        List<Column> inputs = formula.inputs().stream()
                .map(input -> table.column(input.name()).orElseThrow())
                .toList();
        int undefined = 0;
        int first = 0;
        for (int row = 0; row < numbers.length; row++) {
            int at = row;
            if (Double.isNaN(numbers[row]) && inputs.stream().noneMatch(input -> input.isMissing(at))) {
                undefined++;
                first = undefined == 1 ? table.lineOf(row) : first;
            }
        }
        return new ColumnOrigin(formula, bound.kind(), undefined, first);
    }
}
