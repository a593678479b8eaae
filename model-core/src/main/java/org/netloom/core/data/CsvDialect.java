package org.netloom.core.data;

/**
 * How a table is written in its file. Of a spreadsheet only the sheet and the header say anything.
 *
 * @param charset the name of the encoding, such as {@code UTF-8}
 * @param delimiter what separates cells
 * @param quote what encloses cells that hold a delimiter or a line break
 * @param header whether the first row holds the names
 * @param decimalComma whether 1,5 means one and a half
 * @param sheet the sheet of a spreadsheet; empty for text
 */
public record CsvDialect(
        String charset, char delimiter, char quote, boolean header, boolean decimalComma, String sheet) {

    /** Comma, double quote, a header, UTF-8. */
    public static final CsvDialect STANDARD = new CsvDialect("UTF-8", ',', '"', true, false);

    /** How a text is written. */
    public CsvDialect(String charset, char delimiter, char quote, boolean header, boolean decimalComma) {
        this(charset, delimiter, quote, header, decimalComma, "");
    }

    /** A sheet of a spreadsheet, whose numbers are numbers. */
    public static CsvDialect ofSheet(String sheet, boolean header) {
        return new CsvDialect("UTF-8", ',', '"', header, false, sheet);
    }

    /** Whether it is a sheet of a spreadsheet. */
    public boolean isSheet() {
        return !sheet.isEmpty();
    }
}
