package org.netloom.core.data.csv;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.netloom.core.data.Column;
import org.netloom.core.data.HeapRoom;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * How much memory a file will take once it is a table, judged by a sample of its rows: 6 bytes for a number of up to nine digits, its
 * length for a text, 2 bytes where few texts come again and again; and 4 bytes a cell for the numbers that a network learns from.
 */
final class MemoryNeed {

    private static final int BYTES_A_NUMBER = 6;
    private static final int BYTES_A_CODE = 2;
    private static final int BYTES_A_LENGTH = 4;
    private static final int BYTES_A_LINE = 4;
    private static final int BYTES_LEARNT = 4;

    /** Where more of the sampled cells differ, they will not have room in codes. */
    private static final double MOST_ALIKE = 0.5;

    /** Of more different cells than this in a sample, the whole will hold more than have room in codes. */
    private static final int MOST_CODES = 500;

    /** More cells of the sample than this say nothing new of how long a cell is. */
    private static final int ENOUGH_CELLS = 1500;

    /** Has room in any case. */
    private static final long SMALL = 16L << 20;

    /** On disk, a text has its end with eight bytes, and what was guessed too low must not fill the disk. */
    private static final double ON_DISK = 1.3;

    /** Where the cells lie on disk, a row still has its places in the parts, in the order of learning, and in what is sorted. */
    private static final int BYTES_A_STREAMED_ROW = 24;

    private final String name;
    private final long bytes;
    private final long rows;
    private final long available;

    private MemoryNeed(String name, long bytes, long rows, long available) {
        this.name = name;
        this.bytes = bytes;
        this.rows = rows;
        this.available = available;
    }

    /** The need of a file; what is small, or cannot be looked into beforehand, is taken to need its size. */
    static MemoryNeed of(Path path, DialectWish wish) {
        return of(path, wish, HeapRoom::of);
    }

    /** @param room what there is for so many bytes, see {@link HeapRoom} */
    static MemoryNeed of(Path path, DialectWish wish, LongUnaryOperator room) {
        long size = path.toFile().length();
        String name = FileNames.of(path);
        if (size < SMALL) {
            return new MemoryNeed(name, size, 0, Long.MAX_VALUE);
        }
        return FileSample.of(path, wish)
                .map(sample -> of(name, sample.rows(), sample.times(), room))
                .or(() -> ArffSample.of(path, wish).map(arff -> of(name, arff.rows(), arff.times(), room)))
                .orElseGet(() -> new MemoryNeed(name, size, 0, room.applyAsLong(size)));
    }

    /**
     * The need of a table.
     *
     * @param times how often all rows hold the sample
     * @param room what there is for so many bytes, see {@link HeapRoom}
     */
    static MemoryNeed of(String name, Table sample, double times, LongUnaryOperator room) {
        long bytes = bytes(sample, times);
        return new MemoryNeed(name, bytes, (long) (sample.rows() * times), room.applyAsLong(bytes));
    }

    /** Why the file cannot be opened with the memory that is left, if it cannot. */
    Optional<Diagnostic> problem() {
        return bytes <= available ? Optional.empty() : Optional.of(refused(bytes));
    }

    /** Why the file cannot be opened even if its cells stay on disk, if it cannot. */
    Optional<Diagnostic> problemOnDisk() {
        long streamed = rows * BYTES_A_STREAMED_ROW;
        return streamed <= available ? Optional.empty() : Optional.of(refused(streamed));
    }

    private Diagnostic refused(long needed) {
        return Diagnostic.error("file-needs-memory", name, needed >> 20, Math.max(0, available >> 20));
    }

    /** How many bytes the cells take on disk, roughly and rather too many. */
    long onDisk() {
        return (long) (bytes * ON_DISK);
    }

    /**
     * The need of a table.
     *
     * @param sample some of its rows
     * @param times how often all rows hold the sample
     */
    static long bytes(Table sample, double times) {
        double aRow = BYTES_A_LINE;
        for (Column column : sample.columns()) {
            aRow += BYTES_LEARNT + aCell(column);
        }
        return (long) (aRow * sample.rows() * times);
    }

    /** The same without the numbers that a network learns from. */
    static long ofCells(Table sample, double times) {
        long learnt = (long) ((double) BYTES_LEARNT * sample.columns().size() * sample.rows() * times);
        return bytes(sample, times) - learnt;
    }

    private static double aCell(Column column) {
        if (isAlike(column)) {
            return BYTES_A_CODE;
        }
        long length = 0;
        int numbers = 0;
        int cells = 0;
        int step = Math.max(1, column.size() / ENOUGH_CELLS);
        for (int row = 0; row < column.size(); row += step) {
            String text = column.text(row);
            cells++;
            length += text.length();
            numbers += Double.isNaN(column.number(row)) && !column.isMissing(row) ? 0 : 1;
        }
        return numbers == cells ? BYTES_A_NUMBER : BYTES_A_LENGTH + (double) length / cells;
    }

    /** Whether few texts come again and again. Where most cells are empty, a part of them would not show how many others there are. */
    private static boolean isAlike(Column column) {
        Set<String> different = new HashSet<>();
        for (int row = 0; row < column.size() && different.size() < MOST_CODES; row++) {
            different.add(column.text(row));
        }
        return different.size() < column.size() * MOST_ALIKE && different.size() < MOST_CODES;
    }
}
