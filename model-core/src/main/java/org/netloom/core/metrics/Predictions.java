package org.netloom.core.metrics;

/**
 * What a network answered to rows, as its output units said it. The array is not copied, and nobody may write to it.
 *
 * @param count how many rows
 * @param width output units: one a class, one for a number, or one for the probability of the second of two classes
 * @param values row after row, {@code count * width} numbers
 */
public record Predictions(int count, int width, float[] values) {

    /** What one unit said to a row. */
    public float value(int row, int unit) {
        return values[row * width + unit];
    }

    /** The class that the network holds for the likeliest, by its index; the first of equals. Classification only. */
    public int classOf(int row) {
        if (width == 1) {
            return value(row, 0) > 0.5f ? 1 : 0;
        }
        int best = 0;
        for (int unit = 1; unit < width; unit++) {
            if (value(row, unit) > value(row, best)) {
                best = unit;
            }
        }
        return best;
    }

    /** How likely a class is to the network, 0 to 1. Classification only. */
    public double probability(int row, int classIndex) {
        if (width > 1) {
            return value(row, classIndex);
        }
        return classIndex == 1 ? value(row, 0) : 1.0 - value(row, 0);
    }
}
