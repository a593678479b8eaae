package org.netloom.core.parameter;

/**
 * A height and a width, in cells of an image.
 *
 * @param height along the vertical axis
 * @param width along the horizontal axis
 */
public record Size2D(int height, int width) {

    /** The same in both directions. */
    public static Size2D square(int size) {
        return new Size2D(size, size);
    }

    @Override
    public String toString() {
        return height + " × " + width;
    }
}
