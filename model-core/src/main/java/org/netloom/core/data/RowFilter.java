package org.netloom.core.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.formula.BoundFormula;
import org.netloom.core.formula.Kind;

/** Finds the rows for which conditions hold. Where a condition is neither true nor false for want of a cell, the row is not kept. */
public final class RowFilter {

    private RowFilter() {}

    /**
     * The rows that meet a condition, of all rows of a table.
     *
     * @return a failure if the formula cannot be read or is no condition
     */
    public static Outcome<BitSet> rows(FittedFormula condition, Table table) {
        return DerivedColumns.bind(condition, table).then(bound -> truths(condition, bound, table.rows()));
    }

    private static Outcome<BitSet> truths(FittedFormula condition, BoundFormula bound, int rows) {
        if (bound.kind() != Kind.TRUTH) {
            return Outcome.failed(
                    Diagnostic.error("formula-needs-condition", condition.formula(), 1, condition.formula(), ""));
        }
        BitSet kept = new BitSet(rows);
        bound.numbers((from, truths) -> {
            for (int i = 0; i < truths.length; i++) {
                if (truths[i] == 1) {
                    kept.set(from + i);
                }
            }
        });
        return Outcome.of(kept);
    }

    /**
     * Rows to be predicted are answered whether they meet the conditions or not; what is said is how many do not, since the network has
     * seen none like them. A condition on columns that these rows do not have is passed over.
     */
    static List<Diagnostic> outside(List<FittedFormula> conditions, List<FittedFormula> formulas, Table table) {
        List<Diagnostic> remarks = new ArrayList<>();
        for (FittedFormula condition : conditions) {
            List<String> asked =
                    condition.inputs().stream().map(FormulaInput::name).toList();
            List<FittedFormula> needed = FittedFormula.needed(formulas, asked);
            boolean known = FittedFormula.sources(needed, asked).stream()
                    .allMatch(name -> table.column(name).isPresent());
            if (known) {
                DerivedColumns.replayed(needed, table)
                        .then(whole -> rows(condition, whole))
                        .toOptional()
                        .map(kept -> table.rows() - kept.cardinality())
                        .filter(outside -> outside > 0)
                        .ifPresent(outside -> remarks.add(outside(outside, table.rows(), condition.formula())));
            }
        }
        return remarks;
    }

    private static Diagnostic outside(int outside, int rows, String condition) {
        return rows == 1
                ? Diagnostic.warning("row-outside-filter", condition)
                : Diagnostic.warning("rows-outside-filter", outside, rows, condition);
    }
}
