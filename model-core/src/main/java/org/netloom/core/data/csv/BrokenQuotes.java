package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;

/**
 * Rows whose quotes do not come in pairs: a quote that is never closed, or text behind a closing one. They are read once more with their
 * quotes as letters, so that one slip does not cost the file; with many of them, quotes are letters everywhere.
 */
final class BrokenQuotes {

    /** With more of them, quotes more likely mean nothing in this file. */
    private static final int MOST = 10;

    private static final int SHOWN = 5;

    private final Set<Long> lines = new TreeSet<>();
    private boolean everywhere;
    private long firstLine = 1;

    /** The lines of the text on which broken rows begin. */
    Set<Long> lines() {
        return lines;
    }

    boolean everywhere() {
        return everywhere;
    }

    /** Says on which line of the text the parser begins: it counts from there. */
    void readFrom(long line) {
        firstLine = line;
    }

    /** The line of the text on which the row begins that could not be read. */
    long line(CsvParseException broken) {
        return firstLine - 1 + Parsing.brokenLine(broken, 0);
    }

    /** Whether quotes still enclose cells elsewhere once this row is noted. */
    boolean hasRoomFor(long line) {
        return !everywhere && lines.size() < MOST && !lines.contains(line);
    }

    /** Notes the row that could not be read; throws what cannot be mended in this way. */
    void add(CsvParseException broken) {
        if (everywhere) {
            throw broken;
        }
        long line = line(broken);
        everywhere = !hasRoomFor(line);
        if (!everywhere) {
            lines.add(line);
        }
    }

    /** @param above how many lines of the file stand above the text */
    void report(int above, char quote, List<Diagnostic> remarks) {
        if (everywhere) {
            remarks.add(Diagnostic.warning(
                    "quotes-ignored",
                    String.valueOf(quote),
                    above + lines.iterator().next()));
        } else if (!lines.isEmpty()) {
            remarks.add(Diagnostic.warning(
                    "quotes-unpaired",
                    lines.size(),
                    Listing.of(lines.stream().map(line -> above + line).toList(), SHOWN),
                    String.valueOf(quote)));
        }
    }
}
