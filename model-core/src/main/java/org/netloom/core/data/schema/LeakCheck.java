package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
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

    private static final double NEARLY_ONE = 0.9999;

    private LeakCheck() {}

    static DataSettings withoutLeaks(
            Table table, TableProfile profile, DataSettings settings, List<Diagnostic> remarks) {
        ColumnSettings target = settings.target().orElseThrow();
        List<Ignored> ignored = new ArrayList<>();
        List<ColumnSettings> kept = new ArrayList<>();
        for (ColumnSettings feature : settings.features()) {
            Optional<Diagnostic> leak = leak(table, feature, target);
            if (leak.isPresent()) {
                ignored.add(new Ignored(feature.name(), leak.get()));
            } else {
                duplicate(table, feature, kept)
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
        Column one = table.column(feature.name()).orElseThrow();
        Column other = table.column(target.name()).orElseThrow();
        if (feature.type() == ColumnType.NUMBER && target.type() == ColumnType.NUMBER) {
            double r = Correlation.of(one.numbers(), other.numbers(), ENOUGH_ROWS);
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
                .filter(Mapping::determines)
                .map(map -> Diagnostic.warning(
                        "leak-determines",
                        feature.name(),
                        target.name(),
                        map.rows(),
                        map.exampleFrom(),
                        map.exampleTo()));
    }

    private static Optional<Diagnostic> duplicate(Table table, ColumnSettings feature, List<ColumnSettings> kept) {
        Column column = table.column(feature.name()).orElseThrow();
        for (ColumnSettings earlier : kept) {
            Column other = table.column(earlier.name()).orElseThrow();
            if (feature.type() == ColumnType.NUMBER && earlier.type() == ColumnType.NUMBER) {
                double r = Correlation.of(column.numbers(), other.numbers(), ENOUGH_ROWS);
                if (Math.abs(r) > NEARLY_ONE) {
                    return Optional.of(
                            Diagnostic.info("same-correlated", feature.name(), earlier.name(), Correlation.text(r)));
                }
            } else {
                Optional<Diagnostic> same = Mapping.between(column, other)
                        .filter(map -> map.rows() >= ENOUGH_ROWS && map.rows() >= ROWS_A_VALUE * map.from())
                        .filter(Mapping::isOneToOne)
                        .map(map -> Diagnostic.info(
                                "same-information",
                                feature.name(),
                                earlier.name(),
                                map.exampleFrom(),
                                map.exampleTo()));
                if (same.isPresent()) {
                    return same;
                }
            }
        }
        return Optional.empty();
    }
}
