package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a table row by row. For one thread; while it reads on, others store the rows of the batches before, each its own
 * columns.
 */
public final class TableBuilder {

    /** One that is read into, one that is stored, and two that wait. */
    private static final int BATCHES = 4;

    /** More threads than this would wait for the one that reads. */
    private static final int MOST_LANES = 4;

    private final @Nullable TableDisk disk;
    private final ColumnBuilder[] columns;
    private final Packed.Builder lines;
    private final CellBatch[] batches = new CellBatch[BATCHES];
    private final List<CompletableFuture<Void>> stored = new ArrayList<>();
    private final ExecutorService[] lanes;
    private int current;
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
        int processors = Runtime.getRuntime().availableProcessors();
        lanes = new ExecutorService[Math.max(1, Math.min(Math.min(width, processors), MOST_LANES))];
        Arrays.setAll(
                lanes,
                i -> new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "netloom-storing");
                    thread.setDaemon(true);
                    return thread;
                }));
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
        return next(batches[current], 0);
    }

    /** The same for rows that were read before there was a builder, from one on. */
    public CellBatch next(CellBatch batch, int fromRow) {
        batches[current] = batch;
        rows = Math.addExact(rows, batch.rows() - fromRow);
        stored.set(
                current,
                CompletableFuture.allOf(IntStream.range(0, lanes.length)
                        .mapToObj(lane -> CompletableFuture.runAsync(() -> store(batch, fromRow, lane), lanes[lane]))
                        .toArray(CompletableFuture[]::new)));
        current = (current + 1) % BATCHES;
        stored.get(current).join();
        batches[current].clear();
        return batches[current];
    }

    /** The last rows, from one on. */
    public void last(CellBatch batch, int fromRow) {
        stored.forEach(CompletableFuture::join);
        rows = Math.addExact(rows, batch.rows() - fromRow);
        for (int lane = 0; lane < lanes.length; lane++) {
            store(batch, fromRow, lane);
        }
        batch.clear();
    }

    /** Every so many columns are one thread's, the lines the first one's. */
    private void store(CellBatch batch, int fromRow, int lane) {
        for (int row = fromRow; lane == 0 && row < batch.rows(); row++) {
            lines.add(batch.line(row));
        }
        for (int i = lane; i < columns.length; i += lanes.length) {
            columns[i].add(batch, i, fromRow);
        }
    }

    /** How many rows were added. */
    public int rows() {
        return rows + batches[current].rows();
    }

    /** The table; the builder is used up. */
    public Table build(List<String> names, boolean decimalComma) {
        last(batches[current], 0);
        List<Column> built = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            built.add(columns[i].build(names.get(i), decimalComma));
        }
        return new Table(built, rows, lines.build(), decimalComma, disk);
    }

    /** Forgets all rows, and the files in which they lie. */
    public void drop() {
        stored.forEach(storing -> storing.exceptionally(failed -> null).join());
        Arrays.stream(columns).forEach(ColumnBuilder::drop);
        lines.drop();
    }
}
