package org.netloom.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, one group below the other, those of a group in their order. Groups stand in the order in which the file names them first. A
 * position counts rows in this arrangement, from 0; a row without a group, or without a place in the order, has none. Immutable.
 */
public final class RowGroups {

    private final int[] rows;
    private final int[] starts;
    private final int[] positions;
    private final double[] places;

    private RowGroups(int[] rows, int[] starts, int size, double[] places) {
        this.rows = rows;
        this.starts = starts;
        this.places = places;
        this.positions = new int[size];
        Arrays.fill(positions, -1);
        for (int position = 0; position < rows.length; position++) {
            positions[rows[position]] = position;
        }
    }

    /** The rows of several series, or of one. */
    static RowGroups ofSeries(Table table, FittedWindows windows) {
        return of(
                table,
                groups(table, windows.settings().series(), false),
                places(table, windows.order(), windows.dates()),
                row -> true);
    }

    /**
     * The rows of sequences. Those of a file that is the test are others than those of the first file, also where they have the same id.
     *
     * @param used which rows can be steps
     */
    public static RowGroups ofSequences(Table table, FittedSequences sequences, IntPredicate used) {
        return of(
                table, groups(table, sequences.id(), true), places(table, sequences.order(), sequences.dates()), used);
    }

    private static RowGroups of(Table table, int[] groups, double[] places, IntPredicate used) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> groups[row] >= 0 && !Double.isNaN(places[row]))
                .filter(used)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> groups[row]).thenComparingDouble(row -> places[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        IntStream.Builder starts = IntStream.builder();
        for (int position = 0; position < rows.length; position++) {
            if (position == 0 || groups[rows[position]] != groups[rows[position - 1]]) {
                starts.add(position);
            }
        }
        starts.add(rows.length);
        return new RowGroups(rows, starts.build().toArray(), table.rows(), places);
    }

    private static int[] groups(Table table, String name, boolean testApart) {
        int[] groups = new int[table.rows()];
        if (name.isEmpty()) {
            return groups;
        }
        Column column = table.column(name).orElseThrow();
        Map<String, Integer> known = new HashMap<>();
        int before = 0;
        for (int row = 0; row < groups.length; row++) {
            if (testApart && row == table.testFrom()) {
                before += known.size();
                known.clear();
            }
            String cell = column.cell(row);
            groups[row] = cell == null ? -1 : before + known.computeIfAbsent(cell, key -> known.size());
        }
        return groups;
    }

    private static double[] places(Table table, String order, DateText.@Nullable Order dates) {
        return order.isEmpty()
                ? IntStream.range(0, table.rows()).asDoubleStream().toArray()
                : Series.places(table.column(order).orElseThrow(), dates);
    }

    /** The rows, group by group, as indices into the table. Nobody may write to them. */
    public int[] rows() {
        return rows;
    }

    /** How many groups have rows. */
    public int count() {
        return starts.length - 1;
    }

    /** Where a group begins; that of the group behind the last is where the last one ends. */
    public int start(int group) {
        return starts[group];
    }

    /** How many rows a group has, at least 1. */
    public int length(int group) {
        return starts[group + 1] - starts[group];
    }

    /** Where a row of the table stands; -1 if it has no place. */
    public int positionOf(int row) {
        return positions[row];
    }

    /** In which group a position lies. */
    public int groupAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** The place of a position on the axis that orders the rows: a number, or days. */
    public double placeAt(int position) {
        return places[rows[position]];
    }
}
