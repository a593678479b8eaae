package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files are taken apart: as forgiving as can be without guessing. */
final class Parsing {

    private static final int LONGEST_CELL = 2 * TextGuard.LONGEST_LINE;

    /** More characters than any row may have, across all its lines. */
    static final int LONGEST_ROW = 4 * LONGEST_CELL;

    private static final Pattern PLACE = Pattern.compile("starting at line (\\d+)");

    private Parsing() {}

    /**
     * How cells are enclosed.
     *
     * @param backslash whether a quote inside of a cell has a backslash before it
     */
    record Quoting(char quote, boolean backslash) {}

    /**
     * The rows of a text with what it needs to be understood: backslashes before quotes, and lines on which quotes are letters.
     *
     * @param firstLine the number of the text's first line
     */
    static CsvReader<CsvRecord> rows(
            Reader text, Quoting quoting, char delimiter, String sample, Set<Long> brokenLines, long firstLine) {
        CsvRecordHandler handler = CsvRecordHandler.of(limits ->
                limits.maxFields(LONGEST_CELL).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
        return rows(handler, text, quoting, delimiter, sample, brokenLines, firstLine);
    }

    /** The same, for whoever takes the cells. */
    static <T> CsvReader<T> rows(
            CsvCallbackHandler<T> handler,
            Reader text,
            Quoting quoting,
            char delimiter,
            String sample,
            Set<Long> brokenLines,
            long firstLine) {
        Reader mended = quoting.backslash() || !brokenLines.isEmpty()
                ? new QuoteMender(text, delimiter, quoting.quote(), quoting.backslash(), brokenLines, firstLine)
                : text;
        return rows(handler, mended, delimiter, quoting.quote(), sample);
    }

    /** The line on which the row begins that could not be taken apart, counted from 1. */
    static long brokenLine(CsvParseException broken, long otherwise) {
        Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
        return place.find() ? Long.parseLong(place.group(1)) : otherwise;
    }

    /** Whether cells have quotes behind a space, as far as a text's beginning tells. */
    static boolean hasSpacesBeforeQuotes(String sample, char delimiter, char quote) {
        return delimiter != ' ' && sample.contains(delimiter + " " + quote);
    }

    /**
     * The rows of a text.
     *
     * @param sample the text's beginning: spaces before quotes need a slower parser, which is taken only where there are some
     */
    private static <T> CsvReader<T> rows(
            CsvCallbackHandler<T> handler, Reader text, char delimiter, char quote, String sample) {
        boolean spaces = hasSpacesBeforeQuotes(sample, delimiter, quote);
        Reader parted = delimiter == ' ' ? new SingleSpaces(text, quote) : text;
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(spaces)
                .maxBufferSize(LONGEST_CELL)
                .build(handler, parted);
    }
}
