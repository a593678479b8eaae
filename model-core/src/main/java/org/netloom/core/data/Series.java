package org.netloom.core.data;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one series, or of several one below the other, each in its order, and where windows lie in them. A row without a place in the order belongs
 * to no window, and no window runs from one series into the next. Immutable.
 */
public final class Series {

    private final WindowSettings settings;
    private final RowGroups groups;
    /** How many rows before a position lack a cell without which they are not used; null if each row can be used. */
    private final int @Nullable [] incomplete;

    private Series(WindowSettings settings, RowGroups groups, int @Nullable [] incomplete) {
        this.settings = settings;
        this.groups = groups;
        this.incomplete = incomplete;
    }

    /**
     * Puts the rows of a table in order; rows at one place keep the order of the file.
     *
     * @param windows its columns of the order and of the series are in the table
     * @param needed columns without whose cells a row is not used
     */
    public static Series of(Table table, FittedWindows windows, List<Column> needed) {
        RowGroups groups = RowGroups.ofSeries(table, windows);
        return new Series(windows.settings(), groups, needed.isEmpty() ? null : incomplete(groups, needed));
    }

    private static int[] incomplete(RowGroups groups, List<Column> needed) {
        int[] incomplete = new int[groups.size() + 1];
        for (int position = 0; position < groups.size(); position++) {
            int row = groups.rowAt(position);
            boolean lacking = needed.stream().anyMatch(column -> column.isMissing(row));
            incomplete[position + 1] = incomplete[position] + (lacking ? 1 : 0);
        }
        return incomplete;
    }

    /** Where rows stand on the axis that orders them, NaN for those without a place; of dates, the days since 1970. */
    public static IntToDoubleFunction places(Column column, DateText.@Nullable Order dates) {
        return dates == null ? column::number : column.worth(cell -> DateText.parse(cell, dates));
    }

    /** The rows in their order, series by series. */
    public RowGroups groups() {
        return groups;
    }

    /** Where the series begins in which a position lies. */
    int firstOf(int position) {
        return groups.start(groups.groupAt(position));
    }

    /** Whether a window ends at a position, each of whose rows can be used. */
    public boolean isWindow(int last) {
        int first = last - settings.length() + 1;
        return last < groups.size()
                && first >= 0
                && firstOf(last) <= first
                && (incomplete == null || incomplete[last + 1] == incomplete[first]);
    }

    /** Whether the row at a position is asked for: a window lies before it, and the stride leads there. */
    public boolean isAsked(int position) {
        int firstAsked = firstOf(position) + settings.span() - 1;
        return position >= firstAsked
                && (position - firstAsked) % settings.stride() == 0
                && isWindow(position - settings.horizon());
    }
}
