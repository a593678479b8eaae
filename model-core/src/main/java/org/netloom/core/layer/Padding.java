package org.netloom.core.layer;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/** What happens at an image's border, under Keras's names. The words are the messages {@code choice.NAME}. */
public enum Padding {
    /** The window stays inside: size {@code (n - k) / s + 1}, rounded down. */
    VALID(ConvolutionMode.Truncate) {
        @Override
        public long outputSize(long size, int window, int stride) {
            return (size - window) / stride + 1;
        }
    },
    /** The border is filled up: size {@code n / s}, rounded up. */
    SAME(ConvolutionMode.Same) {
        @Override
        public long outputSize(long size, int window, int stride) {
            return (size + stride - 1) / stride;
        }
    };

    private final ConvolutionMode engine;

    Padding(ConvolutionMode engine) {
        this.engine = engine;
    }

    /**
     * How many places the window stops at along one axis.
     *
     * @param size of the axis; for VALID at least the window
     * @param window size of the kernel or pool, at least 1
     * @param stride distance between two places, at least 1
     */
    public abstract long outputSize(long size, int window, int stride);

    ConvolutionMode engine() {
        return engine;
    }
}
