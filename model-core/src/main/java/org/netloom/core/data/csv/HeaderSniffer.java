package org.netloom.core.data.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.data.MissingMarkers;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.Reason;

/** Compares the first row with the others: names stand above numbers, and are not found again below. */
final class HeaderSniffer {

    private static final double MOSTLY = 0.9;

    private HeaderSniffer() {}

    static boolean sniff(List<List<String>> rows, boolean decimalComma, List<Reason> reasons) {
        if (rows.isEmpty()) {
            reasons.add(Reason.of("header-plausible"));
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
            if (isNumber(cell, decimalComma)) {
                numberInFirst++;
            } else if (!MissingMarkers.matches(cell)) {
                Body below = Body.of(body, column, decimalComma);
                if (below.cells > 0 && below.numbers >= MOSTLY * below.cells) {
                    wordOverNumbers++;
                } else if (below.different.contains(cell)) {
                    foundAgain++;
                } else if (below.cells > 2 * below.different.size()) {
                    nameOverRepeated++;
                }
            }
        }
        return decide(first, wordOverNumbers, numberInFirst, foundAgain, nameOverRepeated, reasons);
    }

    private static boolean decide(
            List<String> first,
            int wordOverNumbers,
            int numberInFirst,
            int foundAgain,
            int nameOverRepeated,
            List<Reason> reasons) {
        if (numberInFirst == first.size()) {
            reasons.add(Reason.of("header-all-numbers", first.size()));
            return false;
        }
        if (wordOverNumbers > numberInFirst) {
            reasons.add(Reason.of("header-words-over-numbers", wordOverNumbers));
            return true;
        }
        if (numberInFirst > 0) {
            reasons.add(Reason.of("header-numbers-in-first", numberInFirst));
            return false;
        }
        if (foundAgain > nameOverRepeated) {
            reasons.add(Reason.of("header-found-again", foundAgain));
            return false;
        }
        if (nameOverRepeated > 0) {
            reasons.add(Reason.of("header-not-found-again", nameOverRepeated));
            return true;
        }
        Set<String> names = new HashSet<>();
        boolean plausible = first.stream().map(String::strip).allMatch(name -> !name.isEmpty() && names.add(name));
        reasons.add(Reason.of(plausible ? "header-plausible" : "header-implausible"));
        return plausible;
    }

    private static boolean isNumber(String cell, boolean decimalComma) {
        return !Double.isNaN(NumberText.parse(cell, decimalComma));
    }

    /** What stands below the first row in one column. */
    private record Body(int cells, int numbers, Set<String> different) {

        static Body of(List<List<String>> rows, int column, boolean decimalComma) {
            int cells = 0;
            int numbers = 0;
            Set<String> different = new HashSet<>();
            for (List<String> row : rows) {
                String cell = column < row.size() ? row.get(column).strip() : "";
                if (!MissingMarkers.matches(cell)) {
                    cells++;
                    numbers += isNumber(cell, decimalComma) ? 1 : 0;
                    different.add(cell);
                }
            }
            return new Body(cells, numbers, different);
        }
    }
}
