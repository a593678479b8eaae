package org.netloom.core.data.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.formula.Formula;

/** Finds a last row that holds the totals of those above: as an example to learn from it is worse than none. Pure. */
final class TotalsRow {

    static final String CODE = "row-of-totals";

    private static final int FEWEST_ROWS = 5;

    private static final Set<String> WORDS = Set.of(
            "total",
            "totals",
            "grand total",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "insgesamt",
            "somme",
            "total général",
            "totale",
            "suma",
            "итого",
            "всего",
            "合计",
            "总计",
            "共计",
            "总和",
            "合計",
            "総計");

    private TotalsRow() {}

    /** The remark, with the column whose cell says so, its words, the line, and the condition that all other rows meet. */
    static Optional<Diagnostic> find(Table table, DataSettings settings) {
        int last = table.rows() - 1;
        boolean learnt = settings.target()
                .flatMap(target -> table.column(target.name()))
                .filter(target -> last + 1 >= FEWEST_ROWS && !target.isMissing(last))
                .isPresent();
        return !learnt
                ? Optional.empty()
                : settings.ofFile().stream()
                        .filter(column -> column.type() != ColumnType.PICTURE)
                        .flatMap(column -> find(table, column, last).stream())
                        .filter(remark -> !StrayRows.areLeftOut(remark, settings))
                        .findFirst();
    }

    private static Optional<Diagnostic> find(Table table, ColumnSettings settings, int last) {
        Column column = table.column(settings.name()).orElseThrow();
        String text = column.text(last).strip();
        String word = text.replaceFirst("\\s*[:：]$", "").toLowerCase(Locale.ROOT);
        return !WORDS.contains(word)
                ? Optional.empty()
                : others(column, settings.type(), text, last)
                        .map(condition ->
                                Diagnostic.warning(CODE, settings.name(), text, table.lineOf(last), condition));
    }

    /** What holds for all rows but this one. A word is no number and no date: it is missing there, and nowhere else. */
    private static Optional<String> others(Column column, ColumnType type, String text, int last) {
        String name = Formula.quoted(column.name());
        if (type == ColumnType.NUMBER || type == ColumnType.DATE) {
            boolean only = IntStream.range(0, last).allMatch(row -> isWorthSomething(column, type, row));
            return only ? Optional.of("not is_missing(" + name + ")") : Optional.empty();
        }
        return Optional.of("is_missing(" + name + ") or " + name + " != " + Formula.quotedText(text));
    }

    private static boolean isWorthSomething(Column column, ColumnType type, int row) {
        return type == ColumnType.NUMBER
                ? !Double.isNaN(column.number(row))
                : Arrays.stream(DateText.Order.values())
                        .anyMatch(order -> !Double.isNaN(DateText.parse(column.text(row), order)));
    }
}
