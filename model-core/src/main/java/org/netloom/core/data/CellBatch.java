package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some rows of a table as they are read: their characters one after the other. Used over and over; for one thread at a time. */
public final class CellBatch {

    /** Enough rows to be worth handing over, and few enough to stay in the processor's cache. */
    private static final int MOST_CELLS = 1 << 14;

    private static final int MOST_CHARS = 1 << 17;

    private char[] chars = new char[1 << 10];
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
        int start = cells == 0 ? 0 : ends[cells - 1];
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(start + length, chars.length * 2));
        }
        System.arraycopy(from, offset, chars, start, length);
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = start + length;
    }

    /** How many cells the row has that was begun. */
    public int width() {
        return cells - firstOf(rows);
    }

    /** Whether the row that was begun holds nothing but spaces. */
    public boolean isBlank() {
        return isBlankBetween(firstOf(rows), cells);
    }

    /** Whether the cells of a row, from one on, hold nothing but spaces. */
    public boolean isBlank(int row, int fromCell) {
        return isBlankBetween(firstOf(row) + fromCell, rowEnds[row]);
    }

    private boolean isBlankBetween(int first, int end) {
        int last = first < end ? ends[end - 1] : 0;
        for (int i = first < end ? start(first) : 0; i < last; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
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
    }

    /** Whether it is time to hand the rows over. */
    public boolean isFull() {
        return cells >= MOST_CELLS || cells > 0 && ends[cells - 1] >= MOST_CHARS;
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
            texts.add(new String(chars, start(cell), end(cell) - start(cell)));
        }
        return texts;
    }

    private int firstOf(int row) {
        return row == 0 ? 0 : rowEnds[row - 1];
    }

    /** Which of all cells stands in a row and a column; -1 if the row is too short. */
    int cell(int row, int column) {
        int cell = firstOf(row) + column;
        return cell < rowEnds[row] ? cell : -1;
    }

    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int end(int cell) {
        return ends[cell];
    }

    char[] chars() {
        return chars;
    }
}
