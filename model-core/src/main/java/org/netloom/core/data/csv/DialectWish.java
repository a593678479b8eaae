package org.netloom.core.data.csv;

import java.util.List;
import java.util.Optional;

/**
 * What a person says of how a file is written; what they leave open is found out.
 *
 * @param charset the name of the encoding, one that Java knows
 * @param delimiter what separates cells
 * @param quote what encloses cells; {@link org.netloom.core.data.CsvDialect#NO_QUOTE} for nothing
 * @param header whether the first rows hold names
 * @param decimalComma whether 1,5 means one and a half
 * @param comments whether lines above the table may be comments, which begin with a number sign, or titles
 * @param sheet the sheet of a spreadsheet
 * @param names of the columns, by their place; an empty one leaves the number. Says nothing where the file itself holds names
 * @param statedCharset the encoding that the server says which sent the file: evidence only, for what the person leaves open
 */
public record DialectWish(
        Optional<String> charset,
        Optional<Character> delimiter,
        Optional<Character> quote,
        HeaderMode header,
        Optional<Boolean> decimalComma,
        Optional<Boolean> comments,
        Optional<String> sheet,
        List<String> names,
        Optional<String> statedCharset) {

    public DialectWish {
        names = List.copyOf(names);
    }

    /** Nothing is said of names, nor by a server. */
    public DialectWish(
            Optional<String> charset,
            Optional<Character> delimiter,
            Optional<Character> quote,
            HeaderMode header,
            Optional<Boolean> decimalComma,
            Optional<Boolean> comments,
            Optional<String> sheet) {
        this(charset, delimiter, quote, header, decimalComma, comments, sheet, List.of(), Optional.empty());
    }

    /** All of it is found out. */
    public static final DialectWish AUTO = new DialectWish(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            HeaderMode.AUTO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Only the header is said. */
    public static DialectWish of(HeaderMode header) {
        return AUTO.withHeader(header);
    }

    /** A copy with another encoding; empty for finding out. */
    public DialectWish withCharset(Optional<String> value) {
        return new DialectWish(value, delimiter, quote, header, decimalComma, comments, sheet, names, statedCharset);
    }

    /** A copy with another delimiter; empty for finding out. */
    public DialectWish withDelimiter(Optional<Character> value) {
        return new DialectWish(charset, value, quote, header, decimalComma, comments, sheet, names, statedCharset);
    }

    /** A copy with another quote; empty for finding out. */
    public DialectWish withQuote(Optional<Character> value) {
        return new DialectWish(charset, delimiter, value, header, decimalComma, comments, sheet, names, statedCharset);
    }

    /** A copy that says something else of the header. */
    public DialectWish withHeader(HeaderMode value) {
        return new DialectWish(charset, delimiter, quote, value, decimalComma, comments, sheet, names, statedCharset);
    }

    /** A copy with another decimal sign; empty for finding out. */
    public DialectWish withDecimalComma(Optional<Boolean> value) {
        return new DialectWish(charset, delimiter, quote, header, value, comments, sheet, names, statedCharset);
    }

    /** A copy that says something else of comments; empty for finding out. */
    public DialectWish withComments(Optional<Boolean> value) {
        return new DialectWish(charset, delimiter, quote, header, decimalComma, value, sheet, names, statedCharset);
    }

    /** A copy with another sheet; empty for the first that holds a table. */
    public DialectWish withSheet(Optional<String> value) {
        return new DialectWish(charset, delimiter, quote, header, decimalComma, comments, value, names, statedCharset);
    }

    /** A copy with other names; none for numbers. */
    public DialectWish withNames(List<String> value) {
        return new DialectWish(charset, delimiter, quote, header, decimalComma, comments, sheet, value, statedCharset);
    }

    /** A copy with what a server says of the encoding; empty if none does. */
    public DialectWish withStatedCharset(Optional<String> value) {
        return new DialectWish(charset, delimiter, quote, header, decimalComma, comments, sheet, names, value);
    }
}
