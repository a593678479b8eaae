package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The rows of a file some of whose quotes do not come in pairs. Such a row is only found out at the end of its text, which may be the end of the file: reading
 * then goes back to where the row began, within the text that is kept, and takes its quotes as letters.
 */
final class MendedRows implements Iterator<RowTaker> {

    private final RowTaker taker;
    private final RowTape tape;
    private final BrokenQuotes broken;
    private final Parsing.Quoting quoting;
    private final char delimiter;
    private final String sample;
    private Iterator<RowTaker> rows;

    /**
     * @param text from the beginning of its first line; closed by whoever opened it
     * @param sample the text's beginning
     */
    MendedRows(
            RowTaker taker, Reader text, BrokenQuotes broken, Parsing.Quoting quoting, char delimiter, String sample) {
        this.taker = taker;
        this.tape = new RowTape(text);
        this.broken = broken;
        this.quoting = quoting;
        this.delimiter = delimiter;
        this.sample = sample;
        readFrom(1);
    }

    @Override
    public boolean hasNext() {
        while (true) {
            try {
                return rows.hasNext();
            } catch (CsvParseException e) {
                long line = broken.line(e);
                if (!broken.hasRoomFor(line) || !tape.rewind(line)) {
                    throw e;
                }
                broken.add(e);
                readFrom(line);
            }
        }
    }

    @Override
    public RowTaker next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RowTaker row = rows.next();
        tape.needFrom(row.lineOfText());
        return row;
    }

    private void readFrom(long line) {
        broken.readFrom(line);
        taker.readFrom(line);
        rows = Parsing.rows(taker, tape, quoting, delimiter, sample, broken.lines(), line)
                .iterator();
    }
}
