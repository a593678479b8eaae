package org.netloom.core.data;

/**
 * Pictures that stay bytes, a quarter of the memory of numbers, and become numbers from 0 to 1 a batch at a time.
 *
 * @param pictures all of a table
 * @param rows which of them, in order
 */
public record PictureRows(PictureBlock pictures, int[] rows) implements FeatureRows {

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

    @Override
    public FeatureRows varied(Augmentation augmentation) {
        return augmentation.isNone() ? this : new VariedPictureRows(this, augmentation);
    }
}
