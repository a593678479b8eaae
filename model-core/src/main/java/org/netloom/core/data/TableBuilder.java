package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes a table row by row. For one thread; while it reads on, another one stores the rows of the batch before.
 */
public final class TableBuilder {

    private static final int BATCH = 2048;

    private final ColumnBuilder[] columns;
    private int[] lines = new int[64];
    private int rows;
    private String[][] batch = new String[BATCH][];
    private int batched;
    private CompletableFuture<Void> stored = CompletableFuture.completedFuture(null);

    /** A builder for rows of a number of cells. */
    public TableBuilder(int width) {
        columns = new ColumnBuilder[width];
        Arrays.setAll(columns, i -> new ColumnBuilder());
    }

    /**
     * The next row. Cells beyond the width are left out, and absent ones are missing.
     *
     * @param cells not copied: nobody may write to them
     * @param line the line of the file on which the row begins
     */
    public void add(String[] cells, long line) {
        if (batched == BATCH) {
            String[][] full = batch;
            stored.join();
            stored = CompletableFuture.runAsync(() -> store(full, BATCH));
            batch = new String[BATCH][];
            batched = 0;
        }
        batch[batched++] = cells;
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows++] = (int) line;
    }

    private void store(String[][] added, int count) {
        for (int i = 0; i < columns.length; i++) {
            ColumnBuilder column = columns[i];
            for (int row = 0; row < count; row++) {
                column.add(i < added[row].length ? added[row][i] : "");
            }
        }
    }

    /** How many rows were added. */
    public int rows() {
        return rows;
    }

    /** The table; the builder is used up. */
    public Table build(List<String> names, boolean decimalComma) {
        stored.join();
        store(batch, batched);
        List<Column> built = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            built.add(columns[i].build(names.get(i), decimalComma));
        }
        return new Table(built, rows, Arrays.copyOf(lines, rows), decimalComma);
    }
}
