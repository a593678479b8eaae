package org.netloom.core.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one series, or of several one below the other, each in its order, and where windows lie in them. A row without a place in the order belongs
 * to no window, and no window runs from one series into the next. Immutable.
 */
public final class Series {

    private final WindowSettings settings;
    private final RowGroups groups;
    /** How many rows before a position lack a cell without which they are not used. */
    private final int[] incomplete;
    /** For each position, where its series begins. */
    private final int[] firsts;

    private Series(WindowSettings settings, RowGroups groups, int[] incomplete) {
        this.settings = settings;
        this.groups = groups;
        this.incomplete = incomplete;
        this.firsts = new int[groups.rows().length];
        for (int group = 0; group < groups.count(); group++) {
            Arrays.fill(firsts, groups.start(group), groups.start(group + 1), groups.start(group));
        }
    }

    /**
     * Puts the rows of a table in order; rows at one place keep the order of the file.
     *
     * @param windows its columns of the order and of the series are in the table
     * @param needed columns without whose cells a row is not used
     */
    public static Series of(Table table, FittedWindows windows, List<Column> needed) {
        RowGroups groups = RowGroups.ofSeries(table, windows);
        int[] rows = groups.rows();
        int[] incomplete = new int[rows.length + 1];
        for (int position = 0; position < rows.length; position++) {
            int row = rows[position];
            boolean lacking = needed.stream().anyMatch(column -> column.isMissing(row));
            incomplete[position + 1] = incomplete[position] + (lacking ? 1 : 0);
        }
        return new Series(windows.settings(), groups, incomplete);
    }

    /** Where rows stand on the axis that orders them, NaN for those without a place; of dates, the days since 1970. */
    public static double[] places(Column column, DateText.@Nullable Order dates) {
        double[] places = new double[column.size()];
        for (int row = 0; row < places.length; row++) {
            if (dates == null) {
                places[row] = column.number(row);
            } else {
                String cell = column.cell(row);
                places[row] = cell == null ? Double.NaN : DateText.parse(cell, dates);
            }
        }
        return places;
    }

    /** The rows in their order, series by series. */
    public RowGroups groups() {
        return groups;
    }

    /** Where the series begins in which a position lies. */
    int firstOf(int position) {
        return firsts[position];
    }

    /** Whether a window ends at a position, each of whose rows can be used. */
    public boolean isWindow(int last) {
        int first = last - settings.length() + 1;
        return last < firsts.length && first >= 0 && firsts[last] <= first && incomplete[last + 1] == incomplete[first];
    }

    /** Whether the row at a position is asked for: a window lies before it, and the stride leads there. */
    public boolean isAsked(int position) {
        int firstAsked = firsts[position] + settings.span() - 1;
        return position >= firstAsked
                && (position - firstAsked) % settings.stride() == 0
                && isWindow(position - settings.horizon());
    }
}
