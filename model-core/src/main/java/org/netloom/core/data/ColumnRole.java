package org.netloom.core.data;

/** What a column is used for. The words are the messages {@code columnRole.NAME}. */
public enum ColumnRole {
    /** The network sees it. */
    FEATURE,
    /** The network shall tell it. */
    TARGET,
    /** Left out. */
    IGNORED
}
