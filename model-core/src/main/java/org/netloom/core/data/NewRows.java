package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Says in which features new rows differ from the training rows: numbers and dates that lie beyond all that was learnt from, numbers, dates, lengths of texts and categories that
 * are spread in another way, and cells that are missing more often. As with the parts of a table, a difference must be more than chance (p below 0.01, corrected by Holm) and large enough to matter. Pure.
 */
final class NewRows {

    private static final int FEWEST = 20;
    private static final int FEWEST_BEYOND = 5;
    private static final double FAR_BEYOND = 0.5;
    private static final double MANY_BEYOND = 0.05;
    private static final int TIMES_CHANCE = 3;
    private static final double MOST_CHANCE = 0.01;
    private static final double FAR = 0.25;
    private static final double MUCH = 0.2;
    private static final int SAID = 5;

    private final Table table;
    private final List<Compared> compared = new ArrayList<>();
    private final Map<String, Diagnostic> remarks = new LinkedHashMap<>();

    private NewRows(Table table) {
        this.table = table;
    }

    private record Compared(TwoSamples.Found found, double least, Remark remark) {}

    private interface Remark {
        Diagnostic of(String p);
    }

    /**
     * What differs, the farthest first; at most five features are named.
     *
     * @param spreads how the features were spread; none of models from before this was kept, of which nothing is said
     * @param table the new rows, with the columns that are derived
     */
    static List<Diagnostic> check(List<Spread> spreads, List<FittedColumn> features, Table table) {
        NewRows rows = new NewRows(table);
        for (Spread spread : spreads) {
            features.stream()
                    .filter(feature -> feature.name().equals(spread.column()))
                    .findFirst()
                    .ifPresent(feature ->
                            table.column(spread.column()).ifPresent(column -> rows.compare(spread, feature, column)));
        }
        return rows.remarks();
    }

    private List<Diagnostic> remarks() {
        double[] p = TwoSamples.holm(
                compared.stream().mapToDouble(one -> one.found().p()).toArray());
        IntStream.range(0, p.length)
                .filter(i -> p[i] < MOST_CHANCE
                        && compared.get(i).found().size() >= compared.get(i).least())
                .boxed()
                .sorted(Comparator.comparing((Integer i) ->
                                compared.get(i).found().size() / compared.get(i).least())
                        .reversed())
                .map(i -> compared.get(i).remark().of(TwoSamples.shown(p[i])))
                .forEach(remark ->
                        remarks.putIfAbsent(String.valueOf(remark.arguments().get(0)), remark));
        return remarks.values().stream().limit(SAID).toList();
    }

    private void compare(Spread spread, FittedColumn feature, Column column) {
        if (!spread.tenths().isEmpty()) {
            amounts(spread, feature, column);
        } else if (!spread.counts().isEmpty()) {
            categories(spread, feature, column);
        }
        long missing =
                IntStream.range(0, column.size()).filter(column::isMissing).count();
        if (column.size() >= FEWEST && spread.rows() > 0 && missing + spread.missing() > 0) {
            long[] before = {spread.rows() - spread.missing(), spread.missing()};
            long[] now = {column.size() - missing, missing};
            compared.add(new Compared(
                    TwoSamples.chiSquareOfMany(before, now),
                    MUCH,
                    p -> Diagnostic.warning(
                            "new-missing",
                            column.name(),
                            percent(missing, column.size()),
                            percent(spread.missing(), spread.rows()),
                            p)));
        }
    }

    private void amounts(Spread spread, FittedColumn feature, Column column) {
        switch (feature.type()) {
            case NUMBER -> {
                double[] numbers = sorted(column::number);
                beyond(spread, numbers, number -> number);
                farAway(spread, "new-numbers", numbers, number -> number);
            }
            case DATE -> {
                FittedDates dates = Objects.requireNonNull(feature.dates(), "dates of a column that holds some");
                double[] days = sorted(CellWorth.dates(column, dates.order()));
                beyond(spread, days, NewRows::date);
                farAway(spread, "new-dates", days, NewRows::date);
            }
            case TEXT -> farAway(spread, "new-lengths", sorted(CellWorth.lengths(column)), number -> number);
            case CATEGORY, YES_NO, ID, PICTURE -> {}
        }
    }

    private static Object date(double days) {
        return DateText.text(Math.floor(days));
    }

    private double[] sorted(IntToDoubleFunction worth) {
        return IntStream.range(0, table.rows())
                .mapToDouble(worth)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
    }

