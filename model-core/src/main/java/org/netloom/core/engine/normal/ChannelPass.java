package org.netloom.core.engine.normal;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One channel of a minibatch of images at a time, brought together out of [row][channel][pixel] into arrays that stay in the
 * processor's cache. The loops go along pixels without carrying anything from one to the next, so that the Java compiler turns them
 * into vector instructions; sums over pixels come last, in double precision. For one thread.
 */
final class ChannelPass {

    private final int rows;
    private final int channels;
    private final int pixels;
    private final float[] x;
    private final float[] dy;
    private final float[] sums;
    private final float[] products;

    ChannelPass(int rows, int channels, int pixels) {
        this.rows = rows;
        this.channels = channels;
        this.pixels = pixels;
        x = new float[rows * pixels];
        dy = new float[rows * pixels];
        sums = new float[pixels];
        products = new float[pixels];
    }

    /** The numbers of a dense array, for the thread that asks. */
    static FloatPointer over(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    /** What is known of a channel: its mean, its variance (divided by the count), and how it is scaled and moved. */
    record Statistics(float[] mean, float[] variance) {}

    /** Mean and variance of a channel, which is then at hand for {@link #normalize}. */
    void measure(FloatPointer input, int channel, Statistics found) {
        read(input, channel, x);
        java.util.Arrays.fill(sums, 0);
        for (int row = 0; row < rows; row++) {
            add(x, row * pixels, sums);
        }
        float mean = (float) (total(sums) / x.length);
        java.util.Arrays.fill(sums, 0);
        for (int row = 0; row < rows; row++) {
            addSquares(x, row * pixels, mean, sums);
        }
        found.mean()[channel] = mean;
        found.variance()[channel] = (float) (total(sums) / x.length);
    }

    /** Puts {@code x·scale + shift} for the channel that was measured or read. */
    void normalize(FloatPointer output, int channel, float scale, float shift) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * scale + shift;
        }
        write(x, output, channel);
    }

    void read(FloatPointer input, int channel) {
        read(input, channel, x);
    }

    /**
     * The way back through a channel. With {@code n = (x - mean) · inverse}, the slopes are {@code sum(dy n)} for gamma, {@code sum(dy)}
     * for beta, and {@code gamma · inverse · (dy - mean(dy) - n mean(dy n))} for the input (Ioffe and Szegedy 2015).
     *
     * @param inverse 1 / sqrt(variance + epsilon)
     */
    void back(
            FloatPointer input,
            FloatPointer slopes,
            FloatPointer output,
            int channel,
            float mean,
            float inverse,
            float gamma,
            float[] toGamma,
            float[] toBeta) {
        read(input, channel, x);
        read(slopes, channel, dy);
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - mean) * inverse;
        }
        java.util.Arrays.fill(sums, 0);
        java.util.Arrays.fill(products, 0);
        for (int row = 0; row < rows; row++) {
            add(dy, row * pixels, sums);
            addProducts(x, dy, row * pixels, products);
        }
        double beta = total(sums);
        double product = total(products);
        toBeta[channel] = (float) beta;
        toGamma[channel] = (float) product;
        float scale = gamma * inverse;
        float meanOfSlopes = (float) (beta / x.length);
        float meanOfProducts = (float) (product / x.length);
        for (int i = 0; i < x.length; i++) {
            dy[i] = scale * (dy[i] - meanOfSlopes - x[i] * meanOfProducts);
        }
        write(dy, output, channel);
    }

    private void read(FloatPointer from, int channel, float[] into) {
        for (int row = 0; row < rows; row++) {
            from.position(((long) row * channels + channel) * pixels).get(into, row * pixels, pixels);
        }
    }

    private void write(float[] from, FloatPointer into, int channel) {
        for (int row = 0; row < rows; row++) {
            into.position(((long) row * channels + channel) * pixels).put(from, row * pixels, pixels);
        }
    }

    private static void add(float[] values, int at, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[at + i];
        }
    }

    private static void addSquares(float[] values, int at, float mean, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            float off = values[at + i] - mean;
            sums[i] += off * off;
        }
    }

    private static void addProducts(float[] a, float[] b, int at, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a[at + i] * b[at + i];
        }
    }

    private static double total(float[] values) {
        double total = 0;
        for (float value : values) {
            total += value;
        }
        return total;
    }
}
