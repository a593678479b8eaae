package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Keeps the text of the row that is being read, so that it can be read once more without opening the file again. */
final class RowTape extends Reader {

    private static final int CHUNK = 1 << 13;

    private final Reader in;
    private char[] kept = new char[2 * CHUNK];
    private int next;
    private int end;
    private long firstLine = 1;
    private long neededLine = 1;

    /** @param in the text from the beginning of its first line */
    RowTape(Reader in) {
        this.in = in;
    }

    /** Lines above this one are not needed any more. */
    void needFrom(long line) {
        neededLine = line;
    }

    /**
     * Goes back to the beginning of a line.
     *
     * @return false if the line is not kept
     */
    boolean rewind(long line) {
        if (line < firstLine) {
            return false;
        }
        next = beginning(line);
        return true;
    }

    @Override
    public int read() throws IOException {
        return next < end || fill() ? kept[next++] : -1;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int read = Math.min(count, end - next);
        System.arraycopy(kept, next, buffer, offset, read);
        next += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        forget(beginning(neededLine));
        if (kept.length - end < CHUNK) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        int read = in.read(kept, end, CHUNK);
        end += Math.max(0, read);
        return read > 0;
    }

    private void forget(int count) {
        if (count > 0) {
            System.arraycopy(kept, count, kept, 0, end - count);
            next -= count;
            end -= count;
            firstLine = neededLine;
        }
    }

    /** Where a line begins. A line ends with a line feed, a carriage return, or both. */
    private int beginning(long line) {
        int at = 0;
        for (long left = line - firstLine; left > 0 && at < end; at++) {
            boolean both = kept[at] == '\r' && at + 1 < end && kept[at + 1] == '\n';
            if (!both && (kept[at] == '\n' || kept[at] == '\r')) {
                left--;
            }
        }
        return at;
    }
}
