package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TwoSamples;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Compares the rows that are learnt from with those that are judged by, feature by feature: numbers by the test of Kolmogorov and Smirnov, categories and missing cells by
 * chi-square. A feature is named only if chance alone would hardly ever give so much (p below 0.01, corrected by Holm for all that is compared) and if it is enough to matter
 * (a quarter between the distribution functions, or a fifth of the rows that would have to change their category). Dates are not compared: later rows have
 * later ones. Of large parts, rows evenly spread over them are looked at.
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
        this.training = EvenRows.of(training, MOST_ROWS);
    }

    /** What was compared, and the remark for it if it is enough. */
    private record Compared(TwoSamples.Found found, double least, Remark remark) {
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

    /** What differs between the parts, the farthest first; nothing about parts of fewer than 20 rows. */
    static List<Diagnostic> check(DataSettings settings, Table table, RowSplit split) {
        if (split.training().length < FEWEST) {
            return List.of();
        }
        DriftCheck check = new DriftCheck(settings, table, split.training());
        List<Compared> all = new ArrayList<>();
        check.compare(split.test(), TEST, all);
        check.compare(split.validation(), VALIDATION, all);
        double[] p =
                TwoSamples.holm(all.stream().mapToDouble(one -> one.found().p()).toArray());
        // The test comes first; where a column differs in several ways, one is enough.
        Map<Object, Diagnostic> said = new LinkedHashMap<>();
        IntStream.range(0, p.length)
                .filter(i -> p[i] < MOST_CHANCE && all.get(i).isMuch())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> all.get(i).size()).reversed())
                .map(i -> all.get(i).remark().of(all.get(i).found(), TwoSamples.shown(p[i])))
                .forEach(remark -> said.putIfAbsent(remark.arguments().get(0), remark));
        return said.values().stream().limit(SAID).toList();
    }

    private void compare(int[] part, int place, List<Compared> all) {
        if (part.length < FEWEST) {
            return;
        }
        int[] rows = EvenRows.of(part, MOST_ROWS);
        for (ColumnSettings feature : settings.seen()) {
            if (feature.name().equals(settings.split().column())) {
                // What the rows are divided by differs.
                continue;
            }
            Column column = table.column(feature.name()).orElseThrow();
            missing(column, rows, place, all);
            if (feature.type() == ColumnType.NUMBER) {
                numbers(column, rows, place, all);
            } else if (feature.type() == ColumnType.CATEGORY || feature.type() == ColumnType.YES_NO) {
                categories(column, rows, place, all);
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
                            p)));
        }
    }

    /** How many cells are there, and how many are not. */
    private static long[] missing(Column column, int[] rows) {
        long missing = Arrays.stream(rows).filter(column::isMissing).count();
        return new long[] {rows.length - missing, missing};
    }

    private void numbers(Column column, int[] rows, int place, List<Compared> all) {
        double[] before = present(column, training);
        double[] here = present(column, rows);
        if (before.length >= FEWEST && here.length >= FEWEST) {
            all.add(new Compared(
                    TwoSamples.kolmogorovSmirnov(before, here),
                    FAR,
                    (found, p) -> Diagnostic.warning(
                            "drift-numbers",
                            column.name(),
                            place,
                            Arrays.stream(before).average().orElseThrow(),
                            Arrays.stream(here).average().orElseThrow(),
                            found.size(),
                            p)));
        }
    }

    private static double[] present(Column column, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(column::number)
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
                        p)));
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
