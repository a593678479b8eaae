package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.netloom.core.data.CellWorth;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Drift;
import org.netloom.core.data.Drift.Amounts;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TwoSamples;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Compares the rows that are learnt from with those that are judged by, feature by feature: numbers by the test of Kolmogorov and Smirnov, categories and missing cells by
 * chi-square. A feature is named only if chance alone would hardly ever give so much (p below 0.01, corrected by Holm for all that is compared) and if it is enough to matter
 * (a quarter between the distribution functions, or a fifth of the rows that would have to change their category). Of texts, the lengths are compared. Dates are not where rows are divided in an
 * order: later rows have later ones. Of large parts, rows drawn from them are looked at.
 */
final class DriftCheck {

    private static final double MOST_CHANCE = 0.01;
    private static final double FAR = 0.25;
    private static final double MUCH = 0.2;
    private static final int FEWEST = 20;
    private static final int MOST_ROWS = 20_000;
    private static final int SAID = 5;
    private static final int TEST = 0;
    private static final int VALIDATION = 1;

    private final Table table;
    private final DataSettings settings;
    private final int[] training;

    private DriftCheck(DataSettings settings, Table table, int[] training) {
        this.settings = settings;
        this.table = table;
        this.training = SomeRows.of(training, MOST_ROWS);
    }

    /** What was compared, and the remark for it if it is enough. */
    private record Compared(TwoSamples.Found found, double least, Remark remark, Optional<Supplier<Drift>> picture) {
        boolean isMuch() {
            return found.size() >= least;
        }

        double size() {
            return found.size() / least;
        }
    }

    /** What is said of it. */
    private interface Remark {
        /** @param p the corrected probability, as it is shown */
        Diagnostic of(TwoSamples.Found found, String p);
    }

    /**
     * What differs.
     *
     * @param remarks on it, the farthest first
     * @param pictures of what can be drawn of it
     */
    record Found(List<Diagnostic> remarks, List<Drift> pictures) {
        static final Found NOTHING = new Found(List.of(), List.of());

        Found {
            remarks = List.copyOf(remarks);
            pictures = List.copyOf(pictures);
        }
    }

