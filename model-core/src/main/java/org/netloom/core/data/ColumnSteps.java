package org.netloom.core.data;

/**
 * The steps of a column's preparation that are taken only where a person asks for them. All steps are taken in one order, whatever the
 * order in which they were chosen: outliers are clipped, missing cells filled in, then numbers are binned or scaled.
 *
 * @param clip what becomes of outliers; numbers only
 * @param constant what {@link ColumnSettings.Imputation#CONSTANT} fills in, as it would stand in the file
 * @param missingFlag whether a number of its own says that the cell was missing; numbers only
 * @param bins how many ranges numbers are sorted into, each as likely as the others, in place of scaling; 0 for none
 */
public record ColumnSteps(Clip clip, String constant, boolean missingFlag, int bins) {

    /** No more than the usual steps. */
    public static final ColumnSteps NONE = new ColumnSteps(Clip.NONE, "", false, 0);

    /** The most ranges that numbers are sorted into. */
    public static final int MOST_BINS = 50;

    /** What becomes of outliers. The words are the messages {@code clip.NAME}. */
    public enum Clip {
        /** They stay. */
        NONE,
        /**
         * What lies further than three times the distance between the quartiles beyond a quartile is set to that limit: Tukey's outer
         * fences (Exploratory Data Analysis, 1977).
         */
        FENCES,
        /** The lowest and the highest hundredth are set to the 1st and 99th percentile. */
        PERCENTILES
    }

    public ColumnSteps {
        if (bins < 0 || bins > MOST_BINS || bins == 1) {
            throw new IllegalArgumentException("Not a number of bins: " + bins);
        }
    }

    /** A copy with another treatment of outliers. */
    public ColumnSteps withClip(Clip value) {
        return new ColumnSteps(value, constant, missingFlag, bins);
    }

    /** A copy with another constant. */
    public ColumnSteps withConstant(String value) {
        return new ColumnSteps(clip, value, missingFlag, bins);
    }

    /** A copy that says whether a cell was missing, or does not. */
    public ColumnSteps withMissingFlag(boolean value) {
        return new ColumnSteps(clip, constant, value, bins);
    }

    /** A copy with another number of bins. */
    public ColumnSteps withBins(int value) {
        return new ColumnSteps(clip, constant, missingFlag, value);
    }
}
