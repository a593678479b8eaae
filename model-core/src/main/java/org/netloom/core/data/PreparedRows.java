package org.netloom.core.data;

/**
 * Rows as a network takes them. The arrays are not copied, and nobody may write to them.
 *
 * @param count how many rows, at least 0
 * @param featureWidth numbers a row
 * @param labelWidth label numbers a row: the number of classes (one-hot), or 1 for regression
 * @param values the features
 * @param labels row after row, {@code count * labelWidth} numbers; regression targets are standardised
 * @param sourceRows for each row, its index in the table; of a window, the row that is asked for, or without labels its last row
 * @param past what was known of the target before; labels may be changes from there
 */
public record PreparedRows(
        int count, int featureWidth, int labelWidth, FeatureRows values, float[] labels, int[] sourceRows, Past past) {

    /** Rows that do not follow one another. */
    public PreparedRows(
            int count, int featureWidth, int labelWidth, FeatureRows values, float[] labels, int[] sourceRows) {
        this(count, featureWidth, labelWidth, values, labels, sourceRows, Past.NONE);
    }

    /** Rows of numbers, row after row. */
    public PreparedRows(
            int count, int featureWidth, int labelWidth, float[] features, float[] labels, int[] sourceRows) {
        this(count, featureWidth, labelWidth, new FeatureRows.Numbers(features, featureWidth), labels, sourceRows);
    }

    /** All features, row after row, {@code count * featureWidth} numbers; of pictures a new and large array. */
    public float[] features() {
        return values.all();
    }
}
