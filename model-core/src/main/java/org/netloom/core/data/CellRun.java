package org.netloom.core.data;

/**
 * Some cells of a column without the spaces around them: where in the text of a batch each lies. Used over and over, for one column after the other; for one
 * thread.
 */
final class CellRun {

    /** Enough for loops over them to be worth while, and few enough to stay in the processor's cache. */
    static final int MOST = 1 << 10;

    private final int[] starts;
    private final int[] ends;
    private final long[] numbers;
    private final long[] places;
    private byte[] bytes = new byte[0];
    private int count;

    CellRun() {
        this(MOST);
    }

    private CellRun(int most) {
        starts = new int[most];
        ends = new int[most];
        numbers = new long[most];
        places = new long[most];
    }

    /** Has room for one cell. */
    static CellRun single() {
        return new CellRun(1);
    }

    /** The cells of a column in the rows from one to before another, no more than have room; absent ones are empty. */
    void take(CellBatch batch, int column, int fromRow, int toRow) {
        bytes = batch.bytes();
        count = 0;
        for (int row = fromRow; row < toRow; row++) {
            int cell = batch.indexOf(row, column);
            if (cell < 0) {
                add(0, 0);
            } else {
                add(batch.start(cell), batch.end(cell));
            }
        }
    }

    /** This cell alone. */
    void take(byte[] text) {
        bytes = text;
        count = 0;
        add(0, text.length);
    }

    private void add(int from, int to) {
        // Most cells begin and end with what surely is no space.
        if (from == to || bytes[from] > ' ' && bytes[to - 1] > ' ') {
            starts[count] = from;
            ends[count++] = to;
        } else {
            trim(from, to);
        }
    }

    private void trim(int from, int to) {
        int first = from;
        int last = to;
        while (first < last) {
            int space = Utf8Space.at(bytes, first, last);
            if (space == 0) {
                break;
            }
            first += space;
        }
        while (first < last) {
            int space = Utf8Space.before(bytes, first, last);
            if (space == 0) {
                break;
            }
            last -= space;
        }
        starts[count] = first;
        ends[count++] = last;
    }

    /** How many cells there are. */
    int count() {
        return count;
    }

    /** In which a cell lies, as UTF-8. */
    byte[] bytes() {
        return bytes;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /** Room for a number a cell, for whoever makes numbers of them. */
    long[] numbers() {
        return numbers;
    }

    /** Room for one more number a cell. */
    long[] places() {
        return places;
    }
}
