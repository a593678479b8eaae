package org.netloom.core.data;

/**
 * What every picture becomes before a network sees it. Immutable.
 *
 * @param height in pixels, 1 to {@value #MOST_SIDE}
 * @param width in pixels, 1 to {@value #MOST_SIDE}
 * @param channels 1 for grey, 3 for red, green and blue
 * @param fit what is done where a picture has another shape
 */
public record PictureSettings(int height, int width, int channels, Fit fit) {

    /** More pixels a side than any network here could learn from. */
    public static final int MOST_SIDE = 1024;

    /** How a picture of another shape is brought into this one. The words are the messages {@code pictureFit.NAME}. */
    public enum Fit {
        /** The middle of it fills the whole; what stands over is cut off. */
        CROP,
        /** All of it is seen; what is left over is black. */
        PAD
    }

    public PictureSettings {
        if (height < 1 || width < 1 || height > MOST_SIDE || width > MOST_SIDE || channels < 1) {
            throw new IllegalArgumentException("A picture of " + height + " x " + width + " x " + channels);
        }
    }

    /** How many numbers a picture has: one byte each. */
    public int size() {
        return height * width * channels;
    }

    /** A copy of another size. */
    public PictureSettings withSize(int newHeight, int newWidth) {
        return new PictureSettings(newHeight, newWidth, channels, fit);
    }

    /** A copy with another number of channels. */
    public PictureSettings withChannels(int newChannels) {
        return new PictureSettings(height, width, newChannels, fit);
    }

    /** A copy that is fitted in another way. */
    public PictureSettings withFit(Fit newFit) {
        return new PictureSettings(height, width, channels, newFit);
    }
}
