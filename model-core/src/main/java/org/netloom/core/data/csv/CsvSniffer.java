package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.netloom.core.data.Reason;

/** Finds out how a text is written, and says why. Pure. */
public final class CsvSniffer {

    /**
     * How a text is written.
     *
     * @param reasons quote, delimiter, decimal sign and header, in this order
     */
    public record Sniffed(char delimiter, char quote, boolean header, boolean decimalComma, List<Reason> reasons) {
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
        char quote = quote(sample, reasons);
        DelimiterSniffer.Guess guess = wish.delimiter()
                .map(delimiter -> DelimiterSniffer.given(sample, delimiter, quote))
                .orElseGet(() -> DelimiterSniffer.sniff(sample, quote));
        reasons.add(guess.reason());
        boolean decimalComma = wish.decimalComma()
                .map(comma -> givenDecimal(comma, reasons))
                .orElseGet(() -> decimalComma(guess.rows(), reasons));
        boolean header =
                switch (wish.header()) {
                    case YES -> given(true, reasons);
                    case NO -> given(false, reasons);
                    case AUTO -> HeaderSniffer.sniff(guess.rows(), decimalComma, reasons);
                };
        return new Sniffed(guess.delimiter(), quote, header, decimalComma, reasons);
    }

    private static boolean givenDecimal(boolean comma, List<Reason> reasons) {
        reasons.add(Reason.of(comma ? "decimal-given-comma" : "decimal-given-point"));
        return comma;
    }

    private static boolean given(boolean header, List<Reason> reasons) {
        reasons.add(Reason.of(header ? "header-given-yes" : "header-given-no"));
        return header;
    }

    /** Single quotes only where cells begin and end with them and double quotes never do. */
    private static char quote(String sample, List<Reason> reasons) {
        int doubles = enclosed(sample, '"');
        int singles = enclosed(sample, '\'');
        if (singles > 0 && doubles == 0) {
            reasons.add(Reason.of("quote-single", singles));
            return '\'';
        }
        reasons.add(doubles > 0 ? Reason.of("quote-double", doubles) : Reason.of("quote-none"));
        return '"';
    }

    private static int enclosed(String sample, char quote) {
        int count = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (sample.charAt(i) == quote && opens(sample, i)) {
                int close = sample.indexOf(quote, i + 1);
                if (close > 0 && closes(sample, close)) {
                    count++;
                }
                i = close < 0 ? sample.length() : close;
            }
        }
        return count;
    }

    private static boolean opens(String text, int at) {
        return at == 0 || ",;\t|\n\r ".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean closes(String text, int at) {
        return at + 1 == text.length() || ",;\t|\n\r ".indexOf(text.charAt(at + 1)) >= 0;
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
