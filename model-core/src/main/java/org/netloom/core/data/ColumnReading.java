package org.netloom.core.data;

import java.util.Optional;

/**
 * How the cells of a column are read, as far as a person decided it; the rest is read off the cells. Immutable.
 *
 * @param dates which part of its dates comes first where the digits do not tell; empty if the cells shall tell. Says nothing of columns
 *     that hold no dates
 * @param text how its texts become tokens; empty for what suits them. Says nothing of columns that hold no texts
 * @param missing what else says that there is no value
 * @param decimals which sign stands before the decimals of its numbers; empty if the cells shall tell. Says nothing of columns that hold no numbers
 */
public record ColumnReading(
        Optional<DateText.Order> dates,
        Optional<TextSettings> text,
        MissingValues missing,
        Optional<DecimalSign> decimals) {

    /** Nobody decided anything. */
    public static final ColumnReading GUESSED =
            new ColumnReading(Optional.empty(), Optional.empty(), MissingValues.NONE, Optional.empty());

    /** A copy with another order of dates. */
    public ColumnReading withDates(Optional<DateText.Order> value) {
        return new ColumnReading(value, text, missing, decimals);
    }

    /** A copy with other tokens. */
    public ColumnReading withText(Optional<TextSettings> value) {
        return new ColumnReading(dates, value, missing, decimals);
    }

    /** A copy in which something else says that there is no value. */
    public ColumnReading withMissing(MissingValues value) {
        return new ColumnReading(dates, text, value, decimals);
    }

    /** A copy in which numbers have another decimal sign, or the one that the cells tell. */
    public ColumnReading withDecimals(Optional<DecimalSign> value) {
        return new ColumnReading(dates, text, missing, value);
    }
}
