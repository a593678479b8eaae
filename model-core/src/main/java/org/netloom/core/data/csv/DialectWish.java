package org.netloom.core.data.csv;

import java.util.Optional;

/**
 * What a person says of how a file is written; what they leave open is found out.
 *
 * @param charset the name of the encoding, one that Java knows
 * @param delimiter what separates cells
 * @param header whether the first row holds names
 * @param decimalComma whether 1,5 means one and a half
 * @param sheet the sheet of a spreadsheet
 */
public record DialectWish(
        Optional<String> charset,
        Optional<Character> delimiter,
        HeaderMode header,
        Optional<Boolean> decimalComma,
        Optional<String> sheet) {

    /** All of it is found out. */
    public static final DialectWish AUTO =
            new DialectWish(Optional.empty(), Optional.empty(), HeaderMode.AUTO, Optional.empty(), Optional.empty());

    /** Only the header is said. */
    public static DialectWish of(HeaderMode header) {
        return AUTO.withHeader(header);
    }

    /** A copy with another encoding; empty for finding out. */
    public DialectWish withCharset(Optional<String> value) {
        return new DialectWish(value, delimiter, header, decimalComma, sheet);
    }

    /** A copy with another delimiter; empty for finding out. */
    public DialectWish withDelimiter(Optional<Character> value) {
        return new DialectWish(charset, value, header, decimalComma, sheet);
    }

    /** A copy that says something else of the header. */
    public DialectWish withHeader(HeaderMode value) {
        return new DialectWish(charset, delimiter, value, decimalComma, sheet);
    }

    /** A copy with another decimal sign; empty for finding out. */
    public DialectWish withDecimalComma(Optional<Boolean> value) {
        return new DialectWish(charset, delimiter, header, value, sheet);
    }

    /** A copy with another sheet; empty for the first that holds a table. */
    public DialectWish withSheet(Optional<String> value) {
        return new DialectWish(charset, delimiter, header, decimalComma, value);
    }
}
