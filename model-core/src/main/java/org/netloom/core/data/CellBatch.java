package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows of a table as they are read: their text as UTF-8, and where in it each cell lies. Used over and over; for one thread at a time.
 */
public final class CellBatch {

    /** Enough rows to be worth handing over, and few enough to stay in the processor's cache. */
    private static final int MOST_CELLS = 1 << 14;

    private static final int MOST_BYTES = 1 << 17;

    private byte[] bytes = new byte[1 << 10];
    private int used;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] rowEnds = new int[16];
    private int[] lines = new int[16];
    private int cells;
    private int rows;
    private long line;

    /** Begins a row, and forgets a row that was begun and not ended. */
    public void begin(long newLine) {
        cells = firstOf(rows);
        line = newLine;
    }

    /** The next cell of the row that was begun. */
    public void add(char[] from, int offset, int length) {
        int start = used;
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            char c = from[offset + i];
            if (c >= 128) {
                used = start;
                byte[] encoded = new String(from, offset, length).getBytes(StandardCharsets.UTF_8);
                append(encoded, 0, encoded.length);
                return;
            }
            bytes[used++] = (byte) c;
        }
        cell(start, used);
    }

    /** The next cell of the row that was begun, as UTF-8. */
    public void append(byte[] from, int offset, int length) {
        makeRoom(length);
        System.arraycopy(from, offset, bytes, used, length);
        used += length;
        cell(used - length, used);
    }

    private void makeRoom(int length) {
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
        }
    }

    /** Room for text whose cells are told by {@link #cell}; what is added otherwise goes behind it. */
    public byte[] block(int length) {
        used = 0;
        makeRoom(length);
        used = length;
        return bytes;
    }

    /** The next cell of the row that was begun lies here in the block. */
    public void cell(int from, int to) {
        if (cells == ends.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
        }
        starts[cells] = from;
        ends[cells++] = to;
    }

    /** How many cells the row has that was begun. */
    public int width() {
        return cells - firstOf(rows);
    }

    /** Whether the row that was begun holds nothing but spaces. */
    public boolean isBlank() {
        return isBlankBetween(firstOf(rows), cells);
    }

    /** Whether the row that was begun is a comment: its first cell begins with a number sign and a space, or with the sign alone if it has no other cell. */
    public boolean isComment() {
        int first = firstOf(rows);
        int at = first < cells ? starts[first] : 0;
        int end = first < cells ? ends[first] : 0;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at < end && bytes[at] == '#' && (width() == 1 || at + 1 < end && bytes[at + 1] == ' ');
    }

    /** Whether the cells of a row, from one on, hold nothing but spaces. */
    public boolean isBlank(int row, int fromCell) {
        return isBlankBetween(firstOf(row) + fromCell, rowEnds[row]);
    }

    private boolean isBlankBetween(int first, int end) {
        for (int cell = first; cell < end; cell++) {
            int at = starts[cell];
            while (at < ends[cell]) {
                int space = Utf8Space.at(bytes, at, ends[cell]);
                if (space == 0) {
                    return false;
                }
                at += space;
            }
        }
        return true;
    }

    /** Ends the row that was begun. */
    public void end() {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
            rowEnds = Arrays.copyOf(rowEnds, rows * 2);
        }
        lines[rows] = (int) line;
        rowEnds[rows++] = cells;
    }

    /** Forgets all rows. */
    public void clear() {
        rows = 0;
        cells = 0;
        used = 0;
    }

    /** Whether it is time to hand the rows over. */
    public boolean isFull() {
        return cells >= MOST_CELLS || used >= MOST_BYTES;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The line on which a row begins. */
    public int line(int row) {
        return lines[row];
    }

    /** How many cells a row has. */
    public int width(int row) {
        return rowEnds[row] - firstOf(row);
    }

    /** The cells of a row. */
    public List<String> row(int row) {
        List<String> texts = new ArrayList<>();
        for (int cell = firstOf(row); cell < rowEnds[row]; cell++) {
            texts.add(new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8));
        }
        return texts;
    }

    private int firstOf(int row) {
        return row == 0 ? 0 : rowEnds[row - 1];
    }

    /** Which of all cells stands in a row and a column; -1 if the row is too short. */
    int indexOf(int row, int column) {
        int cell = firstOf(row) + column;
        return cell < rowEnds[row] ? cell : -1;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    byte[] bytes() {
        return bytes;
    }
}
