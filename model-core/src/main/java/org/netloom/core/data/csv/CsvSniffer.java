package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final Pattern POINT_DECIMAL = Pattern.compile("[+-]?\\d+\\.\\d+([eE][+-]?\\d+)?");

    private CsvSniffer() {}

    /**
     * How a text is written.
     *
     * @param sample the text's first lines, whole
     * @param wish what is known already
     */
    public static Sniffed sniff(String sample, DialectWish wish) {
        List<Reason> reasons = new ArrayList<>();
        Quoting quote = QuoteSniffer.sniff(sample, wish, reasons);
        DelimiterSniffer.Guess guess = wish.delimiter()
                .map(delimiter -> DelimiterSniffer.given(sample, delimiter, quote))
                .orElseGet(() -> DelimiterSniffer.sniff(sample, quote));
        reasons.add(guess.reason());
        boolean decimalComma = wish.decimalComma()
                .map(comma -> givenDecimal(comma, reasons))
                .orElseGet(() -> decimalComma(guess.rows(), reasons));
        int header = HeaderSniffer.sniff(guess.rows(), decimalComma, wish.header(), reasons);
        return new Sniffed(guess.delimiter(), quote.quote(), quote.backslash(), header, decimalComma, reasons);
    }

    private static boolean givenDecimal(boolean comma, List<Reason> reasons) {
        reasons.add(Reason.of(comma ? "decimal-given-comma" : "decimal-given-point"));
        return comma;
    }

    private static boolean decimalComma(List<List<String>> rows, List<Reason> reasons) {
        int commas = 0;
        int points = 0;
        String example = "";
        for (List<String> row : rows) {
            for (String raw : row) {
                String cell = raw.strip();
                if (COMMA_DECIMAL.matcher(cell).matches()
                        && !GROUPED.matcher(cell).matches()) {
                    commas++;
                    example = cell;
                } else if (POINT_DECIMAL.matcher(cell).matches()) {
                    points++;
                }
            }
        }
        boolean comma = commas > points;
        if (comma) {
            reasons.add(Reason.of("decimal-comma", commas, example));
        } else {
            reasons.add(points > 0 ? Reason.of("decimal-point", points) : Reason.of("decimal-none"));
        }
        return comma;
    }
}
