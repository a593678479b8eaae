package org.netloom.core.data;

import java.util.Arrays;

/** The features of prepared rows. The arrays are not copied, and nobody may write to them. */
public sealed interface FeatureRows {

    /** Writes one row, as many numbers as it has, from a place on. */
    void copy(int row, float[] target, int at);

    /** The largest of all numbers, without signs. */
    float largest();

    /** All numbers, row after row. */
    float[] all();

    /** Whether rows have different lengths, so that steps at their ends are no more than padding. */
    default boolean isPadded() {
        return false;
    }

    /** How many steps of a row count, where rows are padded. */
    default int length(int row) {
        throw new IllegalStateException("Not padded");
    }

    /**
     * Numbers that are kept as they are.
     *
     * @param values row after row
     * @param width numbers a row
     */
    record Numbers(float[] values, int width) implements FeatureRows {

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

    /**
     * Pictures that stay bytes, a quarter of the memory of numbers, and become numbers from 0 to 1 a batch at a time.
     *
     * @param pictures all of a table
     * @param rows which of them, in order
     */
    record Pictures(PictureBlock pictures, int[] rows) implements FeatureRows {

        @Override
        public void copy(int row, float[] target, int at) {
            pictures.copy(rows[row], target, at);
        }

        @Override
        public float largest() {
            return 1;
        }

        @Override
        public float[] all() {
            float[] values = new float[Math.multiplyExact(rows.length, pictures.step())];
            for (int row = 0; row < rows.length; row++) {
                copy(row, values, row * pictures.step());
            }
            return values;
        }
    }

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
    record Windows(float[] steps, int width, int[] starts, int length, int counted) implements FeatureRows {

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
            return (counted >= 0 ? 2 : 1) * new Numbers(steps, width).largest();
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

    /**
     * Texts as the numbers of their tokens, without the padding behind them.
     *
     * @param tokens text after text
     * @param starts where each text begins, and where the last one ends
     * @param width tokens a text with its padding
     */
    record Tokens(int[] tokens, int[] starts, int width) implements FeatureRows {

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
        public int length(int row) {
            return starts[row + 1] - starts[row];
        }
    }
}
