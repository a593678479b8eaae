package org.netloom.core.data.csv;

/** Whether the first row of a file holds names. */
public enum HeaderMode {
    /** Found out by comparing the first row with the others. */
    AUTO,
    /** It does. */
    YES,
    /** It holds data. */
    NO
}
