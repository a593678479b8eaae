package org.netloom.core.data;

/**
 * What was known of the target when each sample of a series ended. The array is not copied, and nobody may write to it.
 *
 * @param lastKnown laid out as labels: the last target that was known, standardised or as a class; empty if rows do not follow one another
 * @param isBase whether labels and answers are counted from there, as changes
 */
public record Past(float[] lastKnown, boolean isBase) {

    /** Rows that do not follow one another. */
    public static final Past NONE = new Past(new float[0], false);

    /** Whether anything is known. */
    public boolean isKnown() {
        return lastKnown.length > 0;
    }

    /** What a label or an answer of a sample is counted from: 0 unless it is a change. Regression only. */
    public float base(int row) {
        return isBase ? lastKnown[row] : 0;
    }
}
