package org.netloom.core.data;

import java.util.Arrays;

/**
 * Texts as the numbers of their tokens, without the padding behind them.
 *
 * @param tokens text after text
 * @param starts where each text begins, and where the last one ends
 * @param width tokens a text with its padding
 */
record TokenRows(int[] tokens, int[] starts, int width) implements FeatureRows {

    @Override
    public void copy(int row, float[] target, int at) {
        for (int i = 0; i < width; i++) {
            target[at + i] = i < length(row) ? tokens[starts[row] + i] : FittedText.PADDING;
        }
    }

    @Override
    public float largest() {
        return Arrays.stream(tokens).max().orElse(0);
    }

    @Override
    public float[] all() {
        float[] values = new float[Math.multiplyExact(starts.length - 1, width)];
        for (int row = 0; row < starts.length - 1; row++) {
            copy(row, values, row * width);
        }
        return values;
    }

    @Override
    public boolean isPadded() {
        return true;
    }

    @Override
    public int length(int row, int at) {
        return length(row);
    }

    private int length(int row) {
        return starts[row + 1] - starts[row];
    }
}
