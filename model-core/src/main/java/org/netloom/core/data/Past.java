package org.netloom.core.data;

import org.jspecify.annotations.Nullable;

/**
 * What was known of the target when each sample of a series ended.
 *
 * @param lastKnown laid out as labels: the last target that was known, standardised or as a class; null if rows do not follow one another
 * @param isBase whether labels and answers are counted from there, as changes
 */
public record Past(@Nullable FeatureRows lastKnown, boolean isBase) {

    /** Rows that do not follow one another. */
    public static final Past NONE = new Past(null, false);

    /** Whether anything is known. */
    public boolean isKnown() {
        return lastKnown != null;
    }

    /** What a label or an answer of a sample is counted from: 0 unless it is a change. Regression only. */
    public float base(int row) {
        if (lastKnown == null || !isBase) {
            return 0;
        }
        float[] one = new float[1];
        lastKnown.copy(row, one, 0);
        return one[0];
    }
}
