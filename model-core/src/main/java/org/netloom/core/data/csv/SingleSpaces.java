package org.netloom.core.data.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text whose cells are parted by spaces, as tables are aligned by them: however many spaces and tabs follow one another outside of quotes are one
 * space, and none stands at the beginning or the end of a line.
 */
final class SingleSpaces extends FilterReader {

    private static final int NONE = -2;

    private final int quote;
    private int waiting = NONE;
    private boolean inLine;
    private boolean quoted;

    /** @param quote what encloses cells, or 0 */
    SingleSpaces(Reader text, char quote) {
        super(text);
        this.quote = quote;
    }

    @Override
    public int read() throws IOException {
        if (waiting != NONE) {
            int next = waiting;
            waiting = NONE;
            return seen(next);
        }
        int next = in.read();
        boolean space = false;
        while (!quoted && (next == ' ' || next == '\t')) {
            space = true;
            next = in.read();
        }
        boolean ends = next < 0 || next == '\n' || next == '\r';
        if (space && inLine && !ends) {
            waiting = next;
            return ' ';
        }
        return seen(next);
    }

    /** What begins with a quote behind a space ends with one, or with its line. */
    private int seen(int next) {
        boolean ends = next == '\n' || next == '\r';
        quoted = !ends && (next == quote && quote != 0 ? !quoted : quoted);
        inLine = !ends;
        return next;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            into[offset + count++] = (char) next;
        }
        return count;
    }
}
