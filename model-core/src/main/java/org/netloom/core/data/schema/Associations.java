package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;

/**
 * How far each two columns of a table go together. Immutable. Takes time in rows times the square of the columns: not for the window's
 * thread.
 */
public final class Associations {

    /** More columns than this are more than an eye can compare; those that go best with the target stay. */
    public static final int MOST_COLUMNS = 40;

    /** So many rows, evenly taken, tell an association to about one in a hundred. */
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_NAMES = 200;
    private static final int ENOUGH_ROWS = 5;

    /** A column as numbers, or as codes of names. */
    private record Side(String name, boolean amounts, double[] values, int[] codes, int names) {}

    private final List<String> names;
    private final Association[][] pairs;
    private final int left;

    private Associations(List<Side> sides, int left) {
        this.names = sides.stream().map(Side::name).toList();
        this.left = left;
        this.pairs = new Association[sides.size()][sides.size()];
        for (int i = 0; i < sides.size(); i++) {
            for (int j = 0; j <= i; j++) {
                pairs[i][j] = between(sides.get(i), sides.get(j));
                pairs[j][i] = pairs[i][j];
            }
        }
    }

    /** Of all columns that can be compared: numbers, dates, categories and answers; the target first. */
    public static Associations of(Table table, DataSettings settings) {
        int[] rows = rows(table.rows());
        List<Side> sides = new ArrayList<>();
        Optional<Side> target = settings.target().flatMap(column -> side(table, column, rows));
        for (ColumnSettings column : settings.columns()) {
            if (column.role() != ColumnRole.TARGET) {
                side(table, column, rows).ifPresent(sides::add);
            }
        }
        int all = sides.size();
        int most = MOST_COLUMNS - (target.isPresent() ? 1 : 0);
        List<Side> kept = sides;
        if (all > most) {
            Map<String, Double> strength = new HashMap<>();
            sides.forEach(side -> strength.put(
                    side.name(), target.map(t -> between(side, t).strength()).orElse(0.0)));
            List<Side> best = sides.stream()
                    .sorted(Comparator.comparingDouble(side -> -strength.getOrDefault(side.name(), 0.0)))
                    .limit(most)
                    .toList();
            kept = sides.stream().filter(best::contains).toList();
        }
        List<Side> ordered = new ArrayList<>();
        target.ifPresent(ordered::add);
        ordered.addAll(kept);
        return new Associations(ordered, all - kept.size());
    }

    /** The columns, the target first if there is one. */
    public List<String> names() {
        return names;
    }

    /** How many columns there would be beside these. */
    public int leftOut() {
        return left;
    }

    /** How far two columns go together, by their places in {@link #names()}. */
    public Association between(int one, int other) {
        return pairs[one][other];
    }

