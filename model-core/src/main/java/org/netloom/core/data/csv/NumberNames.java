package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.NumberText;

/** Tells a first row whose numbers are names, such as the years of a wide table or the counted columns that pandas writes. Pure. */
final class NumberNames {

    private static final int FEWEST_YEARS = 2;
    private static final int FEWEST_COUNTED = 3;
    private static final double RARELY = 0.1;

    private NumberNames() {}

    /**
     * How many numbers of the first row are names: years in an even row, or numbers counted from 0 or 1, while the rows below hold no such thing. None if
     * the first row may be one like the others.
     */
    static int in(List<List<String>> rows) {
        List<Integer> places = new ArrayList<>();
        List<String> first = rows.get(0);
        for (int column = 0; column < first.size(); column++) {
            if (!Double.isNaN(NumberText.parse(first.get(column).strip(), false))) {
                places.add(column);
            }
        }
        if (places.size() < FEWEST_YEARS || rows.size() < 2) {
            return 0;
        }
        boolean counted = counts(first, places);
        boolean years = isEven(first, places) && years(first, places) == places.size();
        if (!years && !counted) {
            return 0;
        }
        List<List<String>> below = rows.subList(1, rows.size());
        long alike = below.stream()
                .filter(row -> years ? years(row, places) > 0 : isEven(row, places))
                .count();
        return alike <= RARELY * below.size() ? places.size() : 0;
    }

    private static boolean counts(List<String> row, List<Integer> places) {
        double begin = number(row, places.get(0));
        return places.size() >= FEWEST_COUNTED
                && isEven(row, places)
                && (begin == 0 || begin == 1)
                && number(row, places.get(1)) == begin + 1;
    }

    private static int years(List<String> row, List<Integer> places) {
        return (int) places.stream()
                .map(place -> place < row.size() ? row.get(place).strip() : "")
                .filter(cell -> cell.matches("1[89]\\d\\d|20\\d\\d"))
                .count();
    }

    /** Whether whole numbers follow one another by the same step. */
    private static boolean isEven(List<String> row, List<Integer> places) {
        double step = number(row, places.get(1)) - number(row, places.get(0));
        if (step == 0 || Double.isNaN(step) || step != Math.rint(step)) {
            return false;
        }
        for (int i = 1; i < places.size(); i++) {
            if (number(row, places.get(i)) - number(row, places.get(i - 1)) != step) {
                return false;
            }
        }
        return true;
    }

    private static double number(List<String> row, int place) {
        return place < row.size() ? NumberText.parse(row.get(place).strip(), false) : Double.NaN;
    }
}
