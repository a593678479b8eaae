package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * What speaks for a feature telling the target nearly alone: a threshold, its missing cells, its values, or a correlation. It is measured against the answer that is right most
 * often.
 */
final class LeakEvidence {

    private static final int MOST_ROWS = 100_000;

    /** Of them so many tell whether it is worthwhile to look at all. */
    private static final int FEW_ROWS = 1_000;

    private static final int ENOUGH_ROWS = 50;

    /** So many rows must have another answer than the most frequent one, of which at most every tenth may be told wrongly. */
    private static final int FEWEST_OTHERS = 10;

    private static final int BETTER = 10;

    private static final int ENOUGH_MISSING = 20;
    private static final int ROWS_A_VALUE = 5;

    private static final double PARTS = 0.999;
    private static final double MISSING_TELLS = 0.99;
    private static final double VALUES_TELL = 0.98;
    private static final double FEW_ROWS_PART = 0.97;
    private static final double CORRELATED = 0.995;

    private final Table table;
    private final ColumnSettings target;
    private final Column answers;

    /** Rows that have an answer, evenly spread; and of each the number of its class, if there are classes. */
    private final int[] rows;

    private final int[] classes;

    /** Places in these two: all of them, and a few. */
    private final int[] everywhere;

    private final int[] few;
    private final List<String> names = new ArrayList<>();

    LeakEvidence(Table table, ColumnSettings target) {
        this.table = table;
        this.target = target;
        this.answers = table.column(target.name()).orElseThrow();
        this.rows = IntStream.of(spread(table.rows(), MOST_ROWS))
                .filter(row -> !answers.isMissing(row))
                .toArray();
        this.everywhere = IntStream.range(0, rows.length).toArray();
        this.few = spread(rows.length, FEW_ROWS);
        Map<String, Integer> known = new HashMap<>();
        this.classes = target.type() == ColumnType.NUMBER
                ? new int[0]
                : Arrays.stream(rows)
                        .map(row -> known.computeIfAbsent(answers.text(row), name -> {
                            names.add(name);
                            return known.size();
                        }))
                        .toArray();
    }

    /** Some of so many, from each stretch of them one; not at the same place of each, since rows may come in turns. */
    private static int[] spread(int all, int most) {
        int count = Math.min(most, all);
        Random random = new Random(all);
        return IntStream.range(0, count)
                .map(i -> {
                    int from = (int) ((long) i * all / count);
                    int to = (int) ((i + 1L) * all / count);
                    return from + random.nextInt(to - from);
                })
                .toArray();
    }

    /** The first that there is, as a warning. */
    Optional<Diagnostic> of(ColumnSettings feature) {
        Column column = table.column(feature.name()).orElseThrow();
        boolean number = feature.type() == ColumnType.NUMBER;
        if (names.isEmpty()) {
            return number && target.type() == ColumnType.NUMBER ? correlated(column) : Optional.empty();
        }
        Optional<Diagnostic> missing = missing(column);
        return missing.isPresent()
                ? missing
                : switch (feature.type()) {
                    case NUMBER -> names.size() == 2 ? parts(column) : Optional.empty();
                    case CATEGORY, YES_NO -> values(column);
                    case DATE, TEXT, ID, PICTURE -> Optional.empty();
                };
    }

    private Optional<Diagnostic> correlated(Column column) {
        double[] one = Arrays.stream(rows).mapToDouble(column::number).toArray();
        double[] other = Arrays.stream(rows).mapToDouble(answers::number).toArray();
        double r = Correlation.of(one, other, ENOUGH_ROWS);
        if (Math.abs(r) > CORRELATED) {
            return Optional.of(
                    Diagnostic.warning("leak-nearly-correlated", column.name(), target.name(), Correlation.text(r)));
        }
        // What grows with the rows does so with all else that grows with them.
        return isInOneOrder(at(few, one), at(few, other))
                        && isInOneOrder(one, other)
                        && !isAscending(one)
                        && !isAscending(negated(one))
                ? Optional.of(Diagnostic.warning("leak-nearly-ordered", column.name(), target.name()))
                : Optional.empty();
    }

