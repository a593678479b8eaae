package org.netloom.core.data;

import java.util.Objects;

/**
 * Numbers that are prepared when they are asked for.
 *
 * @param part which numbers of the samples
 * @param largest of all numbers, without signs
 */
record StreamedFeatures(StreamedRows rows, Part part, float largest) implements FeatureRows {

    /** What is prepared together. */
    enum Part {
        FEATURES,
        LABELS,
        PAST;

        private FeatureRows of(PreparedRows block) {
            return switch (this) {
                case FEATURES -> block.values();
                case LABELS -> block.truths();
                case PAST -> Objects.requireNonNull(block.past().lastKnown());
            };
        }

        private int width(PreparedRows block) {
            return this == FEATURES ? block.featureWidth() : block.labelWidth();
        }
    }

    @Override
    public void copy(int row, float[] target, int at) {
        part.of(rows.block(row)).copy(row % rows.length(), target, at);
    }

    @Override
    public boolean isPadded() {
        return rows.count() > 0 && part.of(rows.first()).isPadded();
    }

    @Override
    public boolean isPadded(int at) {
        return rows.count() > 0 && part.of(rows.first()).isPadded(at);
    }

    @Override
    public boolean areSequences() {
        return rows.count() > 0 && part.of(rows.first()).areSequences();
    }

    @Override
    public int length(int row, int at) {
        return part.of(rows.block(row)).length(row % rows.length(), at);
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
        int width = rows.count() == 0 ? 0 : part.width(rows.first());
        float[] values = new float[Math.multiplyExact(rows.count(), width)];
        for (int row = 0; row < rows.count(); row++) {
            copy(row, values, row * width);
        }
        return values;
    }
}
