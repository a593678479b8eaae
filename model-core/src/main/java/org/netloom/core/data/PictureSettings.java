package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What every picture becomes before a network sees it, and how it is varied while the network learns. Immutable.
 *
 * @param height in pixels, 1 to {@value #MOST_SIDE}
 * @param width in pixels, 1 to {@value #MOST_SIDE}
 * @param channels 1 for grey, 3 for red, green and blue
 * @param fit what is done where a picture has another shape
 * @param augmentation how training pictures are varied
 * @param folder in which the files lie that cells of a table name; empty for the table's own folder, and for pictures that no table names
 */
public record PictureSettings(
        int height,
        int width,
        int channels,
        Fit fit,
        @JsonIgnore Augmentation augmentation,
        @JsonIgnore String folder) {

    /** More pixels a side than any network here could learn from. */
    public static final int MOST_SIDE = 1024;

    /** How a picture of another shape is brought into this one. The words are the messages {@code pictureFit.NAME}. */
    public enum Fit {
        /** The middle of it fills the whole; what stands over is cut off. */
        CROP,
        /** All of it is seen; what is left over is black. */
        PAD
    }

    /** Pictures that are not varied, as those of a saved model are. */
    @JsonCreator
    public PictureSettings(
            @JsonProperty("height") int height,
            @JsonProperty("width") int width,
            @JsonProperty("channels") int channels,
            @JsonProperty("fit") Fit fit) {
        this(height, width, channels, fit, Augmentation.NONE);
    }

    /** Pictures that are not looked for in a folder of their own. */
    public PictureSettings(int height, int width, int channels, Fit fit, Augmentation augmentation) {
        this(height, width, channels, fit, augmentation, "");
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
        return new PictureSettings(newHeight, newWidth, channels, fit, augmentation, folder);
    }

    /** A copy with another number of channels. */
    public PictureSettings withChannels(int newChannels) {
        return new PictureSettings(height, width, newChannels, fit, augmentation, folder);
    }

    /** A copy that is fitted in another way. */
    public PictureSettings withFit(Fit newFit) {
        return new PictureSettings(height, width, channels, newFit, augmentation, folder);
    }

    /** A copy that is varied in another way. */
    public PictureSettings withAugmentation(Augmentation newAugmentation) {
        return new PictureSettings(height, width, channels, fit, newAugmentation, folder);
    }

    /** A copy whose files lie elsewhere. */
    public PictureSettings withFolder(String newFolder) {
        return new PictureSettings(height, width, channels, fit, augmentation, newFolder);
    }

    /** What matters to whoever reads pictures: a copy that is not varied. */
    public PictureSettings asRead() {
        return withAugmentation(Augmentation.NONE);
    }

    /** What matters to a network: a copy that is not varied, wherever its files lie. */
    public PictureSettings asSeen() {
        return asRead().withFolder("");
    }
}