    /** Whether numbers that differ have others that differ in the same direction, or all in the other one: one is a function of the other, such as its logarithm. */
    private static boolean isInOneOrder(double[] one, double[] other) {
        int[] order = IntStream.range(0, one.length)
                .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(other[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> one[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> one[i]).toArray();
        double[] follows = Arrays.stream(order).mapToDouble(i -> other[i]).toArray();
        return Arrays.stream(sorted).distinct().count() >= ENOUGH_ROWS
                && areApart(follows)
                && (isTold(sorted, follows) || isTold(sorted, negated(follows)));
    }

    /** Whether numbers are not all but a few the same, which may lie at one end of many columns by chance. */
    private static boolean areApart(double[] numbers) {
        double middle = Arrays.stream(numbers)
                .sorted()
                .skip(numbers.length / 2)
                .findFirst()
                .orElse(0);
        return Arrays.stream(numbers).filter(number -> number != middle).count() >= FEWEST_OTHERS;
    }

    /** Whether sorted numbers have others that ascend, and equal ones the same. */
    private static boolean isTold(double[] sorted, double[] follows) {
        return IntStream.range(1, sorted.length)
                .allMatch(
                        i -> sorted[i] == sorted[i - 1] ? follows[i] == follows[i - 1] : follows[i] >= follows[i - 1]);
    }

    private static boolean isAscending(double[] numbers) {
        double[] present =
                Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
        return IntStream.range(1, present.length).allMatch(i -> present[i] >= present[i - 1]);
    }

    private static double[] at(int[] places, double[] numbers) {
        return Arrays.stream(places).mapToDouble(i -> numbers[i]).toArray();
    }

    private static double[] negated(double[] numbers) {
        return Arrays.stream(numbers).map(number -> -number).toArray();
    }

    private Optional<Diagnostic> parts(Column column) {
        Optional<Parted> parted = threshold(column, few).filter(first -> first.share() >= FEW_ROWS_PART);
        return parted.flatMap(first -> threshold(column, everywhere))
                .filter(found -> tells(found.threshold().right(), found.rows(), found.usual(), PARTS))
                .map(found -> Diagnostic.warning(
                        "leak-separates",
                        column.name(),
                        target.name(),
                        textOf(column, found.threshold().highest()),
                        names.get(found.threshold().firstBelow() ? 0 : 1),
                        names.get(found.threshold().firstBelow() ? 1 : 0),
                        found.threshold().right(),
                        found.rows()));
    }

    private record Parted(Threshold threshold, int rows, int usual) {
        double share() {
            return (double) threshold.right() / rows;
        }
    }

    /** The number that parts the classes best at some places. */
    private Optional<Parted> threshold(Column column, int[] places) {
        double[] first = numbers(column, places, 0);
        double[] second = numbers(column, places, 1);
        int count = first.length + second.length;
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Parted(Threshold.between(first, second), count, Math.max(first.length, second.length)));
    }

    private double[] numbers(Column column, int[] places, int ofClass) {
        return IntStream.of(places)
                .filter(i -> classes[i] == ofClass)
                .mapToDouble(i -> column.number(rows[i]))
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }

    /** A number as the file writes it. */
    private String textOf(Column column, double number) {
        return Arrays.stream(rows)
                .filter(row -> column.number(row) == number)
                .mapToObj(column::text)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Diagnostic> missing(Column column) {
        int[] without = counts(i -> column.isMissing(rows[i]));
        int missing = Arrays.stream(without).sum();
        if (missing < ENOUGH_MISSING || rows.length - missing < ENOUGH_MISSING) {
            return Optional.empty();
        }
        int[] all = counts(i -> true);
        int[] with =
                IntStream.range(0, all.length).map(i -> all[i] - without[i]).toArray();
        int ofMissing = most(without);
        int ofPresent = most(with);
        int right = without[ofMissing] + with[ofPresent];
        return tells(right, rows.length, all[most(all)], MISSING_TELLS)
                ? Optional.of(Diagnostic.warning(
                        "leak-missing",
                        column.name(),
                        target.name(),
                        names.get(ofMissing),
                        names.get(ofPresent),
                        right,
                        rows.length))
                : Optional.empty();
    }

    private Optional<Diagnostic> values(Column column) {
        Map<String, int[]> byValue = new HashMap<>();
        int[] all = new int[names.size()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            String value = column.cell(rows[i]);
            if (value != null) {
                byValue.computeIfAbsent(value, key -> new int[names.size()])[classes[i]]++;
                all[classes[i]]++;
                count++;
            }
            if ((long) ROWS_A_VALUE * byValue.size() > rows.length) {
                return Optional.empty();
            }
        }
        if (count < (long) ROWS_A_VALUE * byValue.size()) {
            return Optional.empty();
        }
        int right = 0;
        String example = "";
        String goesWith = "";
        int often = 0;
        for (Map.Entry<String, int[]> value : byValue.entrySet()) {
            int usual = most(value.getValue());
            int agree = value.getValue()[usual];
            // A value of one row agrees with itself.
            right += Arrays.stream(value.getValue()).sum() > 1 ? agree : 0;
            if (agree > often || agree == often && value.getKey().compareTo(example) < 0) {
                often = agree;
                example = value.getKey();
                goesWith = names.get(usual);
            }
        }
        return tells(right, count, all[most(all)], VALUES_TELL)
                ? Optional.of(Diagnostic.warning(
                        "leak-nearly", column.name(), target.name(), right, count, example, goesWith))
                : Optional.empty();
    }

    private int[] counts(IntPredicate place) {
        int[] counts = new int[names.size()];
        for (int i = 0; i < rows.length; i++) {
            counts[classes[i]] += place.test(i) ? 1 : 0;
        }
        return counts;
    }

    private static int most(int[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }

    /**
     * Whether answers are right in a share of rows, and so much oftener than the most frequent class is that they say something.
     *
     * @param usual rows of that class
     */
    private static boolean tells(int right, int rows, int usual, double share) {
        int others = rows - usual;
        int wrong = rows - right;
        return rows >= ENOUGH_ROWS && others >= FEWEST_OTHERS && right >= share * rows && wrong * BETTER <= others;
    }
}
