package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a table and is no part of it: comments that begin with a number sign, the line {@code sep=;} by which spreadsheets
 * tell each other the delimiter, and titles. Found by the text alone, so that a file that is opened again is read in the same way.
 *
 * @param chars how many characters come before the table
 * @param lines how many lines come before the table
 * @param comments the lines that are left out, as they are written; not the one that names the delimiter
 * @param titles the lines below these that are left out, as they are written
 * @param delimiter what the first line names as the delimiter, if it does
 */
record Preamble(int chars, int lines, List<String> comments, List<String> titles, Optional<Character> delimiter) {

    /** Comments longer than this are taken for a table. */
    static final int LONGEST = 1 << 15;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*\"?(?i:sep)=([^\"\\r\\n]?)\"?[\\r\\n]*");

    private static final String DELIMITERS = ",;\t|";

    /** The table begins with the file. */
    static final Preamble NONE = new Preamble(0, 0, List.of(), List.of(), Optional.empty());

    /** So many lines tell how many cells of a row are filled. */
    private static final int LINES = 200;

    /** More lines are hardly titles. */
    private static final int MOST_TITLES = 30;

    /** A title fills the first cell, and may have a word beside it. */
    private static final int TITLE_CELLS = 2;

    /** The fewest rows below titles: names, and values. */
    private static final int FEWEST_BELOW = 2;

    Preamble {
        comments = List.copyOf(comments);
        titles = List.copyOf(titles);
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
                return new Preamble(afterSign(text, at), lines, comments, List.of(), delimiter);
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
        return nothingBelow ? NONE : new Preamble(at, lines, comments, List.of(), delimiter);
    }

    /**
     * With the titles that stand between the comments and the table: lines that fill less than half as many cells as most, the first of them with words.
     *
     * @param text the one that this stands above
     */
    Preamble withTitles(String text, char delimiter, char quote) {
        List<Line> below = new ArrayList<>();
        int limit = Math.min(text.length(), LONGEST);
        int at = chars;
        while (at < limit && below.size() < LINES) {
            int next = nextLine(text, at);
            if (next <= limit) {
                below.add(Line.of(text.substring(at, next), delimiter, quote, next));
            }
            at = next;
        }
        int usual = usual(below);
        List<String> found = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < Math.min(below.size(), MOST_TITLES); i++) {
            Line line = below.get(i);
            if (line.isTitle(usual, !found.isEmpty())) {
                found.add(line.text());
            } else if (!line.isBlank() || found.isEmpty()) {
                break;
            }
            count = i + 1;
        }
        long rows = below.stream().skip(count).filter(line -> !line.isBlank()).count();
        return found.isEmpty() || rows < FEWEST_BELOW
                ? this
                : new Preamble(below.get(count - 1).next(), lines + count, comments, found, delimiter());
    }

    /** How many cells are filled in most lines; of several numbers that are as frequent, the largest. */
    private static int usual(List<Line> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            if (line.isWhole() && !line.isBlank()) {
                counts.merge(line.filled(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /**
     * A line below the comments.
     *
     * @param text what is written there, without the delimiters at its end
     * @param width how many cells it has
     * @param filled how many of them hold something
     * @param last the place of the last one that does, counted from 1
     * @param isWhole whether no quote is left open in it
     * @param next where the next line begins
     */
    private record Line(String text, int width, int filled, int last, boolean isWhole, int next) {

        static Line of(String line, char delimiter, char quote, int next) {
            int width = 1;
            int filled = 0;
            int last = 0;
            int end = 0;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char sign = line.charAt(i);
                quoted ^= sign == quote;
                if (sign == delimiter && !quoted) {
                    width++;
                } else if (!Character.isWhitespace(sign) && sign != quote) {
                    filled += last < width ? 1 : 0;
                    last = width;
                    end = i + 1;
                }
            }
            String text = line.substring(0, end).strip();
            return new Line(
                    !text.isEmpty() && text.charAt(0) == quote ? text.substring(1) : text,
                    width,
                    filled,
                    last,
                    !quoted,
                    next);
        }

        boolean isBlank() {
            return filled == 0;
        }

        /**
         * Whether it is one. R writes names of rows into a first column without a name: a single word may be the header of the other.
         *
         * @param below whether one stands above it
         */
        boolean isTitle(int usual, boolean below) {
            boolean sparse = (below ? filled : 2 * filled) < usual && usual > 2
                    || usual == 2 && width == 1 && text.indexOf(' ') > 0;
            return isWhole
                    && sparse
                    && filled == last
                    && last <= TITLE_CELLS
                    && !text.isEmpty()
                    && text.chars().anyMatch(Character::isLetter);
        }
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
