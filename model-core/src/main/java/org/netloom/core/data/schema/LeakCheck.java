package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Finds features that hold the target under another name, and features that say the same as another one. A column is only ignored on
 * evidence from enough rows, and never if no feature were left.
 */
final class LeakCheck {

    /** With fewer rows, two columns agree by chance. */
    private static final int ENOUGH_ROWS = 20;

    private static final int ROWS_A_VALUE = 5;
    private static final int MOST_NAMES = 2;

    /** Above it, comparing each column with each takes too long. */
    private static final int MOST_COMPARED = 1000;

    private static final double NEARLY_ONE = 0.9999;

    private LeakCheck() {}

    static DataSettings withoutLeaks(Table table, DataSettings settings, List<Diagnostic> remarks) {
        ColumnSettings target = settings.target().orElseThrow();
        Numbers numbers = new Numbers(table);
        List<Ignored> ignored = new ArrayList<>();
        List<ColumnSettings> kept = new ArrayList<>();
        for (ColumnSettings feature : settings.features()) {
            Optional<Diagnostic> leak = leak(table, feature, target);
            if (leak.isPresent()) {
                ignored.add(new Ignored(feature.name(), leak.get()));
            } else {
                duplicate(numbers, feature, kept)
                        .ifPresentOrElse(
                                reason -> ignored.add(new Ignored(feature.name(), reason)), () -> kept.add(feature));
            }
        }
        if (kept.isEmpty()) {
            ignored.forEach(column -> remarks.add(Diagnostic.warning("leak-kept", column.name(), target.name())));
            return settings;
        }
        DataSettings result = settings;
        for (Ignored column : ignored) {
            remarks.add(column.reason());
            result = result.withColumn(column.name(), c -> c.withRole(ColumnRole.IGNORED));
        }
        return result;
    }

    private record Ignored(String name, Diagnostic reason) {}

    private static Optional<Diagnostic> leak(Table table, ColumnSettings feature, ColumnSettings target) {
        if (feature.type() == ColumnType.DATE || feature.type() == ColumnType.PICTURE) {
            // A moment that is in one row only determines everything, and tells nothing; of a picture, the name is not
            // seen.
            return Optional.empty();
        }
        Column one = table.column(feature.name()).orElseThrow();
        Column other = table.column(target.name()).orElseThrow();
        if (feature.type() == ColumnType.NUMBER && target.type() == ColumnType.NUMBER) {
            double r = Correlation.of(one, other, ENOUGH_ROWS);
            return Math.abs(r) > NEARLY_ONE
                    ? Optional.of(
                            Diagnostic.warning("leak-correlated", feature.name(), target.name(), Correlation.text(r)))
                    : Optional.empty();
        }
        if (target.type() == ColumnType.NUMBER) {
            return Optional.empty();
        }
        return Mapping.between(one, other)
                .filter(map -> map.rows() >= ENOUGH_ROWS && map.rows() >= ROWS_A_VALUE * map.from())
                .filter(map -> map.determines(feature.type() == ColumnType.NUMBER ? 1 : MOST_NAMES))
                .map(map -> Diagnostic.warning(
                        "leak-determines",
                        feature.name(),
                        target.name(),
                        map.rows(),
                        map.exampleFrom(),
                        map.exampleTo()));
    }

    private static Optional<Diagnostic> duplicate(Numbers numbers, ColumnSettings feature, List<ColumnSettings> kept) {
        if (kept.size() > MOST_COMPARED || feature.type() == ColumnType.PICTURE) {
            return Optional.empty();
        }
        boolean number = feature.type() == ColumnType.NUMBER;
        for (ColumnSettings earlier : kept) {
            Optional<Diagnostic> same = number && earlier.type() == ColumnType.NUMBER
                    ? correlated(numbers, feature.name(), earlier.name())
                    : sameNames(numbers.table, feature.name(), earlier.name());
            if (same.isPresent()) {
                return same;
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> correlated(Numbers numbers, String feature, String earlier) {
        double r = numbers.correlation(feature, earlier);
        return Math.abs(r) > NEARLY_ONE
                ? Optional.of(Diagnostic.info("same-correlated", feature, earlier, Correlation.text(r)))
                : Optional.empty();
    }

    private static Optional<Diagnostic> sameNames(Table table, String feature, String earlier) {
        return Mapping.between(
                        table.column(feature).orElseThrow(),
                        table.column(earlier).orElseThrow())
                .filter(map -> map.rows() >= ENOUGH_ROWS && map.rows() >= ROWS_A_VALUE * map.from())
                .filter(Mapping::isOneToOne)
                .map(map -> Diagnostic.info("same-information", feature, earlier, map.exampleFrom(), map.exampleTo()));
    }

    /** Correlations of pairs: first over a few rows, and only where those are alike over all. */
    private static final class Numbers {
        private static final int FEW_ROWS = 500;

        private final Table table;
        private final Map<String, double[]> few = new HashMap<>();

        Numbers(Table table) {
            this.table = table;
        }

        double correlation(String one, String other) {
            double[] a = few(one);
            double r = Correlation.of(a, few(other), ENOUGH_ROWS);
            if (table.rows() <= a.length || Math.abs(r) < 0.99) {
                return r;
            }
            return Correlation.of(all(one), all(other), ENOUGH_ROWS);
        }

        private Column all(String name) {
            return table.column(name).orElseThrow();
        }

        private double[] few(String name) {
            return few.computeIfAbsent(name, absent -> {
                Column column = table.column(name).orElseThrow();
                int rows = Math.min(FEW_ROWS, column.size());
                double[] numbers = new double[rows];
                for (int i = 0; i < rows; i++) {
                    numbers[i] = column.number((int) ((long) i * column.size() / rows));
                }
                return numbers;
            });
        }
    }
}
