package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.CellBatch;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;

/** Counts rows that are blank or comments, or shorter or longer than the table is wide, and remembers where the first ones are. */
final class RaggedRows {

    private static final int SHOWN = 5;

    private final boolean comments;
    private int blank;
    private int commented;
    private int shorter;
    private int longer;
    private final List<Long> blankLines = new ArrayList<>();
    private final List<Long> commentLines = new ArrayList<>();
    private final List<Long> shorterLines = new ArrayList<>();
    private final List<Long> longerLines = new ArrayList<>();

    /** @param comments whether rows that begin with a number sign are comments */
    RaggedRows(boolean comments) {
        this.comments = comments;
    }

    /** Forgets all rows. */
    void clear() {
        blank = 0;
        commented = 0;
        commentLines.clear();
        shorter = 0;
        longer = 0;
        blankLines.clear();
        shorterLines.clear();
        longerLines.clear();
    }

    /** Ends the row that a batch has begun, unless it is blank or a comment. */
    void take(CellBatch batch, long line) {
        if (comments && batch.isComment()) {
            commented++;
            remember(commentLines, line);
        } else if (!batch.isBlank()) {
            batch.end();
        } else if (batch.width() > 1) {
            blank(line);
        }
    }

    /** A row of which no cell has a value; spreadsheets leave them at the end. */
    private void blank(long line) {
        blank++;
        remember(blankLines, line);
    }

    /** A row with fewer cells than the table is wide. */
    void shorter(long line) {
        shorter++;
        remember(shorterLines, line);
    }

    /** A row that holds something beyond the width of the table; spreadsheets end rows with delimiters that mean nothing. */
    void longer(long line) {
        longer++;
        remember(longerLines, line);
    }

    private static void remember(List<Long> lines, long line) {
        if (lines.size() < SHOWN) {
            lines.add(line);
        }
    }

    void report(int width, List<Diagnostic> remarks) {
        if (blank > 0) {
            remarks.add(Diagnostic.info("rows-blank", blank, lines(blankLines, blank)));
        }
        if (commented > 0) {
            remarks.add(Diagnostic.info("rows-commented", commented, lines(commentLines, commented)));
        }
        if (shorter > 0) {
            remarks.add(Diagnostic.warning("rows-too-short", shorter, width, lines(shorterLines, shorter)));
        }
        if (longer > 0) {
            remarks.add(Diagnostic.warning("rows-too-long", longer, width, lines(longerLines, longer)));
        }
    }

    private static Listing lines(List<Long> shown, int all) {
        return new Listing(shown.stream().map(String::valueOf).toList(), all > shown.size());
    }
}