    /** @param said how an amount is said */
    private void beyond(Spread spread, double[] numbers, DoubleFunction<Object> said) {
        double least = spread.tenths().get(0);
        double most = spread.tenths().get(10);
        long outside = beyond(numbers, least, most, 0);
        // Of a few rows, or where few were learnt from, some that lie a little outside are no wonder.
        boolean noChance = numbers.length >= FEWEST_BEYOND && outside >= leastSaid(numbers, byChance(spread));
        long beyond = noChance ? outside : beyond(numbers, least, most, FAR_BEYOND * (most - least));
        if (beyond >= leastSaid(numbers, MANY_BEYOND)) {
            remarks.put(
                    spread.column(),
                    Diagnostic.warning(
                            "new-beyond",
                            spread.column(),
                            percent(beyond, numbers.length),
                            beyond,
                            numbers.length,
                            said.apply(least),
                            said.apply(most)));
        }
    }

    private static long beyond(double[] numbers, double least, double most, double room) {
        return Arrays.stream(numbers)
                .filter(number -> number < least - room || number > most + room)
                .count();
    }

    private static double leastSaid(double[] numbers, double share) {
        return Math.max(1, share * numbers.length);
    }

    /**
     * The share of new numbers that may lie outside though they are of the same kind: of each, the chance is 2 / (n + 1) that it is smaller or larger than all of n others.
     */
    private static double byChance(Spread spread) {
        int learnt = spread.rows() - spread.missing();
        return Math.max(MANY_BEYOND, TIMES_CHANCE * 2.0 / (learnt + 1));
    }

    private void farAway(Spread spread, String code, double[] numbers, DoubleFunction<Object> said) {
        if (numbers.length >= FEWEST) {
            double distance = distance(spread.tenths(), numbers);
            double learnt = (double) spread.rows() - spread.missing();
            double root = Math.sqrt(learnt * numbers.length / (learnt + numbers.length));
            TwoSamples.Found found = new TwoSamples.Found(distance, TwoSamples.beyondKolmogorov(root * distance));
            compared.add(new Compared(
                    found,
                    FAR,
                    p -> Diagnostic.warning(
                            code,
                            spread.column(),
                            said.apply(numbers[numbers.length / 2]),
                            said.apply(spread.tenths().get(5)),
                            distance,
                            p)));
        }
    }

    /**
     * How far the distribution function of sorted numbers is at least from the one that the tenths are of. Of tenths that are the same number, the first is at least
     * the share below it, and the last at most the share up to it.
     */
    static double distance(List<Double> tenths, double[] sorted) {
        double distance = 0;
        for (int i = 1; i < 10; i++) {
            double tenth = tenths.get(i);
            double below = share(sorted, number -> number < tenth);
            double upTo = share(sorted, number -> number <= tenth);
            boolean first = tenths.get(i - 1) < tenth;
            boolean last = tenths.get(i + 1) > tenth;
            distance = Math.max(distance, Math.max(first ? below - i / 10.0 : 0, last ? i / 10.0 - upTo : 0));
        }
        return distance;
    }

    private static double share(double[] numbers, java.util.function.DoublePredicate which) {
        return (double) Arrays.stream(numbers).filter(which).count() / numbers.length;
    }

    private void categories(Spread spread, FittedColumn feature, Column column) {
        List<String> kinds = feature.categories();
        long[] before = IntStream.range(0, kinds.size())
                .mapToLong(i -> i < spread.counts().size() ? spread.counts().get(i) : 0)
                .toArray();
        long[] now = new long[kinds.size()];
        for (int row = 0; row < column.size(); row++) {
            // What was never seen is said elsewhere.
            int kind = column.isMissing(row) ? -1 : kind(feature, column.text(row));
            if (kind >= 0) {
                now[kind]++;
            }
        }
        long befores = Arrays.stream(before).sum();
        long nows = Arrays.stream(now).sum();
        if (befores == 0 || nows < FEWEST) {
            return;
        }
        int farthest = IntStream.range(0, now.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs((double) before[i] / befores - (double) now[i] / nows)))
                .orElseThrow();
        compared.add(new Compared(
                TwoSamples.chiSquareOfMany(before, now),
                MUCH,
                p -> Diagnostic.warning(
                        "new-categories",
                        column.name(),
                        kinds.get(farthest),
                        percent(now[farthest], nows),
                        percent(before[farthest], befores),
                        p)));
    }

    private static int kind(FittedColumn feature, String cell) {
        int kind = feature.categories().indexOf(cell);
        return kind < 0 ? feature.answer(cell) : kind;
    }

    private static int percent(long count, long all) {
        return (int) Math.round(100.0 * count / all);
    }
}
