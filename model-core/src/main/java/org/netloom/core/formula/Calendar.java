package org.netloom.core.formula;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Parts of a moment in days since 1970-01-01. */
enum Calendar {
    YEAR,
    QUARTER,
    MONTH,
    DAY,
    /** Monday is 1, Sunday is 7 (ISO 8601). */
    WEEKDAY,
    DAY_OF_YEAR,
    HOUR,
    MINUTE;

    private static final double MINUTES = 24 * 60;

    double of(double days) {
        if (Double.isNaN(days)) {
            return Double.NaN;
        }
        double whole = Math.floor(days);
        if (this == HOUR || this == MINUTE) {
            // Half a millisecond makes up for what a fraction of a day cannot hold.
            long minutes = (long) Math.floor((days - whole) * MINUTES + 1e-5);
            return this == HOUR ? minutes / 60 : minutes % 60;
        }
        LocalDate date = LocalDate.ofEpochDay((long) whole);
        return switch (this) {
            case YEAR -> date.getYear();
            case QUARTER -> date.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> date.getMonthValue();
            case DAY -> date.getDayOfMonth();
            case WEEKDAY -> date.getDayOfWeek().getValue();
            case DAY_OF_YEAR -> date.getDayOfYear();
            case HOUR, MINUTE -> Double.NaN;
        };
    }
}
