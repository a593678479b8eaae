package org.netloom.core.data.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;

/**
 * Columns of a sheet whose formulas have no results in the file, as programs write them that do not calculate. A column in which a single formula has one
 * was calculated: there an empty result is an empty text.
 */
final class Uncomputed {

    private static final int SHOWN = 5;

    private final Map<Integer, Formulas> columns = new TreeMap<>();

    /** The formulas of one column. */
    private record Formulas(String first, int count, boolean computed) {
        Formulas and(Formulas next) {
            return new Formulas(first, count + next.count, computed || next.computed);
        }
    }

    void see(Cell cell) {
        if (cell.getFormula() != null) {
            String raw = cell.getRawValue();
            columns.merge(
                    cell.getColumnIndex(),
                    new Formulas(cell.getAddress().toString(), 1, raw != null && !raw.isEmpty()),
                    Formulas::and);
        }
    }

    void forget() {
        columns.clear();
    }

    /** What is said of them; nothing if all formulas were calculated. */
    Optional<Diagnostic> remark() {
        List<Formulas> without =
                columns.values().stream().filter(column -> !column.computed()).toList();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(
                        "sheet-uncomputed",
                        without.stream().mapToInt(Formulas::count).sum(),
                        new Listing(
                                without.stream()
                                        .limit(SHOWN)
                                        .map(Formulas::first)
                                        .toList(),
                                without.size() > SHOWN)));
    }
}
