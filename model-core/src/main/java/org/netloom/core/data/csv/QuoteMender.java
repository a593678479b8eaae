package org.netloom.core.data.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Rewrites quotes that the parser does not know: a quote behind a backslash is written twice, and on lines where quotes do not come in
 * pairs they are letters.
 */
final class QuoteMender extends FilterReader {

    /** Stands for a quote that is a letter. No character: Unicode keeps it free for such use. */
    static final char LETTER = '\uFFFE';

    private static final int NONE = -2;

    private final char delimiter;
    private final char quote;
    private final boolean backslash;
    private final Set<Long> brokenLines;
    private long line;
    private boolean afterCarriageReturn;
    private boolean afterLineFeed;
    private boolean inQuotes;
    private boolean cellBegins = true;
    private int doubled = NONE;
    private int ahead = NONE;

    /** @param firstLine the number of the text's first line */
    QuoteMender(Reader in, char delimiter, char quote, boolean backslash, Set<Long> brokenLines, long firstLine) {
        super(in);
        this.delimiter = delimiter;
        this.quote = quote;
        this.backslash = backslash;
        this.brokenLines = brokenLines;
        this.line = firstLine;
    }

    /** A cell with its quotes that are letters. */
    static String mended(String cell, char quote) {
        return cell.replace(LETTER, quote);
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = 0;
        while (read < count) {
            int c = read();
            if (c < 0) {
                break;
            }
            buffer[offset + read++] = (char) c;
        }
        return read == 0 && count > 0 ? -1 : read;
    }

    @Override
    public int read() throws IOException {
        if (doubled != NONE) {
            int c = doubled;
            doubled = NONE;
            return c;
        }
        int c = next();
        if (c < 0) {
            return c;
        }
        countLines(c);
        return inQuotes ? inside(c) : outside(c);
    }

    private int next() throws IOException {
        if (ahead != NONE) {
            int c = ahead;
            ahead = NONE;
            return c;
        }
        return in.read();
    }

    private int peek() throws IOException {
        if (ahead == NONE) {
            ahead = in.read();
        }
        return ahead;
    }

    private void countLines(int c) {
        // A line's end belongs to the line.
        if (afterCarriageReturn && c != '\n' || afterLineFeed) {
            line++;
        }
        afterCarriageReturn = c == '\r';
        afterLineFeed = c == '\n';
    }

    private int inside(int c) throws IOException {
        if (backslash && c == '\\' && (peek() == quote || peek() == '\\')) {
            int escaped = next();
            if (escaped == quote) {
                doubled = quote;
            }
            return escaped;
        }
        if (c == quote) {
            if (peek() == quote) {
                doubled = next();
            } else {
                inQuotes = false;
                cellBegins = false;
            }
        }
        return c;
    }

    private int outside(int c) {
        if (c == quote && brokenLines.contains(line)) {
            cellBegins = false;
            return LETTER;
        }
        inQuotes = c == quote && cellBegins;
        cellBegins = c == delimiter || c == '\n' || c == '\r' || c == ' ' && cellBegins;
        return c;
    }
}
