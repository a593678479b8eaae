package org.netloom.core.data;

/**
 * How a table is written in its file. Of a spreadsheet only the sheet and the header say anything.
 *
 * @param charset the name of the encoding, such as {@code UTF-8}
 * @param delimiter what separates cells
 * @param quote what encloses cells that hold a delimiter or a line break; {@link #NO_QUOTE} where nothing does
 * @param headerRows how many rows of names there are, 0 to 3
 * @param decimalComma whether 1,5 means one and a half
 * @param sheet the sheet of a spreadsheet; empty for text
 * @param comments whether lines of comments may stand above the table
 * @param titles whether lines that are titles may stand above the table
 * @param backslash whether a quote inside of a cell has a backslash before it, and is not written twice
 */
public record CsvDialect(
        String charset,
        char delimiter,
        char quote,
        int headerRows,
        boolean decimalComma,
        String sheet,
        boolean comments,
        boolean titles,
        boolean backslash) {

    /** No text holds it, so that it encloses nothing. */
    public static final char NO_QUOTE = '\0';

    /** Comma, double quote, a header, UTF-8. */
    public static final CsvDialect STANDARD = new CsvDialect("UTF-8", ',', '"', true, false);

    /** How a text with at most one row of names and nothing special is written. */
    public CsvDialect(String charset, char delimiter, char quote, boolean header, boolean decimalComma) {
        this(charset, delimiter, quote, header ? 1 : 0, decimalComma, "", false, false, false);
    }

    /** A sheet of a spreadsheet, whose numbers are numbers. */
    public static CsvDialect ofSheet(String sheet, int headerRows) {
        return new CsvDialect("UTF-8", ',', '"', headerRows, false, sheet, false, false, false);
    }

    /** The same with another number of rows of names: 0, 1 or 2. */
    public CsvDialect withHeaderRows(int rows) {
        return new CsvDialect(charset, delimiter, quote, rows, decimalComma, sheet, comments, titles, backslash);
    }

    /** The same in another encoding, by its name. */
    public CsvDialect withCharset(String name) {
        return new CsvDialect(name, delimiter, quote, headerRows, decimalComma, sheet, comments, titles, backslash);
    }

    /** Whether there are names above the rows. */
    public boolean header() {
        return headerRows > 0;
    }

    /** Whether it is a sheet of a spreadsheet. */
    public boolean isSheet() {
        return !sheet.isEmpty();
    }
}
