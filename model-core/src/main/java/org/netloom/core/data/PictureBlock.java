package org.netloom.core.data;

/**
 * Pictures of one size, one after the other. The bytes are not copied, and nobody may write to them.
 *
 * @param bytes picture after picture, row after row of pixels, the channels of a pixel side by side; 0 for black to 255 for white
 * @param height of a picture, in pixels
 * @param width of a picture, in pixels
 * @param channels of a pixel: 1 for grey, 3 for red, green and blue
 */
public record PictureBlock(byte[] bytes, int height, int width, int channels) {

    private static final float WHITE = 255f;

    /** Bytes from one picture to the next. */
    public int step() {
        return height * width * channels;
    }

    /** Writes a picture as numbers from 0 to 1, from a place on. */
    public void copy(int picture, float[] target, int at) {
        int from = picture * step();
        for (int i = 0; i < step(); i++) {
            target[at + i] = (bytes[from + i] & 0xFF) / WHITE;
        }
    }

    /** A picture as opaque ARGB, row after row; for screens. A new array. */
    public int[] argb(int picture) {
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            int from = picture * step() + i * channels;
            int red = bytes[from] & 0xFF;
            int green = channels == 3 ? bytes[from + 1] & 0xFF : red;
            int blue = channels == 3 ? bytes[from + 2] & 0xFF : red;
            pixels[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return pixels;
    }
}
