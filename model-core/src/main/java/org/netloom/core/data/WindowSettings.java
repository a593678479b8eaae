package org.netloom.core.data;

/**
 * How a series of rows becomes samples: each is a window of rows that follow one another, and is asked for the target of a row behind
 * it. The order of the rows is the one by which they are divided, {@link SplitSettings#column()}. Immutable.
 *
 * @param length how many rows a window has, 1 to {@value #LONGEST}
 * @param horizon how many rows behind the last of a window the target stands, 1 to {@value #LONGEST}
 * @param stride how many rows one window begins behind another, 1 to {@value #LONGEST}; of training and evaluation only: a forecast
 *     is made wherever there is a window
 * @param ownPast whether the network sees the target's own values within the window
 * @param changes whether the target's own past, and what is told, are counted from the last number that is known, so that a series may rise
 *     above all that was learnt; not without its own past, and not for classes
 */
public record WindowSettings(int length, int horizon, int stride, boolean ownPast, boolean changes) {

    /** More rows than a recurrent network here could look back on. */
    public static final int LONGEST = 10_000;

    public WindowSettings {
        if (!isPossible(length) || !isPossible(horizon) || !isPossible(stride)) {
            throw new IllegalArgumentException("A window of " + length + ", " + horizon + " ahead, every " + stride);
        }
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
        return new WindowSettings(value, horizon, stride, ownPast, changes);
    }

    /** A copy that looks less or further ahead. */
    public WindowSettings withHorizon(int value) {
        return new WindowSettings(length, value, stride, ownPast, changes);
    }

    /** A copy with more or fewer windows. */
    public WindowSettings withStride(int value) {
        return new WindowSettings(length, horizon, value, ownPast, changes);
    }

    /** A copy that shows the target's own past, or does not. */
    public WindowSettings withOwnPast(boolean value) {
        return new WindowSettings(length, horizon, stride, value, changes);
    }

    /** A copy that tells changes, or numbers themselves. */
    public WindowSettings withChanges(boolean value) {
        return new WindowSettings(length, horizon, stride, ownPast, value);
    }
}
