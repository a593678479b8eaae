package org.netloom.core.data.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Whether a table is a time series. Rows that are drawn from it by chance lie between rows that were trained on, and are answered by
 * looking at the neighbours: the test flatters. Then the earliest rows are to be trained on and the latest to be judged by.
 */
final class TimeOrder {

    /** With fewer moments, rows are in order by chance. */
    private static final int ENOUGH_MOMENTS = 20;

    private TimeOrder() {}

    /** Settings divided by time if the rows are in the order of a date, or if a date is the only feature, also where several series stand one
     * below the other; a division that a person chose stays. */
    static DataSettings divided(Table table, DataSettings settings, List<Diagnostic> remarks) {
        if (!settings.split().equals(SplitSettings.DEFAULT)) {
            return settings;
        }
        boolean onlyFeature = settings.features().size() == 1;
        for (ColumnSettings column : settings.columns()) {
            if (column.type() != ColumnType.DATE || column.role() == ColumnRole.TARGET) {
                continue;
            }
            Column dates = table.column(column.name()).orElseThrow();
            IntToDoubleFunction days = MalformedCells.moments(dates, settings);
            boolean only = onlyFeature && column.role() == ColumnRole.FEATURE;
            if (different(dates, days) < ENOUGH_MOMENTS) {
                continue;
            }
            Optional<String> several = SeriesColumns.evident(table, settings, column.name(), ENOUGH_MOMENTS);
            if (several.isPresent() || only || isInOrder(dates, days)) {
                remarks.add(Diagnostic.info("split-by-time", column.name()));
                DataSettings ordered =
                        settings.withSplit(settings.split().with(SplitSettings.Method.ORDERED, column.name()));
                int length = WindowAdvice.length(table, ordered);
                remarks.add(several.map(apart -> Diagnostic.info("series-found-several", column.name(), length, apart))
                        .orElseGet(() -> Diagnostic.info("series-found", column.name(), length)));
                return ordered;
            }
        }
        return settings;
    }

    private static int different(Column column, IntToDoubleFunction days) {
        Set<Double> moments = new HashSet<>();
        for (int row = 0; row < column.size() && moments.size() < ENOUGH_MOMENTS; row++) {
            double day = days.applyAsDouble(row);
            if (!Double.isNaN(day)) {
                moments.add(day);
            }
        }
        return moments.size();
    }

    /** From the earliest to the latest or the other way round, without one exception; a missing date is one. */
    private static boolean isInOrder(Column column, IntToDoubleFunction days) {
        boolean rising = true;
        boolean falling = true;
        double before = days.applyAsDouble(0);
        for (int row = 1; row < column.size() && (rising || falling); row++) {
            double day = days.applyAsDouble(row);
            rising &= day >= before;
            falling &= day <= before;
            before = day;
        }
        return rising || falling;
    }
}
