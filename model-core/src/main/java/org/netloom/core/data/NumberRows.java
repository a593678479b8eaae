package org.netloom.core.data;

/**
 * Numbers that are kept as they are.
 *
 * @param values row after row
 * @param width numbers a row
 */
public record NumberRows(float[] values, int width) implements FeatureRows {

    @Override
    public void copy(int row, float[] target, int at) {
        System.arraycopy(values, row * width, target, at, width);
    }

    @Override
    public float largest() {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Override
    public float[] all() {
        return values;
    }
}
