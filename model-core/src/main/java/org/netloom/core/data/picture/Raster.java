package org.netloom.core.data.picture;

/**
 * A decoded picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param argb row after row, not premultiplied
 */
public record Raster(int width, int height, int[] argb) {

    private static final int NEARLY = 8;

    /** Whether red, green and blue are the same everywhere, but for what compression does to them. */
    public boolean isGrey() {
        for (int pixel : argb) {
            int red = pixel >> 16 & 0xFF;
            int green = pixel >> 8 & 0xFF;
            int blue = pixel & 0xFF;
            if (Math.abs(red - green) > NEARLY || Math.abs(green - blue) > NEARLY || Math.abs(red - blue) > NEARLY) {
                return false;
            }
        }
        return true;
    }
}
