package org.netloom.core.data.csv;

/** Whether the first rows of a file hold names. */
public enum HeaderMode {
    /** Found out by comparing the first rows with the others. */
    AUTO,
    /** The first row does. */
    YES,
    /** The first two rows do: names above names, or units below them. */
    TWO_ROWS,
    /** The first three rows do: names of groups, names and units. */
    THREE_ROWS,
    /** They hold data. */
    NO;

    /** What was found out, said: so many rows of names. */
    public static HeaderMode ofRows(int rows) {
        return switch (rows) {
            case 0 -> NO;
            case 1 -> YES;
            case 2 -> TWO_ROWS;
            default -> THREE_ROWS;
        };
    }
}
