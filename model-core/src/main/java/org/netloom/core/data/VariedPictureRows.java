package org.netloom.core.data;

/**
 * Pictures of which each draw gives others; read otherwise, they are as they are.
 *
 * @param plain the pictures as they are
 * @param augmentation how much they may be varied
 */
record VariedPictureRows(PictureRows plain, Augmentation augmentation) implements FeatureRows {

    @Override
    public void copy(int row, float[] target, int at) {
        plain.copy(row, target, at);
    }

    @Override
    public float largest() {
        return plain.largest();
    }

    @Override
    public float[] all() {
        return plain.all();
    }

    @Override
    public FeatureRows drawn(long seed) {
        return new DrawnPictureRows(plain, augmentation, seed);
    }
}
