package org.netloom.core.data;

import java.util.Arrays;

/**
 * Sequences of rows, without the padding behind them. Each row is held once, also where a sequence is drawn more often.
 *
 * @param steps all rows, those of a sequence one after the other
 * @param width numbers a row
 * @param starts for each sequence, the place of its first row
 * @param lengths for each sequence, how many rows it has, 1 to {@code length}
 * @param length rows of a sequence with its padding
 */
public record SequenceRows(float[] steps, int width, int[] starts, int[] lengths, int length) implements FeatureRows {

    @Override
    public void copy(int row, float[] target, int at) {
        int filled = lengths[row] * width;
        System.arraycopy(steps, starts[row] * width, target, at, filled);
        Arrays.fill(target, at + filled, at + length * width, 0);
    }

    @Override
    public float largest() {
        return new NumberRows(steps, width).largest();
    }

    @Override
    public float[] all() {
        float[] values = new float[Math.multiplyExact(starts.length, length * width)];
        for (int row = 0; row < starts.length; row++) {
            copy(row, values, row * length * width);
        }
        return values;
    }

    @Override
    public boolean areSequences() {
        return true;
    }

    @Override
    public boolean isPadded() {
        return true;
    }

    @Override
    public int length(int row, int at) {
        return lengths[row];
    }
}
