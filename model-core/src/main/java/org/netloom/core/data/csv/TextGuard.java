package org.netloom.core.data.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.netloom.core.diagnose.Diagnostic;

/** Lets text through until it cannot be a table: a line without end, or a NUL character. */
final class TextGuard extends FilterReader {

    /** More characters than any line of a table that a person works with: 10 000 columns of 100 characters. */
    static final int LONGEST_LINE = 1_000_000;

    private final String fileName;
    private final LostLetters lost;
    private long line;
    private int length;
    private boolean afterCarriageReturn;

    /** @param lost told of what is no letter in the encoding */
    TextGuard(Reader in, String fileName, long firstLine, LostLetters lost) {
        super(in);
        this.lost = lost;
        this.line = firstLine;
        this.fileName = fileName;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        int from = offset;
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == LostLetters.SIGN) {
                lost.add(line);
            }
            // Nearly all characters lie above these, and have nothing to be looked at.
            if (buffer[i] <= '\r' && (buffer[i] == '\n' || buffer[i] == '\r' || buffer[i] == 0)) {
                pass(i - from);
                look(buffer[i]);
                from = i + 1;
            }
        }
        if (read > 0) {
            pass(offset + read - from);
        }
        return read;
    }

    /** Characters within a line. */
    private void pass(int count) throws Refused {
        length += count;
        afterCarriageReturn &= count == 0;
        if (length > LONGEST_LINE) {
            throw new Refused(Diagnostic.error("line-too-long", fileName, line, LONGEST_LINE));
        }
    }

    private void look(char c) throws Refused {
        if (c == 0) {
            throw new Refused(Diagnostic.error("file-has-nul", fileName, line));
        }
        line += c == '\n' && afterCarriageReturn ? 0 : 1;
        length = 0;
        afterCarriageReturn = c == '\r';
    }

    /** The reason in words, on its way through a parser that only knows exceptions. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic reason;

        Refused(Diagnostic reason) {
            super(reason.code());
            this.reason = reason;
        }

        Diagnostic reason() {
            return reason;
        }
    }
}
