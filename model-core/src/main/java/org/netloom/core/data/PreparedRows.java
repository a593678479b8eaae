package org.netloom.core.data;

/**
 * Rows as a network takes them. The arrays are not copied, and nobody may write to them.
 *
 * @param count how many rows, at least 0
 * @param featureWidth numbers a row
 * @param labelWidth label numbers a row: the number of classes (one-hot), or 1 for regression
 * @param features row after row, {@code count * featureWidth} numbers
 * @param labels row after row, {@code count * labelWidth} numbers; regression targets are standardised
 * @param sourceRows for each row, its index in the table
 */
public record PreparedRows(
        int count, int featureWidth, int labelWidth, float[] features, float[] labels, int[] sourceRows) {}
