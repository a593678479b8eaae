package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a series of rows becomes samples: each is a window of rows that follow one another, and is asked for the target of a row behind
 * it. Where rows are divided by their order, that is the order of the windows too, {@link DataSettings#order()}. Immutable.
 *
 * @param length how many rows a window has, 1 to {@value #LONGEST}
 * @param horizon how many rows behind the last of a window the target stands, 1 to {@value #LONGEST}
 * @param stride how many rows one window begins behind another, 1 to {@value #LONGEST}; of training and evaluation only: a forecast
 *     is made wherever there is a window
 * @param ownPast whether the network sees the target's own values within the window
 * @param changes whether the target's own past, and what is told, are counted from the last number that is known, so that a series may rise
 *     above all that was learnt; not without its own past, and not for classes
 * @param series the column that tells several series apart, of which no window runs into another; empty if there is one
 * @param order the column that orders the rows where they are divided in another way; empty for the order of the file
 */
public record WindowSettings(
        int length,
        int horizon,
        int stride,
        boolean ownPast,
        boolean changes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String series,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String order) {

    /** More rows than a recurrent network here could look back on. */
    public static final int LONGEST = 10_000;

    public WindowSettings {
        if (!isPossible(length) || !isPossible(horizon) || !isPossible(stride)) {
            throw new IllegalArgumentException("A window of " + length + ", " + horizon + " ahead, every " + stride);
        }
        // Absent in models from before several series were known.
        series = series == null ? "" : series;
        order = order == null ? "" : order;
    }

    /** Windows over one series. */
    public WindowSettings(int length, int horizon, int stride, boolean ownPast, boolean changes) {
        this(length, horizon, stride, ownPast, changes, "", "");
    }

    /** Windows that begin at every row and hold the target's own past. */
    public static WindowSettings of(int length, int horizon) {
        return new WindowSettings(length, horizon, 1, true, true);
    }

    /** Whether rows can be counted so. */
    public static boolean isPossible(int rows) {
        return rows >= 1 && rows <= LONGEST;
    }

    /** How many rows a sample reaches over, its target included. */
    public int span() {
        return length + horizon;
    }

    /** A copy of another length. */
    public WindowSettings withLength(int value) {
        return new WindowSettings(value, horizon, stride, ownPast, changes, series, order);
    }

    /** A copy that looks less or further ahead. */
    public WindowSettings withHorizon(int value) {
        return new WindowSettings(length, value, stride, ownPast, changes, series, order);
    }

    /** A copy with more or fewer windows. */
    public WindowSettings withStride(int value) {
        return new WindowSettings(length, horizon, value, ownPast, changes, series, order);
    }

    /** A copy that shows the target's own past, or does not. */
    public WindowSettings withOwnPast(boolean value) {
        return new WindowSettings(length, horizon, stride, value, changes, series, order);
    }

    /** A copy that tells changes, or numbers themselves. */
    public WindowSettings withChanges(boolean value) {
        return new WindowSettings(length, horizon, stride, ownPast, value, series, order);
    }

    /** A copy that tells series apart by a column, or takes all rows for one if it is empty. */
    public WindowSettings withSeries(String value) {
        return new WindowSettings(length, horizon, stride, ownPast, changes, value, order);
    }

    /** A copy with another order where rows are divided in another way. */
    public WindowSettings withOrder(String value) {
        return new WindowSettings(length, horizon, stride, ownPast, changes, series, value);
    }
}
