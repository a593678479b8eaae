package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.formula.Formula;

/**
 * Finds rows that say what the columns are called once more, as files that were put together have them: the name of the target would be learnt as a class.
 * Where the target is a number such rows have none, and are not learnt from anyhow. Pure.
 */
final class RepeatedHeader {

    static final String CODE = "header-repeated";

    private static final int FEWEST_COLUMNS = 2;

    private RepeatedHeader() {}

    /** The remark, with how many rows these are, the line of the first, and the condition that all other rows meet. */
    static Optional<Diagnostic> find(Table table, DataSettings settings) {
        List<Column> columns = settings.ofFile().stream()
                .filter(column -> column.type() != ColumnType.PICTURE)
                .flatMap(column -> table.column(column.name()).stream())
                .toList();
        return settings.target()
                .filter(target -> target.type() != ColumnType.NUMBER)
                .map(ColumnSettings::name)
                .filter(target -> columns.size() >= FEWEST_COLUMNS)
                .flatMap(table::column)
                .flatMap(target -> find(table, target, columns));
    }

    private static Optional<Diagnostic> find(Table table, Column target, List<Column> columns) {
        String name = target.name();
        // A class may be called as the target is, such as spam.
        if (target.different().filter(cells -> !cells.contains(name)).isPresent()) {
            return Optional.empty();
        }
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> name.equals(target.cell(row)))
                .toArray();
        boolean header = rows.length > 0
                && IntStream.of(rows).allMatch(row -> columns.stream()
                        .allMatch(column -> column.name().equals(column.text(row))));
        return header
                ? Optional.of(Diagnostic.warning(
                        CODE,
                        rows.length,
                        table.lineOf(rows[0]),
                        "is_missing(" + Formula.quoted(name) + ") or " + Formula.quoted(name) + " != "
                                + Formula.quotedText(name)))
                : Optional.empty();
    }
}
