package org.netloom.core.data;

/**
 * Varied pictures of one draw, worked out when they are read.
 *
 * @param plain the pictures as they are
 * @param augmentation how much they may be varied
 * @param seed of the draw
 */
record DrawnPictureRows(PictureRows plain, Augmentation augmentation, long seed) implements FeatureRows {

    private static final long APART = 0x9E3779B97F4A7C15L;

    @Override
    public void copy(int row, float[] target, int at) {
        PictureVariation.draw(augmentation, seed + row * APART).copy(plain.pictures(), plain.rows()[row], target, at);
    }

    @Override
    public float largest() {
        return plain.largest();
    }

    @Override
    public float[] all() {
        int step = plain.pictures().step();
        float[] values = new float[Math.multiplyExact(plain.rows().length, step)];
        for (int row = 0; row < plain.rows().length; row++) {
            copy(row, values, row * step);
        }
        return values;
    }
}
