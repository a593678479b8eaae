package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** Cells that are neither missing nor what their column holds. */
public final class MalformedCells {

    static final int SHOWN_LINES = 5;

    private MalformedCells() {}

    /** How many cells of a column of numbers are none and on which lines of the file, if there are any. */
    public static Optional<Diagnostic> numbers(Table table, Column column) {
        return remark("cells-no-number", table, column, column.numbers());
    }

    /** The same for a column of dates. */
    public static Optional<Diagnostic> dates(Table table, Column column) {
        return remark("cells-no-date", table, column, moments(column));
    }

    /** All cells as moments, in days since 1970-01-01; NaN where one is missing or is no date. */
    static double[] moments(Column column) {
        DateText.Order order = DateNotation.of(IntStream.range(0, column.size())
                        .mapToObj(column::cell)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .map(DateNotation::order)
                .orElse(DateText.Order.DAY_FIRST);
        double[] moments = new double[column.size()];
        for (int row = 0; row < moments.length; row++) {
            String cell = column.cell(row);
            moments[row] = cell == null ? Double.NaN : DateText.parse(cell, order);
        }
        return moments;
    }

    static Diagnostic remark(ColumnProfile column) {
        String code = column.type() == ColumnType.DATE ? "cells-no-date" : "cells-no-number";
        return remark(code, column.name(), column.malformed(), column.malformedLines());
    }

    private static Optional<Diagnostic> remark(String code, Table table, Column column, double[] values) {
        List<Integer> lines = new ArrayList<>();
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row]) && !column.isMissing(row)) {
                count++;
                if (lines.size() < SHOWN_LINES) {
                    lines.add(table.lineOf(row));
                }
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(remark(code, column.name(), count, lines));
    }

    private static Diagnostic remark(String code, String column, int count, List<Integer> lines) {
        return Diagnostic.warning(code, column, count, Lines.text(lines, count));
    }
}
