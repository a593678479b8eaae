package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.Parsing.Quoting;

/** Finds out how a text is written, and says why. Pure. */
public final class CsvSniffer {

    /**
     * How a text is written.
     *
     * @param backslash whether a quote inside of a cell has a backslash before it
     * @param headerRows how many rows of names there are
     * @param reasons quote, delimiter, decimal sign and header, in this order
     */
    public record Sniffed(
            char delimiter, char quote, boolean backslash, int headerRows, boolean decimalComma, List<Reason> reasons) {
        public Sniffed {
            reasons = List.copyOf(reasons);
        }
    }

    private static final Pattern COMMA_DECIMAL = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})*,\\d+|[+-]?\\d+,\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern POINT_GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern POINTS = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3}){2,}");
    /** What parts digits into groups, and is no decimal sign anywhere. */
    private static final Pattern GROUP_SPACE = Pattern.compile("(?<=\\d)[ \u00a0\u202f\u2009'\u2019](?=\\d{3}(?!\\d))");

    private static final Pattern COMMAS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3}){2,}|[+-]?[1-9]\\d?(,\\d{2})+,\\d{3}");
    private static final Pattern POINT_DECIMAL = Pattern.compile("[+-]?\\d+\\.\\d+([eE][+-]?\\d+)?");

    private CsvSniffer() {}

    /**
     * How a text is written.
     *
     * @param sample the text's first lines, whole
     * @param wish what is known already
     * @param named the delimiter that the file names itself above the sample
     */
    static Sniffed sniff(String sample, DialectWish wish, Optional<Character> named) {
        List<Reason> reasons = new ArrayList<>();
        Quoting quote = QuoteSniffer.sniff(sample, wish, reasons);
        DelimiterSniffer.Guess guess = wish.delimiter()
                .map(delimiter -> DelimiterSniffer.given(sample, delimiter, quote))
                .or(() -> named.map(delimiter -> DelimiterSniffer.named(sample, delimiter, quote)))
                .orElseGet(() -> DelimiterSniffer.sniff(sample, quote));
        reasons.add(guess.reason());
        boolean decimalComma = wish.decimalComma()
                .map(comma -> givenDecimal(comma, reasons))
                .orElseGet(() -> decimalComma(guess.rows(), guess.delimiter(), reasons));
        int header = HeaderSniffer.sniff(guess.rows(), wish.header(), reasons);
        return new Sniffed(guess.delimiter(), quote.quote(), quote.backslash(), header, decimalComma, reasons);
    }

    private static boolean givenDecimal(boolean comma, List<Reason> reasons) {
        reasons.add(Reason.of(comma ? "decimal-given-comma" : "decimal-given-point"));
        return comma;
    }

    /**
     * By how most numbers are written. Certain where all agree, of three at least; likely where columns differ, each of which agrees with itself, since each is then read in
     * its own way; a guess where every comma or point has three digits behind it, so that it may as well stand between thousands, or every point of a column beside others
     * that have a comma.
     */
    private static boolean decimalComma(List<List<String>> rows, char delimiter, List<Reason> reasons) {
        int commas = 0;
        int points = 0;
        int thousands = 0;
        int grouped = 0;
        int dotted = 0;
        int several = 0;
        String example = "";
        String large = "";
        String dots = "";
        String lots = "";
        Set<Integer> withComma = new HashSet<>();
        Set<Integer> withPoint = new HashSet<>();
        Set<Integer> withDecimals = new HashSet<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String written = NumberUnit.without(row.get(column).strip());
                String cell = GROUP_SPACE.matcher(written).replaceAll("");
                if (COMMAS.matcher(cell).matches()) {
                    several++;
                    lots = written;
                } else if (COMMA_DECIMAL.matcher(cell).matches()
                        && !GROUPED.matcher(cell).matches()) {
                    commas++;
                    withComma.add(column);
                    example = written;
                } else if (POINT_DECIMAL.matcher(cell).matches()) {
                    points++;
                    withPoint.add(column);
                    if (POINT_GROUPED.matcher(cell).matches()) {
                        thousands++;
                    } else {
                        withDecimals.add(column);
                    }
                } else if (POINTS.matcher(cell).matches()) {
                    dotted++;
                    dots = written;
                } else if (GROUPED.matcher(cell).matches()) {
                    grouped++;
                    large = written;
                }
            }
        }
        // A number has one decimal point: where some have two, those of the others are none either.
        boolean parted = dotted > 0 && points == thousands && commas == 0;
        boolean comma = parted || commas > points;
        Confidence agreed = commas > 0 && points > 0 && Collections.disjoint(withComma, withPoint)
                ? Confidence.LIKELY
                : Confidence.of(comma ? commas : points, commas + points);
        if (parted) {
            reasons.add(Reason.of("decimal-dots", dotted, dots).atMost(Confidence.LIKELY));
        } else if (comma) {
            reasons.add(Reason.of("decimal-comma", commas, example).atMost(agreed));
        } else if (points == 0 && several > 0) {
            reasons.add(Reason.of("decimal-commas", several, lots).atMost(Confidence.LIKELY));
        } else if (points == 0 && grouped > 0) {
            reasons.add(Reason.of("decimal-thousands", grouped, large).atMost(Confidence.GUESS));
        } else if (points > 0) {
            // Where a comma parts the cells, hardly anybody writes a decimal comma.
            boolean parting = thousands == points || commas > 0 && !withDecimals.containsAll(withPoint);
            boolean unclear = parting && delimiter != ',';
            boolean sure = delimiter == ',' && commas == 0;
            reasons.add(Reason.of("decimal-point", points)
                    .atMost(unclear ? Confidence.GUESS : sure ? Confidence.CERTAIN : agreed));
        } else {
            reasons.add(Reason.of("decimal-none"));
        }
        return comma;
    }
}