    /** What differs between the parts, the farthest first; nothing about parts of fewer than 20 rows. */
    static Found check(DataSettings settings, Table table, RowSplit split) {
        if (split.training().length < FEWEST) {
            return Found.NOTHING;
        }
        DriftCheck check = new DriftCheck(settings, table, split.training());
        List<Compared> all = new ArrayList<>();
        check.compare(split.test(), TEST, all);
        check.compare(split.validation(), VALIDATION, all);
        double[] p =
                TwoSamples.holm(all.stream().mapToDouble(one -> one.found().p()).toArray());
        // The test comes first; where a column differs in several ways, one is enough.
        Map<Object, Integer> said = new LinkedHashMap<>();
        Map<Integer, Diagnostic> remarks = new HashMap<>();
        IntStream.range(0, p.length)
                .filter(i -> p[i] < MOST_CHANCE && all.get(i).isMuch())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> all.get(i).size()).reversed())
                .forEach(i -> {
                    Diagnostic remark = all.get(i).remark().of(all.get(i).found(), TwoSamples.shown(p[i]));
                    remarks.put(i, remark);
                    said.putIfAbsent(remark.arguments().get(0), i);
                });
        List<Integer> first = said.values().stream().limit(SAID).toList();
        return new Found(
                first.stream().map(remarks::get).toList(),
                first.stream()
                        .flatMap(i -> all.get(i).picture().stream())
                        .map(Supplier::get)
                        .toList());
    }

    private void compare(int[] part, int place, List<Compared> all) {
        if (part.length < FEWEST) {
            return;
        }
        int[] rows = SomeRows.of(part, MOST_ROWS);
        for (ColumnSettings feature : settings.seen()) {
            if (feature.name().equals(settings.split().column())) {
                // What the rows are divided by differs.
                continue;
            }
            Column column = table.column(feature.name()).orElseThrow();
            missing(column, rows, place, all);
            switch (feature.type()) {
                case NUMBER -> amounts(column, Amounts.NUMBERS, column::number, rows, place, all);
                case CATEGORY, YES_NO -> categories(column, rows, place, all);
                case DATE -> dates(column, rows, place, all);
                case TEXT -> amounts(column, Amounts.LENGTHS, CellWorth.lengths(column), rows, place, all);
                case ID, PICTURE -> {}
            }
        }
    }

    private void missing(Column column, int[] rows, int place, List<Compared> all) {
        long[] before = missing(column, training);
        long[] here = missing(column, rows);
        if (before[1] + here[1] > 0) {
            all.add(new Compared(
                    TwoSamples.chiSquareOfMany(before, here),
                    MUCH,
                    (found, p) -> Diagnostic.warning(
                            "drift-missing",
                            column.name(),
                            place,
                            percent(before[1], training.length),
                            percent(here[1], rows.length),
                            p),
                    Optional.empty()));
        }
    }

    /** How many cells are there, and how many are not. */
    private static long[] missing(Column column, int[] rows) {
        long missing = Arrays.stream(rows).filter(column::isMissing).count();
        return new long[] {rows.length - missing, missing};
    }

    private void dates(Column column, int[] rows, int place, List<Compared> all) {
        if (settings.split().method() != SplitSettings.Method.ORDERED) {
            DateText.Order order = DateNotation.order(settings, column);
            amounts(column, Amounts.DATES, CellWorth.dates(column, order), rows, place, all);
        }
    }

    private void amounts(
            Column column, Amounts amounts, IntToDoubleFunction values, int[] rows, int place, List<Compared> all) {
        double[] before = present(values, training);
        double[] here = present(values, rows);
        if (before.length >= FEWEST && here.length >= FEWEST) {
            all.add(new Compared(
                    TwoSamples.kolmogorovSmirnov(before, here),
                    FAR,
                    (found, p) -> remark(column.name(), amounts, before, here, place, found, p),
                    Optional.of(() -> Drift.of(column.name(), place == VALIDATION, amounts, before, here))));
        }
    }

    private static Diagnostic remark(
            String column,
            Amounts amounts,
            double[] before,
            double[] here,
            int place,
            TwoSamples.Found found,
            String p) {
        return switch (amounts) {
            case KINDS -> throw new IllegalArgumentException("Categories have no amounts: " + column);
            case NUMBERS ->
                Diagnostic.warning("drift-numbers", column, place, mean(before), mean(here), found.size(), p);
            case LENGTHS ->
                Diagnostic.warning("drift-lengths", column, place, mean(before), mean(here), found.size(), p);
            case DATES ->
                Diagnostic.warning("drift-dates", column, place, middle(before), middle(here), found.size(), p);
        };
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static String middle(double[] days) {
        return DateText.text(Math.floor(Arrays.stream(days).sorted().toArray()[days.length / 2]));
    }

    private static double[] present(IntToDoubleFunction values, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(values::applyAsDouble)
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }

    private void categories(Column column, int[] rows, int place, List<Compared> all) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        count(column, training, 0, counts);
        count(column, rows, 1, counts);
        long[] before = counts.values().stream().mapToLong(two -> two[0]).toArray();
        long[] here = counts.values().stream().mapToLong(two -> two[1]).toArray();
        long befores = Arrays.stream(before).sum();
        long heres = Arrays.stream(here).sum();
        if (befores < FEWEST || heres < FEWEST) {
            return;
        }
        Map.Entry<String, long[]> farthest = counts.entrySet().stream()
                .max(Comparator.comparingDouble(
                        kind -> Math.abs((double) kind.getValue()[0] / befores - (double) kind.getValue()[1] / heres)))
                .orElseThrow();
        all.add(new Compared(
                TwoSamples.chiSquareOfMany(before, here),
                MUCH,
                (found, p) -> Diagnostic.warning(
                        "drift-categories",
                        column.name(),
                        place,
                        farthest.getKey(),
                        percent(farthest.getValue()[0], befores),
                        percent(farthest.getValue()[1], heres),
                        found.size(),
                        p),
                Optional.of(() -> Drift.ofKinds(column.name(), place == VALIDATION, counts))));
    }

    private static void count(Column column, int[] rows, int part, Map<String, long[]> counts) {
        for (int row : rows) {
            String cell = column.cell(row);
            if (cell != null) {
                counts.computeIfAbsent(cell, kind -> new long[2])[part]++;
            }
        }
    }

    private static int percent(long count, long all) {
        return (int) Math.round(100.0 * count / all);
    }
}
