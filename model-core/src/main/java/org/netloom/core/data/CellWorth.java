package org.netloom.core.data;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the cells of a column are worth on an axis, by row; NaN where a cell is missing or worth nothing. */
public final class CellWorth {

    private CellWorth() {}

    /** Days since 1970-01-01. */
    public static IntToDoubleFunction dates(Column column, DateText.Order order) {
        return row -> date(column.cell(row), order);
    }

    private static double date(@Nullable String cell, DateText.Order order) {
        return cell == null ? Double.NaN : DateText.parse(cell, order);
    }

    /** How many characters texts have. */
    public static IntToDoubleFunction lengths(Column column) {
        return row -> length(column.cell(row));
    }

    private static double length(@Nullable String cell) {
        return cell == null ? Double.NaN : cell.codePointCount(0, cell.length());
    }
}
