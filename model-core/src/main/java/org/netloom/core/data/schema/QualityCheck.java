package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netloom.core.data.Ascending;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** What a person who knows data would point out before training: uneven classes, numbers far out, rows that come twice. Pure. */
final class QualityCheck {

    /** Below it, the usual class and the rarest are of one size for the purpose of learning. */
    private static final double UNEVEN = 3;

    /** Tukey's outer fences; more cells beyond them than one in a hundred are no outliers but how the column is spread. */
    private static final double FAR_OUT = 3;

    private static final double AT_MOST = 0.01;

    /** Enough to make the point. */
    private static final int COLUMNS_SAID = 3;

    /** Rows are compared by 64 bits each, which takes memory. */
    private static final int MOST_ROWS = 2_000_000;

    private QualityCheck() {}

    static List<Diagnostic> check(Table table, DataSettings settings) {
        List<Diagnostic> remarks = new ArrayList<>();
        settings.target()
                .filter(target -> target.type() != ColumnType.NUMBER)
                .flatMap(target -> uneven(table.column(target.name()).orElseThrow()))
                .ifPresent(remarks::add);
        settings.target()
                .filter(target -> target.type() == ColumnType.CATEGORY)
                .flatMap(target -> alike(table.column(target.name()).orElseThrow()))
                .ifPresent(remarks::add);
        remarks.addAll(StrayRows.find(table, settings));
        repeated(table).ifPresent(remarks::add);
        settings.features().stream()
                .flatMap(feature -> outliers(table, feature).stream())
                .limit(COLUMNS_SAID)
                .forEach(remarks::add);
        return remarks;
    }

    private static Optional<Diagnostic> uneven(Column target) {
        Map<String, Integer> counts = target.values(Integer.MAX_VALUE).counts();
        Comparator<Map.Entry<String, Integer>> bySize =
                Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());
        Map.Entry<String, Integer> most = counts.entrySet().stream().max(bySize).orElseThrow();
        Map.Entry<String, Integer> least =
                counts.entrySet().stream().min(bySize).orElseThrow();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return most.getValue() < UNEVEN * least.getValue()
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(
                        "classes-uneven",
                        most.getKey(),
                        most.getValue(),
                        least.getKey(),
                        least.getValue(),
                        Math.min(99, (int) Math.round(100.0 * most.getValue() / all))));
    }

    private static Optional<Diagnostic> alike(Column target) {
        Map<String, String> seen = new TreeMap<>();
        for (String name :
                new TreeSet<>(target.values(Integer.MAX_VALUE).counts().keySet())) {
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                return Optional.of(Diagnostic.warning("classes-alike", target.name(), other, name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> repeated(Table table) {
        if (table.rows() > MOST_ROWS) {
            return Optional.empty();
        }
        long[] hashes = new long[table.rows()];
        for (Column column : table.columns()) {
            for (int row = 0; row < hashes.length; row++) {
                // A missing cell is like any other missing cell of its column.
                long cell = column.isMissing(row) ? 1 : 31L + column.hash(row);
                hashes[row] = mixed(hashes[row] * 0x9E3779B97F4A7C15L + cell);
            }
        }
        Set<Long> suspects = repeated(hashes);
        Map<Long, Integer> seen = new HashMap<>();
        int twice = 0;
        int example = -1;
        for (int row = 0; row < hashes.length; row++) {
            Integer earlier = suspects.contains(hashes[row]) ? seen.putIfAbsent(hashes[row], row) : null;
            if (earlier != null && isSame(table, earlier, row)) {
                twice++;
                example = example < 0 ? row : example;
            }
        }
        return twice == 0 ? Optional.empty() : Optional.of(Diagnostic.info("rows-twice", twice, table.lineOf(example)));
    }

    private static Set<Long> repeated(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.parallelSort(sorted);
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                repeated.add(sorted[i]);
            }
        }
        return repeated;
    }

    private static long mixed(long hash) {
        long folded = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return folded ^ (folded >>> 29);
    }

    private static boolean isSame(Table table, int one, int other) {
        return table.columns().stream()
                .allMatch(column -> java.util.Objects.equals(column.cell(one), column.cell(other)));
    }

    private static Optional<Diagnostic> outliers(Table table, ColumnSettings feature) {
        boolean pressed = feature.scaling() == Scaling.STANDARD || feature.scaling() == Scaling.MIN_MAX;
        if (feature.type() != ColumnType.NUMBER || !pressed) {
            return Optional.empty();
        }
        Column column = table.column(feature.name()).orElseThrow();
        Ascending all = column.values(1).numbers();
        int present = all.count();
        if (present == 0) {
            return Optional.empty();
        }
        double[] sorted = all.at(0, present / 4, (int) Math.min(present - 1L, present * 3L / 4), present - 1);
        double low = sorted[1];
        double high = sorted[2];
        double reach = FAR_OUT * (high - low);
        if (reach == 0 || low - sorted[0] <= reach && sorted[3] - high <= reach) {
            return Optional.empty();
        }
        int count = 0;
        int farthest = -1;
        double distance = reach;
        for (int row = 0; row < column.size(); row++) {
            double number = column.number(row);
            double off = Math.max(low - number, number - high);
            if (off > reach) {
                count++;
                farthest = off > distance ? row : farthest;
                distance = Math.max(off, distance);
            }
        }
        return count == 0 || count > AT_MOST * present
                ? Optional.empty()
                : Optional.of(Diagnostic.info(
                        "outliers", feature.name(), count, column.number(farthest), table.lineOf(farthest), low, high));
    }
}
