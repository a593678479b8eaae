package org.netloom.core.data;

/**
 * Numbers that are prepared when they are asked for.
 *
 * @param labels whether these are the labels of the rows, and not their features
 * @param largest of all numbers, without signs
 */
record StreamedFeatures(StreamedRows rows, boolean labels, float largest) implements FeatureRows {

    @Override
    public void copy(int row, float[] target, int at) {
        PreparedRows block = rows.block(row);
        (labels ? block.truths() : block.values()).copy(row % rows.length(), target, at);
    }

    @Override
    public boolean isPadded() {
        return !labels && rows.count() > 0 && rows.block(0).values().isPadded();
    }

    @Override
    public boolean isPadded(int at) {
        return !labels && rows.count() > 0 && rows.block(0).values().isPadded(at);
    }

    @Override
    public int length(int row, int at) {
        return rows.block(row).values().length(row % rows.length(), at);
    }

    @Override
    public int run() {
        return rows.isKeptWhole() ? 1 : rows.length();
    }

    @Override
    public int runsAtOnce() {
        return rows.keptBlocks();
    }

    @Override
    public float[] all() {
        int width = rows.count() == 0
                ? 0
                : labels ? rows.block(0).labelWidth() : rows.block(0).featureWidth();
        float[] values = new float[Math.multiplyExact(rows.count(), width)];
        for (int row = 0; row < rows.count(); row++) {
            copy(row, values, row * width);
        }
        return values;
    }
}
