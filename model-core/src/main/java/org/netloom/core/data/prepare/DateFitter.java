package org.netloom.core.data.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedDates;
import org.netloom.core.data.FittedDates.Part;
import org.netloom.core.data.schema.DateNotation;

/** Fits a column of dates on the training rows: the straight axis, and of what comes round again that which these rows show to vary. */
final class DateFitter {

    /** With less than this many days, the time of the year says no more than the axis. */
    private static final double SEASON_DAYS = 90;

    private static final double TWO_WEEKS = 14;

    private DateFitter() {}

    static FittedColumn fit(ColumnSettings settings, Column column, int[] rows) {
        // How a column is written is found out of all its cells, as its types are: it is no figure of theirs.
        DateText.Order order = DateNotation.order(settings.reading().dates(), column);
        Numbers days = Numbers.present(column.worth(cell -> DateText.parse(cell, order)), rows);
        double mean = days.mean();
        FittedDates dates = new FittedDates(order, parts(days));
        return new FittedColumn(
                settings.name(),
                settings.type(),
                settings.imputation(),
                ColumnSettings.Scaling.STANDARD,
                settings.encoding(),
                fill(settings, days, order),
                mean,
                days.deviation(mean),
                List.of(),
                -1,
                dates,
                null,
                null,
                dates.outputs(settings.name()));
    }

    private static double fill(ColumnSettings settings, Numbers days, DateText.Order order) {
        double middle = days.upperMedian();
        if (settings.imputation() != ColumnSettings.Imputation.CONSTANT) {
            return middle;
        }
        double constant = DateText.parse(settings.steps().constant(), order);
        return Double.isNaN(constant) ? middle : constant;
    }

    private static List<Part> parts(Numbers days) {
        List<Part> parts = new ArrayList<>();
        double span = days.most() - days.least();
        Set<Integer> weekdays = new HashSet<>();
        Set<Integer> daysOfMonth = new HashSet<>();
        boolean[] times = new boolean[1];
        days.each(day -> {
            weekdays.add(FittedDates.weekday(day));
            daysOfMonth.add(LocalDate.ofEpochDay((long) Math.floor(day)).getDayOfMonth());
            times[0] |= day != Math.floor(day);
        });
        if (span >= SEASON_DAYS) {
            parts.add(Part.SEASON);
        }
        // Months and years fall on this or that weekday by chance.
        if (span >= TWO_WEEKS && weekdays.size() > 1 && daysOfMonth.size() > 1) {
            parts.add(Part.WEEKDAY);
        }
        if (times[0]) {
            parts.add(Part.TIME_OF_DAY);
        }
        return parts;
    }
}
