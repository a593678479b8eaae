package org.netloom.core.data;

/**
 * How a CSV file is written.
 *
 * @param charset the name of the encoding, such as {@code UTF-8}
 * @param delimiter what separates cells
 * @param quote what encloses cells that hold a delimiter or a line break
 * @param header whether the first row holds the names
 * @param decimalComma whether 1,5 means one and a half
 */
public record CsvDialect(String charset, char delimiter, char quote, boolean header, boolean decimalComma) {

    /** Comma, double quote, a header, UTF-8. */
    public static final CsvDialect STANDARD = new CsvDialect("UTF-8", ',', '"', true, false);
}
