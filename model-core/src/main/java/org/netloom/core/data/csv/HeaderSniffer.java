package org.netloom.core.data.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.MissingMarkers;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.Reason;

/**
 * Compares the first row with the others: names stand above numbers, and are not found again below. Certain is a header over numbers in two
 * columns at least, or in one over five rows, where nothing speaks against it, and none where two cells or more are numbers like those below. A guess is what only looks
 * like names.
 */
final class HeaderSniffer {

    private static final double MOSTLY = 0.9;
    private static final int FEWEST_BELOW = 2;
    private static final int ENOUGH_BELOW = 5;

    /** So many rows of names at most. */
    private static final int MOST_ROWS = 3;

    private HeaderSniffer() {}

    /** How many of the first rows hold names. */
    static int sniff(List<List<String>> rows, HeaderMode mode, List<Reason> reasons) {
        return switch (mode) {
            case YES -> given(1, "header-given-yes", reasons);
            case TWO_ROWS -> given(2, reasons);
            case THREE_ROWS -> given(3, reasons);
            case NO -> given(0, "header-given-no", reasons);
            case AUTO -> sniff(rows, reasons);
        };
    }

    private static int given(int rows, String code, List<Reason> reasons) {
        reasons.add(Reason.of(code));
        return rows;
    }

    private static int given(int rows, List<Reason> reasons) {
        reasons.add(Reason.of("header-given-rows", rows));
        return rows;
    }

    private static int sniff(List<List<String>> rows, List<Reason> reasons) {
        for (int names = MOST_ROWS; names > 1; names--) {
            int overNumbers = columnsWithNames(names, rows);
            if (overNumbers > 0) {
                reasons.add(Reason.of("header-rows", names, overNumbers).atMost(Confidence.LIKELY));
                return names;
            }
        }
        int numbers = rows.isEmpty() ? 0 : NumberNames.in(rows);
        if (numbers > 0) {
            reasons.add(Reason.of("header-number-names", numbers).atMost(Confidence.LIKELY));
            return 1;
        }
        return hasNames(rows, reasons) ? 1 : 0;
    }

    /**
     * In how many columns some words stand above numbers; none if this is so in some columns of numbers only. One such column is enough where the upper row
     * names groups.
     *
     * @param names how many words
     */
    private static int columnsWithNames(int names, List<List<String>> rows) {
        if (rows.size() < names + FEWEST_BELOW) {
            return 0;
        }
        List<String> first = rows.get(0);
        List<String> last = rows.get(names - 1);
        int found = 0;
        for (int column = 0; column < last.size(); column++) {
            Body below = Body.of(rows.subList(names, rows.size()), column);
            for (List<String> row : rows.subList(0, names)) {
                if (isNumber(cell(row, column))) {
                    return 0;
                }
            }
            String above = cell(rows.get(names - 2), column);
            String cell = cell(last, column);
            if (below.cells > 0 && below.numbers == below.cells) {
                if (!MissingMarkers.matches(cell)) {
                    found++;
                } else if (MissingMarkers.matches(above)) {
                    return 0;
                }
            }
        }
        boolean several = found >= 2 || found == 1 && groups(first, last);
        return several ? found : 0;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    /** Whether names of groups stand above all different names: a group's stands above its first column alone, or above each of them. */
    private static boolean groups(List<String> upper, List<String> lower) {
        return areNames(lower) && !areNames(upper) && upper.size() <= lower.size();
    }

    private static boolean areNames(List<String> cells) {
        Set<String> names = new HashSet<>();
        return cells.stream().map(String::strip).allMatch(name -> !name.isEmpty() && names.add(name));
    }

    private static boolean hasNames(List<List<String>> rows, List<Reason> reasons) {
        if (rows.isEmpty()) {
            reasons.add(Reason.of("header-plausible").atMost(Confidence.GUESS));
            return true;
        }
        List<String> first = rows.get(0);
        List<List<String>> body = rows.subList(1, rows.size());
        int wordOverNumbers = 0;
        int numberInFirst = 0;
        int foundAgain = 0;
        int nameOverRepeated = 0;
        for (int column = 0; column < first.size(); column++) {
            String cell = first.get(column).strip();
            if (isNumber(cell)) {
                numberInFirst++;
            } else if (!MissingMarkers.matches(cell)) {
                Body below = Body.of(body, column);
                if (below.cells > 0 && below.numbers >= MOSTLY * below.cells) {
                    wordOverNumbers++;
                } else if (below.different.contains(cell)) {
                    foundAgain++;
                } else if (below.cells > 2 * below.different.size()) {
                    nameOverRepeated++;
                }
            }
        }
        return decide(first, wordOverNumbers, numberInFirst, foundAgain, nameOverRepeated, body.size(), reasons);
    }

    private static boolean decide(
            List<String> first,
            int wordOverNumbers,
            int numberInFirst,
            int foundAgain,
            int nameOverRepeated,
            int below,
            List<Reason> reasons) {
        if (numberInFirst == first.size()) {
            reasons.add(Reason.of("header-all-numbers", first.size())
                    .atMost(below >= FEWEST_BELOW ? Confidence.CERTAIN : Confidence.GUESS));
            return false;
        }
        if (wordOverNumbers > numberInFirst) {
            boolean much = wordOverNumbers > 1 || below >= ENOUGH_BELOW;
            reasons.add(Reason.of("header-words-over-numbers", wordOverNumbers)
                    .atMost(numberInFirst + foundAgain == 0 && much ? Confidence.CERTAIN : Confidence.LIKELY));
            return true;
        }
        if (numberInFirst > 0) {
            boolean sure = wordOverNumbers == 0 && numberInFirst > 1 && below >= FEWEST_BELOW;
            reasons.add(Reason.of("header-numbers-in-first", numberInFirst)
                    .atMost(sure ? Confidence.CERTAIN : wordOverNumbers == 0 ? Confidence.LIKELY : Confidence.GUESS));
            return false;
        }
        if (foundAgain > nameOverRepeated) {
            reasons.add(Reason.of("header-found-again", foundAgain)
                    .atMost(foundAgain > 1 ? Confidence.LIKELY : Confidence.GUESS));
            return false;
        }
        if (nameOverRepeated > 0) {
            reasons.add(Reason.of("header-not-found-again", nameOverRepeated).atMost(Confidence.LIKELY));
            return true;
        }
        boolean plausible = areNames(first);
        reasons.add(
                Reason.of(plausible ? "header-plausible" : "header-implausible").atMost(Confidence.GUESS));
        return plausible;
    }

    /** Whether a cell is a number, whichever decimal sign its column has. */
    private static boolean isNumber(String cell) {
        return !Double.isNaN(NumberText.parse(cell, false)) || !Double.isNaN(NumberText.parse(cell, true));
    }

    /** What stands below the first row in one column. */
    private record Body(int cells, int numbers, Set<String> different) {

        static Body of(List<List<String>> rows, int column) {
            int cells = 0;
            int numbers = 0;
            Set<String> different = new HashSet<>();
            for (List<String> row : rows) {
                String cell = column < row.size() ? row.get(column).strip() : "";
                if (!MissingMarkers.matches(cell)) {
                    cells++;
                    numbers += isNumber(cell) ? 1 : 0;
                    different.add(cell);
                }
            }
            return new Body(cells, numbers, different);
        }
    }
}
