package org.netloom.core.formula;

/** What a formula, or a part of one, tells of a row. */
public enum Kind {
    /** A number. */
    NUMBER,
    /** Yes or no. */
    TRUTH,
    /** A text. */
    TEXT,
    /** A moment, in days since 1970-01-01. */
    DATE
}
