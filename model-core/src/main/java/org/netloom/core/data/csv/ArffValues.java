package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values that stand on one line of an ARFF file, as Weka's tokenizer divides them: commas or tabs stand between them, or spaces where there is neither; quotes are single or double, with backslashes inside.
 *
 * @param values in their order
 * @param closed whether each quote and brace that opens is closed on the line
 * @param weight what stands in braces behind the values, if anything does
 */
record ArffValues(List<Value> values, boolean closed, Optional<String> weight) {

    /**
     * One value.
     *
     * @param text without its quotes
     * @param quoted whether it had some
     */
    record Value(String text, boolean quoted) {

        /** What the cell says; empty where the value is not known. */
        String cell() {
            return !quoted && text.equals("?") ? "" : text;
        }
    }

    /** The values of a line, or of the part of it that stands between braces. */
    static ArffValues of(String line) {
        Scanner dense = new Scanner(line, false);
        return dense.separated
                        || dense.values.size() != 1
                        || dense.values.get(0).quoted()
                ? dense.result()
                : new Scanner(line, true).result();
    }

    /** The closing sign of what opens at a place, quotes passed over; -1 if there is none. */
    static int closing(String line, int open) {
        int at = open + 1;
        while (at < line.length() && line.charAt(at) != '}') {
            boolean begins = "{, \t".indexOf(line.charAt(at - 1)) >= 0;
            int end = begins && isQuote(line.charAt(at)) ? endOfQuote(line, at) : at;
            if (end < 0) {
                return -1;
            }
            at = end + 1;
        }
        return at < line.length() ? at : -1;
    }

    static boolean isQuote(char sign) {
        return sign == '\'' || sign == '"';
    }

    /** Where the quote that opens at a place is closed; -1 if it is not. */
    static int endOfQuote(String line, int open) {
        int at = open + 1;
        while (at < line.length() && line.charAt(at) != line.charAt(open)) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at < line.length() ? at : -1;
    }

    /** What stands between quotes, without its backslashes. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign != '\\' || i + 1 == text.length()) {
                plain.append(sign);
                continue;
            }
            char escaped = text.charAt(++i);
            if (escaped == 'u' && text.substring(i + 1).matches("(?s)\\p{XDigit}{4}.*")) {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            }
        }
        return plain.toString();
    }

    /** Goes along a line once. */
    private static final class Scanner {
        private final String line;
        private final boolean bySpaces;
        private final List<Value> values = new ArrayList<>();
        private Optional<String> weight = Optional.empty();
        private boolean closed = true;
        private boolean separated;
        private int at;

        Scanner(String line, boolean bySpaces) {
            this.line = line;
            this.bySpaces = bySpaces;
            boolean more = !ended();
            while (more) {
                if (line.charAt(at) == '{' && !values.isEmpty()) {
                    weight();
                    return;
                }
                value();
                more = separator();
            }
        }

        ArffValues result() {
            return new ArffValues(values, closed, weight);
        }

        private void weight() {
            int end = closing(line, at);
            closed &= end >= 0;
            weight = Optional.of(
                    line.substring(at + 1, end < 0 ? line.length() : end).strip());
        }

        /** Passes over spaces; whether nothing is left but a comment. */
        private boolean ended() {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            return at == line.length() || line.charAt(at) == '%';
        }

        private void value() {
            char first = line.charAt(at);
            int end = isQuote(first) ? endOfQuote(line, at) : -1;
            if (end >= 0) {
                values.add(new Value(unescaped(line.substring(at + 1, end)), true));
                at = end + 1;
                return;
            }
            closed &= !isQuote(first);
            int from = at;
            while (at < line.length() && !separates(line.charAt(at)) && !isComment()) {
                at++;
            }
            values.add(new Value(line.substring(from, at).strip(), false));
        }

        private boolean separates(char sign) {
            return sign == ',' || sign == '\t' || bySpaces && sign == ' ';
        }

        private boolean isComment() {
            return line.charAt(at) == '%' && line.charAt(at - 1) == ' ';
        }

        /** Passes over one separator; whether another value follows. */
        private boolean separator() {
            if (ended()) {
                return false;
            }
            if (line.charAt(at) != ',' && line.charAt(at) != '\t') {
                return true;
            }
            separated = true;
            at++;
            if (ended()) {
                values.add(new Value("", false));
                return false;
            }
            return true;
        }
    }
}
