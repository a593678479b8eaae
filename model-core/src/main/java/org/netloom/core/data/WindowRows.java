package org.netloom.core.data;

/**
 * Windows of rows that follow one another. Windows overlap, and each row is held once.
 *
 * @param steps all rows in their order
 * @param width numbers a row
 * @param starts for each window, the position of its first row
 * @param length rows a window
 * @param counted which number of a row is counted from that of the window's last row: a series that rises then looks the same
 *     at its end as at its beginning (NLinear, Zeng et al. 2023); -1 for none
 */
record WindowRows(float[] steps, int width, int[] starts, int length, int counted) implements FeatureRows {

    @Override
    public void copy(int row, float[] target, int at) {
        System.arraycopy(steps, starts[row] * width, target, at, length * width);
        if (counted >= 0) {
            float last = target[at + (length - 1) * width + counted];
            for (int step = 0; step < length; step++) {
                target[at + step * width + counted] -= last;
            }
        }
    }

    @Override
    public float largest() {
        return largest(new NumberRows(steps, width).largest(), counted);
    }

    /** The largest number of a window, where that of a row is known. */
    static float largest(float ofRows, int counted) {
        return (counted >= 0 ? 2 : 1) * ofRows;
    }

    @Override
    public float[] all() {
        float[] values = new float[Math.multiplyExact(starts.length, length * width)];
        for (int row = 0; row < starts.length; row++) {
            copy(row, values, row * length * width);
        }
        return values;
    }
}
