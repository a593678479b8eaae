package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import org.netloom.core.data.CellBatch;

/** Takes the cells of a row from the parser, as characters: most become numbers, and need not be texts in between. */
final class RowTaker extends CsvCallbackHandler<RowTaker> {

    private final long linesAbove;
    private final char quote;
    private final boolean mended;
    private CellBatch batch = new CellBatch();
    private boolean empty;
    private long firstLine = 1;
    private long line;
    private int length;

    /**
     * @param linesAbove how many lines of the file stand above the text
     * @param quote what encloses cells
     * @param mended whether quotes that are letters have to be written back
     */
    RowTaker(long linesAbove, char quote, boolean mended) {
        this.linesAbove = linesAbove;
        this.quote = quote;
        this.mended = mended;
    }

    /** Where the rows go that come. */
    void into(CellBatch next) {
        batch = next;
    }

    /** The line of the file on which the row begins. */
    long line() {
        return line;
    }

    /** The same line without those above the text, counted from 1. */
    long lineOfText() {
        return line - linesAbove;
    }

    /** Says that the parser begins on another line of the text than the first. */
    void readFrom(long newFirstLine) {
        firstLine = newFirstLine;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = linesAbove + firstLine - 1 + startingLine;
        empty = false;
        length = 0;
        batch.begin(line);
    }

    @Override
    protected void addField(char[] chars, int offset, int count, boolean quoted) {
        length += count;
        if (length > Parsing.LONGEST_ROW) {
            throw new CsvParseException("The row is too long, starting at line " + (lineOfText() - firstLine + 1));
        }
        if (mended) {
            char[] cell =
                    QuoteMender.mended(new String(chars, offset, count), quote).toCharArray();
            put(cell, 0, cell.length);
        } else {
            put(chars, offset, count);
        }
    }

    private void put(char[] chars, int offset, int count) {
        boolean guarded =
                count > 2 && chars[offset] == '\'' && FormulaGuard.isGuarded(new String(chars, offset, count));
        int left = guarded ? 1 : 0;
        batch.add(chars, offset + left, count - left);
    }

    @Override
    protected void setComment(char[] chars, int offset, int count) {
        throw new IllegalStateException("Comments are left out before");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return batch.width();
    }

    @Override
    protected RowTaker buildRecord() {
        return this;
    }
}
