package org.netloom.app.fx;

/**
 * How the windows look. Immutable.
 *
 * @param dark light figures on a dark ground instead of the opposite
 * @param contrast pure grounds, strong lines and thick rings around what has the focus
 * @param textScale how large text is, and with it all that holds text; 1 is 100 %, from {@link #LEAST_SCALE} to {@link #LARGEST_SCALE}
 * @param still whether things appear where they belong at once instead of gliding there
 */
public record Appearance(boolean dark, boolean contrast, double textScale, boolean still) {

    /** The smallest text, for small screens. */
    public static final double LEAST_SCALE = 0.8;
    /** The largest text, for projectors. */
    public static final double LARGEST_SCALE = 2;

    /** What a first start has. */
    public static final Appearance DEFAULT = new Appearance(false, false, 1, false);

    public Appearance {
        textScale = Double.isFinite(textScale) && textScale > 0
                ? Math.max(LEAST_SCALE, Math.min(LARGEST_SCALE, textScale))
                : 1;
    }

    /** A copy in light or dark. */
    public Appearance withDark(boolean value) {
        return new Appearance(value, contrast, textScale, still);
    }

    /** A copy with high contrast or without. */
    public Appearance withContrast(boolean value) {
        return new Appearance(dark, value, textScale, still);
    }

    /** A copy with text of another size. */
    public Appearance withTextScale(double value) {
        return new Appearance(dark, contrast, value, still);
    }

    /** A copy with motion or without. */
    public Appearance withStill(boolean value) {
        return new Appearance(dark, contrast, textScale, value);
    }
}
