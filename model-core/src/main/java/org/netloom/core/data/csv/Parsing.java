package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** How files are taken apart: as forgiving as can be without guessing. */
final class Parsing {

    private static final int LONGEST_CELL = 2 * TextGuard.LONGEST_LINE;

    private Parsing() {}

    /**
     * A parser.
     *
     * @param sample the text's beginning: spaces before quotes need a slower parser, which is taken only where there are some
     */
    static CsvReader.CsvReaderBuilder of(char delimiter, char quote, String sample) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL);
        boolean spaces = delimiter != ' ' && sample.contains(delimiter + " " + quote);
        return spaces ? builder.trimWhitespacesAroundQuotes(true) : builder.allowExtraCharsAfterClosingQuote(true);
    }
}
