package org.netloom.core.data.csv;

import java.util.List;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.Parsing.Quoting;

/** Finds out what encloses cells: single quotes only where cells begin and end with them and double quotes never do. Certain are double
 * quotes where no other sign encloses anything, and none where no quote stands in the file's beginning. */
final class QuoteSniffer {

    /** So few words between single quotes may as well be said by somebody. */
    private static final int FEW = 3;

    private static final String AROUND = ",;\t|\n\r ";

    private QuoteSniffer() {}

    static Quoting sniff(String sample, DialectWish wish, List<Reason> reasons) {
        char quote = wish.quote().map(given -> given(given, reasons)).orElseGet(() -> found(sample, reasons));
        if (wish.delimiter().filter(delimiter -> delimiter == quote).isPresent()) {
            return new Quoting(CsvDialect.NO_QUOTE, false);
        }
        int escaped = quote == CsvDialect.NO_QUOTE ? 0 : escaped(sample, quote);
        if (escaped > 0) {
            reasons.add(Reason.of("quote-backslash", escaped).atMost(Confidence.LIKELY));
        }
        return new Quoting(quote, escaped > 0);
    }

    private static char given(char quote, List<Reason> reasons) {
        reasons.add(Reason.of(
                quote == CsvDialect.NO_QUOTE
                        ? "quote-given-none"
                        : quote == '"' ? "quote-given-double" : "quote-given-single"));
        return quote;
    }

    private static char found(String sample, List<Reason> reasons) {
        int doubles = enclosed(sample, '"');
        int singles = enclosed(sample, '\'');
        if (singles > 0 && doubles == 0) {
            reasons.add(
                    Reason.of("quote-single", singles).atMost(singles < FEW ? Confidence.GUESS : Confidence.LIKELY));
            return '\'';
        }
        boolean other = doubles > 0 ? singles > 0 : sample.indexOf('"') >= 0;
        reasons.add((doubles > 0 ? Reason.of("quote-double", doubles) : Reason.of("quote-none"))
                .atMost(other ? Confidence.LIKELY : Confidence.CERTAIN));
        return '"';
    }

    private static int enclosed(String sample, char quote) {
        int count = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (sample.charAt(i) == quote && isBorder(sample, i - 1)) {
                int close = sample.indexOf(quote, i + 1);
                if (close > 0 && isBorder(sample, close + 1)) {
                    count++;
                }
                i = close < 0 ? sample.length() : close;
            }
        }
        return count;
    }

    /**
     * How many quotes have a backslash before them and can only be meant as letters; none where quotes are written twice. A folder's name
     * at the end of a cell ends with a backslash too.
     */
    private static int escaped(String sample, char quote) {
        int count = 0;
        for (int i = sample.indexOf(quote); i >= 0; i = sample.indexOf(quote, i + 1)) {
            boolean behindBackslash = i > 0 && sample.charAt(i - 1) == '\\';
            boolean twice = i + 1 < sample.length() && sample.charAt(i + 1) == quote;
            if (behindBackslash) {
                count += !isBorder(sample, twice ? i + 2 : i + 1) != twice ? 1 : 0;
            } else if (twice && !isBorder(sample, i - 1)) {
                return 0;
            }
            i += twice ? 1 : 0;
        }
        return count;
    }

    private static boolean isBorder(String text, int at) {
        return at < 0 || at >= text.length() || AROUND.indexOf(text.charAt(at)) >= 0;
    }
}
