package org.netloom.core.data;

/** What the cells of a column are. The words are the messages {@code columnType.NAME}. */
public enum ColumnType {
    /** Amounts and measures. */
    NUMBER,
    /** One of a few names, or of a few codes that stand for names. */
    CATEGORY,
    /** One of two answers. */
    YES_NO,
    /** A day, a month, a time of day, or a moment. */
    DATE,
    /** Words that differ from row to row. */
    TEXT,
    /** A name or number of the row itself, which tells nothing of other rows. */
    ID,
    /** Pictures of one size. The text of a cell is the name of its file. */
    PICTURE
}
