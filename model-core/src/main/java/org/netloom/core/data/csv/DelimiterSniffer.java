package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.Parsing.Quoting;

/** Tries each delimiter on the first rows and takes the one that divides them all into the same number of whole cells. */
final class DelimiterSniffer {

    /** A delimiter, the rows as it divides them, and why it was taken. */
    record Guess(char delimiter, List<List<String>> rows, Reason reason) {}

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    /** Signs that part cells in a few files, and times and names in many more. */
    private static final String RARE = ":^~";

    private static final int SAMPLE_ROWS = 200;
    private static final int ENOUGH_ROWS = 10;
    private static final double GOOD = 0.5;
    private static final double MOSTLY = 0.9;
    private static final double NOT_AHEAD = 0.1;
    private static final double FAR_AHEAD = 0.3;
    private static final double NEAR = 0.75;
    private static final int FEWEST_ROWS = 3;
    private static final double MOSTLY_NUMBERS = 0.5;

    private DelimiterSniffer() {}

    static Guess sniff(String sample, Quoting quote) {
        Tried best = null;
        double second = 0;
        for (char candidate : CANDIDATES) {
            Tried tried = attempt(sample, candidate, quote);
            if (tried.width > 1 && (best == null || tried.score > best.score + 1e-9)) {
                second = best == null ? 0 : best.score;
                best = tried;
            } else if (tried.width > 1) {
                second = Math.max(second, tried.score);
            }
        }
        if (best == null || best.score < GOOD || best.delimiter == '\t') {
            boolean poor = best == null || best.score < GOOD;
            Tried space = attempt(sample, ' ', quote);
            boolean parts = space.width > 1 && space.share == 1 && space.rows.size() > 1;
            boolean aligned = parts && numbers(space.rows) >= MOSTLY_NUMBERS;
            if (parts && poor && (best == null || space.score > best.score)) {
                // One space between all words parts texts as well as numbers.
                second = best == null ? aligned ? 0 : NEAR : Math.max(NEAR, best.score);
                best = space;
            } else if (aligned && best != null && !poor && (best.share < 1 || space.width > best.width)) {
                // Tabs and spaces align the columns together.
                second = NEAR;
                best = space;
            }
        }
        if (best == null) {
            char unused = unusedIn(sample);
            boolean none =
                    (new String(CANDIDATES) + RARE).chars().noneMatch(candidate -> sample.indexOf(candidate) >= 0);
            return new Guess(
                    unused,
                    rows(sample, unused, quote),
                    Reason.of("delimiter-none").atMost(none ? Confidence.CERTAIN : Confidence.GUESS));
        }
        String shown = shown(best.delimiter);
        Reason reason = best.share == 1
                ? Reason.of("delimiter-regular", shown, best.width, best.rows.size())
                : Reason.of(
                        "delimiter-mostly", shown, best.width, (int) Math.round(best.share * 100), best.rows.size());
        return new Guess(best.delimiter, best.rows, reason.atMost(confidence(best, second)));
    }

    /**
     * Certain is a delimiter that divides three rows at least, all of them alike, where the next best is worse by three tenths or more; a guess is one
     * that divides less than nine in ten alike, or where the next best is as good but for a tenth.
     */
    private static Confidence confidence(Tried best, double second) {
        double ahead = best.score - second;
        if (best.share < MOSTLY || ahead < NOT_AHEAD) {
            return Confidence.GUESS;
        }
        return best.share == 1 && best.rows.size() >= FEWEST_ROWS && ahead >= FAR_AHEAD
                ? Confidence.CERTAIN
                : Confidence.LIKELY;
    }

    /** In a table of one column, a comma that stands in a few of the texts parts nothing. */
    private static char unusedIn(String sample) {
        for (char candidate : CANDIDATES) {
            if (sample.indexOf(candidate) < 0) {
                return candidate;
            }
        }
        return CANDIDATES[0];
    }

    /** The rows as a delimiter divides them that a person has chosen. */
    static Guess given(String sample, char delimiter, Quoting quote) {
        return new Guess(delimiter, rows(sample, delimiter, quote), Reason.of("delimiter-given", shown(delimiter)));
    }

    /** The rows as a delimiter divides them that the file names itself. */
    static Guess named(String sample, char delimiter, Quoting quote) {
        return new Guess(delimiter, rows(sample, delimiter, quote), Reason.of("delimiter-named", shown(delimiter)));
    }

    /** A delimiter as a message shows it; the tab has no picture of its own. */
    private static String shown(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "⇥";
            case ' ' -> "␣";
            default -> String.valueOf(delimiter);
        };
    }

    private record Tried(char delimiter, List<List<String>> rows, int width, double share, double score) {}

    private static Tried attempt(String sample, char delimiter, Quoting quote) {
        List<List<String>> rows = rows(sample, delimiter, quote);
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        int width = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getValue() > most || entry.getValue() == most && entry.getKey() > width) {
                width = entry.getKey();
                most = entry.getValue();
            }
        }
        double share = rows.isEmpty() ? 0 : (double) most / rows.size();
        return new Tried(delimiter, rows, width, share, share * share * (0.5 + 0.5 * wholeCells(rows, delimiter)));
    }

    private static double numbers(List<List<String>> rows) {
        long cells = rows.stream().mapToLong(List::size).sum();
        long numbers = rows.stream()
                .flatMap(List::stream)
                .filter(DelimiterSniffer::isNumber)
                .count();
        return cells == 0 ? 0 : (double) numbers / cells;
    }

    /** The share of cells that are a number, or that hold no other delimiter: 5;2 is a cell torn at the wrong place. */
    private static double wholeCells(List<List<String>> rows, char delimiter) {
        int cells = 0;
        int whole = 0;
        for (List<String> row : rows) {
            for (String raw : row) {
                String cell = raw.strip();
                cells++;
                whole += isNumber(cell) || holdsNoOther(cell, delimiter) ? 1 : 0;
            }
        }
        return cells == 0 ? 0 : (double) whole / cells;
    }

    private static boolean isNumber(String written) {
        String cell = NumberUnit.without(written);
        return !Double.isNaN(NumberText.parse(cell, false)) || !Double.isNaN(NumberText.parse(cell, true));
    }

    private static boolean holdsNoOther(String cell, char delimiter) {
        for (char other : CANDIDATES) {
            if (other != delimiter && cell.indexOf(other) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The first rows; one row whose quotes do not come in pairs is no reason to see none. */
    static List<List<String>> rows(String sample, char delimiter, Quoting quoting) {
        Set<Long> broken = new HashSet<>();
        while (true) {
            List<List<String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> reader =
                    Parsing.rows(new StringReader(sample), quoting, delimiter, sample, broken, 1)) {
                for (CsvRecord row : reader) {
                    if (rows.size() == SAMPLE_ROWS) {
                        break;
                    }
                    if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                        rows.add(row.getFields());
                    }
                }
                return rows;
            } catch (CsvParseException e) {
                // The rows up to the broken one are evidence enough; reading the file reports what is broken.
                if (rows.size() >= ENOUGH_ROWS
                        || !broken.add(Parsing.brokenLine(e, 0))
                        || broken.size() > ENOUGH_ROWS) {
                    return rows;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory", e);
            }
        }
    }
}
