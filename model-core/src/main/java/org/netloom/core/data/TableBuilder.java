package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes a table row by row. For one thread; while it reads on, another one stores the rows of the batch before.
 */
public final class TableBuilder {

    /** One that is read into, one that is stored, and one that waits. */
    private static final int BATCHES = 3;

    private final ColumnBuilder[] columns;
    private final Packed.Builder lines;
    private final CellBatch[] batches = new CellBatch[BATCHES];
    private final List<CompletableFuture<Void>> stored = new ArrayList<>();
    private int current;
    private int rows;

    /** A builder for rows of a number of cells. */
    public TableBuilder(int width) {
        this(width, Shelf.HEAP);
    }

    TableBuilder(int width, Shelf shelf) {
        columns = new ColumnBuilder[width];
        Arrays.setAll(columns, i -> new ColumnBuilder(shelf, "column" + i));
        lines = new Packed.Builder(shelf, "lines", Integer.BYTES);
        Arrays.setAll(batches, i -> new CellBatch());
        Arrays.stream(batches).forEach(batch -> stored.add(CompletableFuture.completedFuture(null)));
    }

    /**
     * The next row. Cells beyond the width are left out, and absent ones are missing.
     *
     * @param line the line of the file on which the row begins
     */
    public void add(String[] cells, long line) {
        CellBatch batch = batches[current];
        batch.begin(line);
        for (String cell : cells) {
            batch.add(cell.toCharArray(), 0, cell.length());
        }
        batch.end();
        if (batch.isFull()) {
            next();
        }
    }

    /** Where the next rows are to be put, as many as there is room for; those before are stored meanwhile. */
    public CellBatch next() {
        store(batches[current], 0);
        current = (current + 1) % BATCHES;
        stored.get(current).join();
        batches[current].clear();
        return batches[current];
    }

    /** Stores rows that were read before there was a builder, from one on. */
    public CellBatch next(CellBatch batch, int fromRow) {
        batches[current] = batch;
        store(batch, fromRow);
        current = (current + 1) % BATCHES;
        return batches[current];
    }

    private void store(CellBatch batch, int fromRow) {
        rows = Math.addExact(rows, batch.rows() - fromRow);
        int before = (current + BATCHES - 1) % BATCHES;
        stored.set(current, stored.get(before).thenRunAsync(() -> {
            for (int row = fromRow; row < batch.rows(); row++) {
                lines.add(batch.line(row));
            }
            for (int i = 0; i < columns.length; i++) {
                columns[i].add(batch, i, fromRow);
            }
        }));
    }

    /** How many rows were added. */
    public int rows() {
        return rows + batches[current].rows();
    }

    /** The table; the builder is used up. */
    public Table build(List<String> names, boolean decimalComma) {
        store(batches[current], 0);
        stored.get(current).join();
        List<Column> built = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            built.add(columns[i].build(names.get(i), decimalComma));
        }
        return new Table(built, rows, lines.build(), decimalComma);
    }
}
