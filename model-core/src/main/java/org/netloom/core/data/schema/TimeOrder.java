package org.netloom.core.data.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
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

    /** Settings divided by time if the rows are in the order of a date, or if a date is the only feature; a division that a person chose stays. */
    static DataSettings divided(Table table, DataSettings settings, List<Diagnostic> remarks) {
        if (!settings.split().equals(SplitSettings.DEFAULT)) {
            return settings;
        }
        boolean onlyFeature = settings.features().size() == 1;
        for (ColumnSettings column : settings.columns()) {
            if (column.type() != ColumnType.DATE || column.role() == ColumnRole.TARGET) {
                continue;
            }
            double[] days = days(table.column(column.name()).orElseThrow());
            boolean only = onlyFeature && column.role() == ColumnRole.FEATURE;
            if (different(days) >= ENOUGH_MOMENTS && (only || isInOrder(days))) {
                remarks.add(Diagnostic.info("split-by-time", column.name()));
                DataSettings ordered =
                        settings.withSplit(settings.split().with(SplitSettings.Method.ORDERED, column.name()));
                remarks.add(Diagnostic.info("series-found", column.name(), WindowAdvice.length(table, ordered)));
                return ordered;
            }
        }
        return settings;
    }

    private static double[] days(Column column) {
        DateText.Order order = DateNotation.of(column).map(DateNotation::order).orElse(DateText.Order.DAY_FIRST);
        double[] days = new double[column.size()];
        for (int row = 0; row < days.length; row++) {
            String cell = column.cell(row);
            days[row] = cell == null ? Double.NaN : DateText.parse(cell, order);
        }
        return days;
    }

    private static int different(double[] days) {
        Set<Double> moments = new HashSet<>();
        for (double day : days) {
            if (!Double.isNaN(day) && moments.size() < ENOUGH_MOMENTS) {
                moments.add(day);
            }
        }
        return moments.size();
    }

    /** From the earliest to the latest or the other way round, without one exception; a missing date is one. */
    private static boolean isInOrder(double[] days) {
        boolean rising = true;
        boolean falling = true;
        for (int row = 1; row < days.length; row++) {
            rising &= days[row] >= days[row - 1];
            falling &= days[row] <= days[row - 1];
        }
        return rising || falling;
    }
}
