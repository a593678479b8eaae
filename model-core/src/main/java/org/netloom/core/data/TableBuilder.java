package org.netloom.core.data;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a table row by row. For one thread; while it reads on, others store the rows of the batches before. What cannot be written is told in the same way by whichever
 * thread: as a {@link CompletionException}, so that it is not taken for a file that cannot be read.
 */
public final class TableBuilder {

    private final @Nullable TableDisk disk;
    private final ColumnBuilder[] columns;
    private final Packed.Builder lines;
    private final SharedStoring storing;
    private int rows;

    /** A builder for rows of a number of cells. */
    public TableBuilder(int width) {
        this(width, Shelf.HEAP, null);
    }

    /** A builder whose cells go into files of a folder that is there and empty. */
    public static TableBuilder in(TableDisk disk, int width) {
        return new TableBuilder(width, Shelf.in(disk.folder()), disk);
    }

    private TableBuilder(int width, Shelf shelf, @Nullable TableDisk disk) {
        this.disk = disk;
        columns = new ColumnBuilder[width];
        Arrays.setAll(columns, i -> new ColumnBuilder(shelf, "column" + i));
        storing = new SharedStoring(
                width, (batch, fromRow, column, run) -> columns[column].add(batch, column, fromRow, run));
        lines = new Packed.Builder(shelf, "lines", Integer.BYTES);
    }

    /**
     * The next row. Cells beyond the width are left out, and absent ones are missing.
     *
     * @param line the line of the file on which the row begins
     */
    public void add(String[] cells, long line) {
        CellBatch batch = storing.current();
        batch.begin(line);
        for (String cell : cells) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            batch.append(text, 0, text.length);
        }
        batch.end();
        if (batch.isFull()) {
            next();
        }
    }

    /** Where the next rows are to be put, as many as there is room for; those before are stored meanwhile. */
    public CellBatch next() {
        return next(storing.current(), 0);
    }

    /** The same for rows that were read before there was a builder, from one on. */
    public CellBatch next(CellBatch batch, int fromRow) {
        count(batch, fromRow);
        return storing.next(batch, fromRow);
    }

    /** The last rows, from one on. */
    public void last(CellBatch batch, int fromRow) {
        storing.finish();
        count(batch, fromRow);
        CellRun run = new CellRun();
        write(() -> {
            for (int column = 0; column < columns.length; column++) {
                columns[column].add(batch, column, fromRow, run);
            }
        });
        batch.clear();
    }

    private void count(CellBatch batch, int fromRow) {
        rows = Math.addExact(rows, batch.rows() - fromRow);
        write(() -> {
            for (int row = fromRow; row < batch.rows(); row++) {
                lines.add(batch.line(row));
            }
        });
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (UncheckedIOException unwritable) {
            throw new CompletionException(unwritable);
        }
    }

    /** How many rows were added. */
    public int rows() {
        return rows + storing.current().rows();
    }

    /** The table; the builder is used up. */
    public Table build(List<String> names, boolean decimalComma) {
        last(storing.current(), 0);
        List<Column> built = new ArrayList<>();
        try {
            for (int i = 0; i < columns.length; i++) {
                built.add(columns[i].build(names.get(i), decimalComma));
            }
            return new Table(built, rows, lines.build(), decimalComma, disk);
        } catch (UncheckedIOException unwritable) {
            throw new CompletionException(unwritable);
        }
    }

    /** Forgets all rows, and the files in which they lie. */
    public void drop() {
        storing.stop();
        Arrays.stream(columns).forEach(ColumnBuilder::drop);
        lines.drop();
    }
}
