package org.netloom.core.data;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.formula.BoundFormula;
import org.netloom.core.formula.Formula;
import org.netloom.core.formula.FormulaColumn;
import org.netloom.core.formula.Kind;

/** Computes columns by formulas, and adds them to a table. Pure; takes time in the size of the table: not for the window's thread. */
public final class DerivedColumns {

    /** A short text, and where it ends. */
    private static final int BYTES_A_TEXT = 16;

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
        return bind(formula, table).then(bound -> column(formula, bound, table)).then(column -> {
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
        return Formula.parse(formula.formula()).then(parsed -> parsed.bind(cells, table.rows()));
    }

    /** Results lie where the table lies. */
    private static Optional<Diagnostic> roomProblem(FittedFormula formula, Kind kind, Table table) {
        return table.disk()
                .map(disk -> lack(kind, table.rows(), disk::room)
                        .map(needed -> Diagnostic.error(
                                "formula-needs-disk",
                                formula.formula(),
                                needed.needed() >> 20,
                                table.rows(),
                                needed.left() >> 20,
                                disk.folder().toString())))
                .orElseGet(() -> lack(kind, table.rows(), HeapRoom::of)
                        .map(needed -> Diagnostic.error(
                                "formula-needs-memory",
                                formula.formula(),
                                needed.needed() >> 20,
                                table.rows(),
                                needed.left() >> 20)));
    }

    /** That results need more bytes than are left. */
    record Lack(long needed, long left) {}

    /** @param room what there is for so many bytes */
    static Optional<Lack> lack(Kind kind, int rows, LongUnaryOperator room) {
        long needed = (long) rows * (kind == Kind.NUMBER ? Double.BYTES : BYTES_A_TEXT);
        long left = room.applyAsLong(needed);
        return needed <= left ? Optional.empty() : Optional.of(new Lack(needed, Math.max(0, left)));
    }

    private static List<Diagnostic> remarks(Column column) {
        return column.origin().flatMap(ColumnOrigin::remark).stream().toList();
    }

    private static Outcome<Column> column(FittedFormula formula, BoundFormula bound, Table table) {
        Optional<Diagnostic> problem = roomProblem(formula, bound.kind(), table);
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        Shelf shelf = table.disk().map(disk -> Shelf.passing(disk.folder())).orElse(Shelf.HEAP);
        try {
            return Outcome.of(new DerivedColumn(formula, bound, table, shelf).column());
        } catch (UncheckedIOException unwritable) {
            return Outcome.failed(Diagnostic.error(
                    "formula-unwritable",
                    formula.formula(),
                    table.disk().map(TableDisk::folder).map(Path::toString).orElse(""),
                    String.valueOf(unwritable.getMessage())));
        }
    }
}
