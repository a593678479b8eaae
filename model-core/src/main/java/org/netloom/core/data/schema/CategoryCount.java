package org.netloom.core.data.schema;

/**
 * How often a text stands in a column.
 *
 * @param text the trimmed cell
 * @param count rows, at least 1
 */
public record CategoryCount(String text, int count) {}
