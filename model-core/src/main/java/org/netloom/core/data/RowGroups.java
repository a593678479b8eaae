package org.netloom.core.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, one group below the other, those of a group in their order. Groups stand in the order in which the file names them first. A
 * position counts rows in this arrangement, from 0; a row without a group, or without a place in the order, has none. Takes no room a row where the table is
 * arranged so itself, and 8 bytes a row otherwise. Immutable.
 */
public final class RowGroups {

    private final int size;
    private final int[] starts;
    private final IntToDoubleFunction places;
    /** Null if each row stands where it stands in the table. */
    private final int @Nullable [] rows;

    private final int @Nullable [] positions;

    private RowGroups(int size, int @Nullable [] rows, int[] starts, int tableRows, IntToDoubleFunction places) {
        this.size = size;
        this.rows = rows;
        this.starts = starts;
        this.places = places;
        this.positions = rows == null ? null : positions(rows, tableRows);
    }

    private static int[] positions(int[] rows, int tableRows) {
        int[] positions = new int[tableRows];
        Arrays.fill(positions, -1);
        for (int position = 0; position < rows.length; position++) {
            positions[rows[position]] = position;
        }
        return positions;
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

    /** @param groups null if all rows are one group */
    private static RowGroups of(Table table, int @Nullable [] groups, IntToDoubleFunction placeOf, IntPredicate used) {
        double[] places = new double[table.rows()];
        BitSet kept = new BitSet(places.length);
        for (int row = 0; row < places.length; row++) {
            places[row] = placeOf.applyAsDouble(row);
            kept.set(row, (groups == null || groups[row] >= 0) && !Double.isNaN(places[row]) && used.test(row));
        }
        IntSort.Order order = (one, other) -> {
            int before = groups == null ? 0 : Integer.compare(groups[one], groups[other]);
            return before != 0 ? before : Double.compare(places[one], places[other]);
        };
        int size = kept.cardinality();
        int[] rows = size == places.length && isInOrder(size, order) ? null : sorted(kept, size, order);
        IntStream.Builder starts = IntStream.builder();
        for (int position = 0; position < size; position++) {
            if (position == 0
                    || groups != null && groupAt(groups, rows, position) != groupAt(groups, rows, position - 1)) {
                starts.add(position);
            }
        }
        starts.add(size);
        return new RowGroups(size, rows, starts.build().toArray(), places.length, placeOf);
    }

    private static boolean isInOrder(int rows, IntSort.Order order) {
        for (int row = 1; row < rows; row++) {
            if (order.compare(row - 1, row) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] sorted(BitSet kept, int size, IntSort.Order order) {
        int[] rows = new int[size];
        int position = 0;
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            rows[position++] = row;
        }
        IntSort.sort(rows, order);
        return rows;
    }

    private static int groupAt(int[] groups, int @Nullable [] rows, int position) {
        return groups[rows == null ? position : rows[position]];
    }

    private static int @Nullable [] groups(Table table, String name, boolean testApart) {
        if (name.isEmpty()) {
            return null;
        }
        int[] groups = new int[table.rows()];
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

    private static IntToDoubleFunction places(Table table, String order, DateText.@Nullable Order dates) {
        return order.isEmpty() ? row -> row : Series.places(table.column(order).orElseThrow(), dates);
    }

    /** How many rows have a position. */
    public int size() {
        return size;
    }

    /** The row of the table that stands at a position. */
    public int rowAt(int position) {
        return rows == null ? position : rows[position];
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
        return positions == null ? row : positions[row];
    }

    /** In which group a position lies. */
    public int groupAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** The place of a position on the axis that orders the rows: a number, or days. */
    public double placeAt(int position) {
        return places.applyAsDouble(rowAt(position));
    }
}
