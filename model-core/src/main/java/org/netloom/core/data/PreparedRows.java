package org.netloom.core.data;

/**
 * Rows as a network takes them. The arrays are not copied, and nobody may write to them.
 *
 * @param count how many rows, at least 0
 * @param featureWidth numbers a row
 * @param labelWidth label numbers a row: the number of classes (one-hot), or 1 for regression
 * @param values the features
 * @param truths the labels; regression targets are standardised
 * @param sourceRows for each row, its index in the table; of a window, the row that is asked for, or without labels its last row
 * @param past what was known of the target before; labels may be changes from there
 */
public record PreparedRows(
        int count,
        int featureWidth,
        int labelWidth,
        FeatureRows values,
        FeatureRows truths,
        int[] sourceRows,
        Past past) {

    /** Rows that do not follow one another. */
    public PreparedRows(
            int count, int featureWidth, int labelWidth, FeatureRows values, FeatureRows truths, int[] sourceRows) {
        this(count, featureWidth, labelWidth, values, truths, sourceRows, Past.NONE);
    }

    /** Rows of numbers, row after row. */
    public PreparedRows(
            int count, int featureWidth, int labelWidth, float[] features, float[] labels, int[] sourceRows) {
        this(count, featureWidth, labelWidth, new NumberRows(features, featureWidth), labels, sourceRows);
    }

    /** These rows, with pictures that are varied each time they are {@link #drawn}. */
    public PreparedRows varied(Augmentation augmentation) {
        return with(values.varied(augmentation));
    }

    /** The rows as they are learnt from once. The same seed gives the same numbers. */
    public PreparedRows drawn(long seed) {
        return with(values.drawn(seed));
    }

    private PreparedRows with(FeatureRows other) {
        return other == values
                ? this
                : new PreparedRows(count, featureWidth, labelWidth, other, truths, sourceRows, past);
    }

    /** Rows whose labels are kept as they are, row after row, {@code count * labelWidth} numbers. */
    public PreparedRows(
            int count, int featureWidth, int labelWidth, FeatureRows values, float[] labels, int[] sourceRows) {
        this(count, featureWidth, labelWidth, values, new NumberRows(labels, labelWidth), sourceRows);
    }

    /** All labels, row after row; of rows that are streamed a new and large array. */
    public float[] labels() {
        return truths.all();
    }

    /** All features, row after row, {@code count * featureWidth} numbers; of pictures, and of rows that are streamed, a new and large array. */
    public float[] features() {
        return values.all();
    }
}
