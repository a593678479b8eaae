package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes a table row by row. For one thread. */
public final class TableBuilder {

    private final ColumnBuilder[] columns;
    private int[] lines = new int[64];
    private int rows;

    /** A builder for rows of a number of cells. */
    public TableBuilder(int width) {
        columns = new ColumnBuilder[width];
        Arrays.setAll(columns, i -> new ColumnBuilder());
    }

    /**
     * The next row. Cells beyond the width are left out, and absent ones are missing.
     *
     * @param line the line of the file on which the row begins
     */
    public void add(String[] cells, long line) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(i < cells.length ? cells[i] : "");
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows++] = (int) line;
    }

    /** How many rows were added. */
    public int rows() {
        return rows;
    }

    /** The table; the builder is used up. */
    public Table build(List<String> names, boolean decimalComma) {
        List<Column> built = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            built.add(columns[i].build(names.get(i), decimalComma));
        }
        return new Table(built, rows, Arrays.copyOf(lines, rows), decimalComma);
    }
}
