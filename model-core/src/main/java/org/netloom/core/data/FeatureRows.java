package org.netloom.core.data;

/** The features of prepared rows. The arrays are not copied, and nobody may write to them. */
public sealed interface FeatureRows
        permits NumberRows,
                PictureRows,
                VariedPictureRows,
                DrawnPictureRows,
                TokenRows,
                WindowRows,
                SequenceRows,
                SideBySideRows,
                StreamedFeatures {

    /** Writes one row, as many numbers as it has, from a place on. */
    void copy(int row, float[] target, int at);

    /** The largest of all numbers, without signs. */
    float largest();

    /** All numbers, row after row. */
    float[] all();

    /** Whether rows have different lengths, so that steps at their ends are no more than padding. */
    default boolean isPadded() {
        return false;
    }

    /** Whether the steps that begin at a place of each row have different lengths. */
    default boolean isPadded(int at) {
        return isPadded();
    }

    /** Whether each sample is a sequence of rows, as long as it is. */
    default boolean areSequences() {
        return false;
    }

    /**
     * How many steps of a row count, where rows are padded.
     *
     * @param at where in the row they begin
     */
    default int length(int row, int at) {
        throw new IllegalStateException("Not padded");
    }

    /** These rows, of which those that are pictures can be {@link #drawn}. */
    default FeatureRows varied(Augmentation augmentation) {
        return this;
    }

    /** The rows as they are learnt from once: varied as far as that is allowed. The same seed gives the same numbers. */
    default FeatureRows drawn(long seed) {
        return this;
    }

    /** How many neighbours are best taken together, since they are prepared together; 1 if any order is as good. */
    default int run() {
        return 1;
    }

    /** Of so many runs, rows can be taken in any order at no cost. */
    default int runsAtOnce() {
        return 1;
    }
}
