package org.netloom.core.data.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.netloom.core.data.Column;

/**
 * The rows of a table by the cells of one column: which belong together. Of long tables the first rows tell.
 *
 * @param of for each row the number of its group, or -1 if it has none
 * @param count how many groups there are
 */
record RowLabels(int[] of, int count) {

    /** So many rows are looked at. */
    private static final int MOST_ROWS = 100_000;

    static RowLabels of(Column column) {
        return of(column, MOST_ROWS);
    }

    /** The same of the first rows alone. */
    static RowLabels of(Column column, int most) {
        int[] groups = new int[Math.min(most, column.size())];
        Map<String, Integer> known = new HashMap<>();
        for (int row = 0; row < groups.length; row++) {
            String cell = column.cell(row);
            groups[row] = cell == null ? -1 : known.computeIfAbsent(cell, key -> known.size());
        }
        return new RowLabels(groups, known.size());
    }

    /** How many rows a group has on average. */
    double rowsEach() {
        return count == 0 ? 0 : (double) of.length / count;
    }

    /** Whether the rows of each group stand together in the file. */
    boolean areRuns() {
        int runs = 0;
        for (int row = 0; row < of.length; row++) {
            runs += row == 0 || of[row] != of[row - 1] ? 1 : 0;
        }
        return runs == count;
    }

    /** Whether a column says the same in all rows of a group. */
    boolean tell(Column column) {
        String[] first = new String[count];
        for (int row = 0; row < of.length; row++) {
            String cell = column.cell(row);
            if (of[row] < 0 || cell == null) {
                continue;
            }
            if (first[of[row]] == null) {
                first[of[row]] = cell;
            } else if (!first[of[row]].equals(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows of each group, as they stand in the file, go from one place to a later one, without one exception. */
    boolean areOrderedBy(IntToDoubleFunction places) {
        double[] last = new double[count];
        java.util.Arrays.fill(last, Double.NEGATIVE_INFINITY);
        for (int row = 0; row < of.length; row++) {
            if (of[row] >= 0) {
                double place = places.applyAsDouble(row);
                if (!(place > last[of[row]])) {
                    return false;
                }
                last[of[row]] = place;
            }
        }
        return true;
    }
}
