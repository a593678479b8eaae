package org.netloom.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in their order, and where windows lie in it. A row without a place in the order belongs to no window. A position counts rows in
 * their order, from 0. Immutable.
 */
public final class Series {

    private final WindowSettings settings;
    private final int[] rows;
    private final int[] positions;
    private final double[] places;
    /** How many rows before a position lack a cell without which they are not used. */
    private final int[] incomplete;

    private Series(WindowSettings settings, int[] rows, int size, double[] places, int[] incomplete) {
        this.settings = settings;
        this.rows = rows;
        this.places = places;
        this.incomplete = incomplete;
        this.positions = new int[size];
        Arrays.fill(positions, -1);
        for (int position = 0; position < rows.length; position++) {
            positions[rows[position]] = position;
        }
    }

    /**
     * Puts the rows of a table in order; rows at one place keep the order of the file.
     *
     * @param windows its column of the order is in the table
     * @param needed columns without whose cells a row is not used
     */
    public static Series of(Table table, FittedWindows windows, List<Column> needed) {
        double[] places = windows.order().isEmpty()
                ? IntStream.range(0, table.rows()).asDoubleStream().toArray()
                : places(table.column(windows.order()).orElseThrow(), windows.dates());
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> !Double.isNaN(places[row]))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> places[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] incomplete = new int[rows.length + 1];
        for (int position = 0; position < rows.length; position++) {
            int row = rows[position];
            boolean lacking = needed.stream().anyMatch(column -> column.isMissing(row));
            incomplete[position + 1] = incomplete[position] + (lacking ? 1 : 0);
        }
        return new Series(windows.settings(), rows, table.rows(), places, incomplete);
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

    /** The rows in their order, as indices into the table. Nobody may write to them. */
    public int[] rows() {
        return rows;
    }

    /** How many rows have a place in the order. */
    public int size() {
        return rows.length;
    }

    /** Where a row of the table stands in the order; -1 if it has no place. */
    public int positionOf(int row) {
        return positions[row];
    }

    /** The place of a position on the axis that orders the rows: a number, or days. */
    public double placeAt(int position) {
        return places[rows[position]];
    }

    /** Whether a window ends at a position, each of whose rows can be used. */
    public boolean isWindow(int last) {
        int first = last - settings.length() + 1;
        return first >= 0 && last < rows.length && incomplete[last + 1] == incomplete[first];
    }

    /** Whether the row at a position is asked for: a window lies before it, and the stride leads there. */
    public boolean isAsked(int position) {
        int firstAsked = settings.span() - 1;
        return position >= firstAsked
                && (position - firstAsked) % settings.stride() == 0
                && isWindow(position - settings.horizon());
    }
}
