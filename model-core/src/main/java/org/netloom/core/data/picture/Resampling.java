package org.netloom.core.data.picture;

/**
 * Brings a picture to the size, shape and channels that a network takes. Each pixel is the mean of what lies under it, weighted by a
 * triangle as wide as one step between two pixels of the result, or of the source where that is coarser: so nothing flickers when a
 * picture is made small. Grey is the luma of ITU-R BT.601; what is transparent shows white.
 *
 * @param height wanted, in pixels
 * @param width wanted, in pixels
 * @param channels wanted: 1 for grey, 3 for red, green and blue
 * @param filling whether the middle of a picture of another shape fills the whole; else all of it is seen, and what is left over is black
 */
record Resampling(int height, int width, int channels, boolean filling) {

    private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

    /** Writes a picture's bytes from a place on: row after row, the channels of a pixel side by side. */
    void write(Raster source, byte[] target, int at) {
        double across = (double) width / source.width();
        double down = (double) height / source.height();
        double scale = filling ? Math.max(across, down) : Math.min(across, down);
        Axis horizontal = Axis.of(source.width(), width, scale);
        Axis vertical = Axis.of(source.height(), height, scale);
        float[][] planes = planes(source, channels);
        for (int channel = 0; channel < planes.length; channel++) {
            float[] narrow = rows(planes[channel], source.width(), source.height(), horizontal);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    float sum = 0;
                    float[] weights = vertical.weights[y];
                    for (int i = 0; i < weights.length; i++) {
                        sum += weights[i] * narrow[(vertical.first[y] + i) * width + x];
                    }
                    int place = at + (y * width + x) * planes.length + channel;
                    target[place] = (byte) Math.max(0, Math.min(255, Math.round(sum)));
                }
            }
        }
    }

    private static float[] rows(float[] plane, int width, int height, Axis axis) {
        int narrow = axis.first.length;
        float[] result = new float[height * narrow];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < narrow; x++) {
                float sum = 0;
                float[] weights = axis.weights[x];
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * plane[y * width + axis.first[x] + i];
                }
                result[y * narrow + x] = sum;
            }
        }
        return result;
    }

    private static float[][] planes(Raster source, int channels) {
        float[][] planes = new float[channels][source.argb().length];
        for (int i = 0; i < source.argb().length; i++) {
            int pixel = source.argb()[i];
            float cover = (pixel >>> 24) / 255f;
            float[] colours = {pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF};
            float luma = 0;
            for (int colour = 0; colour < colours.length; colour++) {
                float seen = colours[colour] * cover + 255 * (1 - cover);
                luma += LUMA[colour] * seen;
                if (channels == colours.length) {
                    planes[colour][i] = seen;
                }
            }
            if (channels == 1) {
                planes[0][i] = luma;
            }
        }
        return planes;
    }

    /**
     * Which pixels of the source a pixel of the result is made of, along one side.
     *
     * @param first of them; those that follow have a weight each
     * @param weights sum up to 1; none where the result lies beside the source
     */
    private record Axis(int[] first, float[][] weights) {

        static Axis of(int source, int target, double scale) {
            int[] first = new int[target];
            float[][] weights = new float[target][0];
            double reach = Math.max(1, 1 / scale);
            double offset = (source - target / scale) / 2;
            for (int i = 0; i < target; i++) {
                double centre = offset + (i + 0.5) / scale;
                if (centre < 0 || centre > source) {
                    continue;
                }
                int from = (int) Math.max(0, Math.floor(centre - reach));
                int to = (int) Math.min(source, Math.ceil(centre + reach));
                float[] some = new float[to - from];
                float sum = 0;
                for (int pixel = from; pixel < to; pixel++) {
                    some[pixel - from] = (float) Math.max(0, 1 - Math.abs(pixel + 0.5 - centre) / reach);
                    sum += some[pixel - from];
                }
                for (int k = 0; k < some.length; k++) {
                    some[k] /= sum;
                }
                first[i] = from;
                weights[i] = some;
            }
            return new Axis(first, weights);
        }
    }
}
