package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/** How files are taken apart: as forgiving as can be without guessing. */
final class Parsing {

    private static final int LONGEST_CELL = 2 * TextGuard.LONGEST_LINE;

    private Parsing() {}

    /**
     * The rows of a text.
     *
     * @param sample the text's beginning: spaces before quotes need a slower parser, which is taken only where there are some
     */
    static CsvReader<CsvRecord> rows(Reader text, char delimiter, char quote, String sample) {
        boolean spaces = delimiter != ' ' && sample.contains(delimiter + " " + quote);
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(spaces)
                .maxBufferSize(LONGEST_CELL)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(LONGEST_CELL)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(4 * LONGEST_CELL)),
                        text);
    }
}
