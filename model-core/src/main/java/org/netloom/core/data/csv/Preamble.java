package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a table and is no part of it: comments that begin with a number sign, and the line {@code sep=;} by which spreadsheets
 * tell each other the delimiter. Found by the text alone, so that a file that is opened again is read in the same way.
 *
 * @param chars how many characters come before the table
 * @param lines how many lines come before the table
 * @param comments the lines that are left out, as they are written; not the one that names the delimiter
 * @param delimiter what the first line names as the delimiter, if it does
 */
record Preamble(int chars, int lines, List<String> comments, Optional<Character> delimiter) {

    /** Comments longer than this are taken for a table. */
    static final int LONGEST = 1 << 15;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*\"?(?i:sep)=([^\"\\r\\n]?)\"?[\\r\\n]*");

    private static final String DELIMITERS = ",;\t|";

    /** The table begins with the file. */
    static final Preamble NONE = new Preamble(0, 0, List.of(), Optional.empty());

    Preamble {
        comments = List.copyOf(comments);
    }

    /** What stands above the table at the beginning of a text without its byte order mark. */
    static Preamble of(String text) {
        List<String> comments = new ArrayList<>();
        int at = 0;
        int lines = 0;
        Optional<Character> delimiter = Optional.empty();
        while (at < Math.min(text.length(), LONGEST)) {
            int next = nextLine(text, at);
            String line = text.substring(at, next).strip();
            Matcher separator = SEPARATOR.matcher(text.substring(at, next));
            boolean names = lines == 0 && separator.matches();
            if (!names && !line.startsWith("#") && !(line.isEmpty() && lines > 0)) {
                break;
            }
            if (line.startsWith("#") && isHeader(line, following(text, next))) {
                return new Preamble(afterSign(text, at), lines, comments, delimiter);
            }
            if (names && !separator.group(1).isEmpty()) {
                delimiter = Optional.of(separator.group(1).charAt(0));
            } else if (!names && !line.isEmpty()) {
                comments.add(line);
            }
            at = next;
            lines++;
        }
        boolean nothingBelow = at >= Math.min(text.length(), LONGEST);
        return nothingBelow ? NONE : new Preamble(at, lines, comments, delimiter);
    }

    private static int nextLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static String following(String text, int from) {
        return text.substring(from, nextLine(text, from)).strip();
    }

    /** NumPy and others mark the row of names as a comment: it is as wide as the row below, which is of numbers or itself no comment. */
    private static boolean isHeader(String line, String below) {
        if (below.isEmpty() || below.startsWith("#")) {
            return false;
        }
        boolean glued = line.length() > 1 && Character.isLetter(line.charAt(1));
        boolean overNumbers = Character.isDigit(below.charAt(0)) || "+-.".indexOf(below.charAt(0)) >= 0;
        return (glued || overNumbers)
                && DELIMITERS
                        .chars()
                        .anyMatch(mark -> count(line, mark) > 0 && count(line, mark) == count(below, mark));
    }

    private static long count(String line, int mark) {
        return line.chars().filter(c -> c == mark).count();
    }

    private static int afterSign(String text, int from) {
        int at = text.indexOf('#', from) + 1;
        while (text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
