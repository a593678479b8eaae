package org.netloom.core.data;

/** The features of prepared rows. The arrays are not copied, and nobody may write to them. */
public sealed interface FeatureRows {

    /** Writes one row, as many numbers as it has, from a place on. */
    void copy(int row, float[] target, int at);

    /** The largest of all numbers, without signs. */
    float largest();

    /** All numbers, row after row. */
    float[] all();

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
}