    private static int[] rows(int all) {
        int count = Math.min(all, MOST_ROWS);
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = (int) ((long) i * all / count);
        }
        return rows;
    }

    private static Optional<Side> side(Table table, ColumnSettings settings, int[] rows) {
        Optional<Column> column = table.column(settings.name());
        if (column.isEmpty()
                || settings.type() == ColumnType.TEXT
                || settings.type() == ColumnType.ID
                || settings.type() == ColumnType.PICTURE) {
            return Optional.empty();
        }
        return switch (settings.type()) {
            case NUMBER -> Optional.of(amounts(settings.name(), column.get()::number, rows));
            case DATE ->
                Optional.of(amounts(
                        settings.name(),
                        MalformedCells.moments(
                                column.get(),
                                DateNotation.order(settings.reading().dates(), column.get())),
                        rows));
            case CATEGORY, YES_NO, TEXT, ID, PICTURE -> names(settings.name(), column.get(), rows);
        };
    }

    private static Side amounts(String name, IntToDoubleFunction cells, int[] rows) {
        return new Side(
                name,
                true,
                Arrays.stream(rows).mapToDouble(cells::applyAsDouble).toArray(),
                new int[0],
                0);
    }

    private static Optional<Side> names(String name, Column column, int[] rows) {
        Map<String, Integer> codes = new HashMap<>();
        int[] coded = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String cell = column.cell(rows[i]);
            coded[i] = cell == null ? -1 : codes.computeIfAbsent(cell, text -> codes.size());
            if (codes.size() > MOST_NAMES) {
                return Optional.empty();
            }
        }
        return Optional.of(new Side(name, false, new double[0], coded, codes.size()));
    }

    private static Association between(Side one, Side other) {
        if (one.amounts() && other.amounts()) {
            return correlation(one.values(), other.values());
        }
        if (!one.amounts() && !other.amounts()) {
            return cramer(one, other);
        }
        return one.amounts() ? ratio(one.values(), other) : ratio(other.values(), one);
    }

    private static Association correlation(double[] a, double[] b) {
        int rows = 0;
        for (int i = 0; i < a.length; i++) {
            rows += Double.isNaN(a[i]) || Double.isNaN(b[i]) ? 0 : 1;
        }
        double r = Correlation.of(a, b, ENOUGH_ROWS);
        boolean known = rows >= ENOUGH_ROWS && varies(a, b) && varies(b, a);
        return new Association(
                Association.Measure.CORRELATION, known ? Math.max(-1, Math.min(1, r)) : Double.NaN, rows);
    }

    private static boolean varies(double[] a, double[] b) {
        double first = Double.NaN;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                if (!Double.isNaN(first) && a[i] != first) {
                    return true;
                }
                first = a[i];
            }
        }
        return false;
    }

    private static Association ratio(double[] values, Side groups) {
        double[] sums = new double[groups.names()];
        int[] counts = new int[groups.names()];
        double sum = 0;
        int rows = 0;
        for (int i = 0; i < values.length; i++) {
            int code = groups.codes()[i];
            if (code >= 0 && !Double.isNaN(values[i])) {
                sums[code] += values[i];
                counts[code]++;
                sum += values[i];
                rows++;
            }
        }
        double mean = rows == 0 ? 0 : sum / rows;
        double within = 0;
        double between = 0;
        for (int i = 0; i < values.length; i++) {
            int code = groups.codes()[i];
            if (code >= 0 && !Double.isNaN(values[i])) {
                double off = values[i] - sums[code] / counts[code];
                within += off * off;
            }
        }
        int groupsSeen = 0;
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                double off = sums[code] / counts[code] - mean;
                between += counts[code] * off * off;
                groupsSeen++;
            }
        }
        boolean known = rows >= ENOUGH_ROWS && groupsSeen > 1 && within + between > 0;
        return new Association(
                Association.Measure.CORRELATION_RATIO,
                known ? Math.sqrt(between / (within + between)) : Double.NaN,
                rows);
    }

    private static Association cramer(Side one, Side other) {
        int[][] counts = new int[one.names()][other.names()];
        int[] rowSums = new int[one.names()];
        int[] columnSums = new int[other.names()];
        int rows = 0;
        for (int i = 0; i < one.codes().length; i++) {
            int a = one.codes()[i];
            int b = other.codes()[i];
            if (a >= 0 && b >= 0) {
                counts[a][b]++;
                rowSums[a]++;
                columnSums[b]++;
                rows++;
            }
        }
        int r = (int) Arrays.stream(rowSums).filter(sum -> sum > 0).count();
        int c = (int) Arrays.stream(columnSums).filter(sum -> sum > 0).count();
        if (rows < ENOUGH_ROWS || r < 2 || c < 2) {
            return new Association(Association.Measure.CRAMERS_V, Double.NaN, rows);
        }
        double chi = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                double expected = (double) rowSums[a] * columnSums[b] / rows;
                if (expected > 0) {
                    chi += (counts[a][b] - expected) * (counts[a][b] - expected) / expected;
                }
            }
        }
        double phi = Math.max(0, chi / rows - (r - 1.0) * (c - 1.0) / (rows - 1.0));
        double rows1 = r - (r - 1.0) * (r - 1.0) / (rows - 1.0);
        double columns1 = c - (c - 1.0) * (c - 1.0) / (rows - 1.0);
        double v = Math.sqrt(phi / (Math.min(rows1, columns1) - 1));
        return new Association(Association.Measure.CRAMERS_V, Math.min(1, v), rows);
    }
}
