package org.netloom.core.data.csv;

/** Whether the first rows of a file hold names. */
public enum HeaderMode {
    /** Found out by comparing the first rows with the others. */
    AUTO,
    /** The first row does. */
    YES,
    /** The first two rows do: names above names, or units below them. */
    TWO_ROWS,
    /** They hold data. */
    NO;

    /** What was found out, said: so many rows of names. */
    public static HeaderMode ofRows(int rows) {
        return rows == 0 ? NO : rows == 1 ? YES : TWO_ROWS;
    }
}
