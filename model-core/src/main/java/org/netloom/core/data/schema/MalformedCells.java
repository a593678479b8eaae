package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** Cells that are neither missing nor what their column holds. */
public final class MalformedCells {

    static final int SHOWN_LINES = 5;

    private MalformedCells() {}

    /** How many cells of a column of numbers are none and on which lines of the file, if there are any. */
    public static Optional<Diagnostic> numbers(Table table, Column column) {
        return column.holdsNumbersOnly() ? Optional.empty() : remark("cells-no-number", table, column, column::number);
    }

    /** The same for a column of dates, read in an order. */
    public static Optional<Diagnostic> dates(Table table, Column column, DateText.Order order) {
        return remark("cells-no-date", table, column, moments(column, order));
    }

    /** The moment of a row, in days since 1970-01-01; NaN where it is missing or is no date. In the order that a person chose, or that the cells tell. */
    static IntToDoubleFunction moments(Column column, DataSettings settings) {
        return moments(column, DateNotation.order(settings, column));
    }

    /** The same, in an order. */
    static IntToDoubleFunction moments(Column column, DateText.Order order) {
        return column.worth(cell -> DateText.parse(cell, order));
    }

    /** The lines of the first cells that are neither missing nor have a value. */
    static List<Integer> lines(Table table, Column column, IntToDoubleFunction values) {
        return IntStream.range(0, column.size())
                .filter(row -> Double.isNaN(values.applyAsDouble(row)) && !column.isMissing(row))
                .limit(SHOWN_LINES)
                .mapToObj(table::lineOf)
                .toList();
    }

    /** What is said of the columns that settings hold to be dates. */
    public static List<Diagnostic> ofDates(TableProfile profile, DataSettings settings) {
        return settings.columns().stream()
                .filter(column -> column.type() == ColumnType.DATE)
                .flatMap(column -> profile.column(column.name()).stream())
                .filter(column -> column.type() == ColumnType.DATE && column.malformed() > 0)
                .map(MalformedCells::remark)
                .toList();
    }

    static Diagnostic remark(ColumnProfile column) {
        String code = column.type() == ColumnType.DATE ? "cells-no-date" : "cells-no-number";
        return remark(code, column.name(), column.malformed(), column.malformedLines());
    }

    private static Optional<Diagnostic> remark(String code, Table table, Column column, IntToDoubleFunction values) {
        int count = (int) IntStream.range(0, column.size())
                .filter(row -> Double.isNaN(values.applyAsDouble(row)) && !column.isMissing(row))
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(remark(code, column.name(), count, lines(table, column, values)));
    }

    private static Diagnostic remark(String code, String column, int count, List<Integer> lines) {
        return Diagnostic.warning(code, column, count, Lines.text(lines, count));
    }
}
