package org.netloom.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /** Whether the steps that begin at a place of each row have different lengths. */
    default boolean isPadded(int at) {
        return isPadded();
    }

    /**
     * How many steps of a row count, where rows are padded.
     *
     * @param at where in the row they begin
     */
    default int length(int row, int at) {
        throw new IllegalStateException("Not padded");
    }

    /** These rows, of which those that are pictures can be {@link #drawn}. */
    default FeatureRows varied(Augmentation augmentation) {
        return this;
    }

    /** The rows as they are learnt from once: varied as far as that is allowed. The same seed gives the same numbers. */
    default FeatureRows drawn(long seed) {
        return this;
    }

    /** How many neighbours are best taken together, since they are prepared together; 1 if any order is as good. */
    default int run() {
        return 1;
    }

    /** Of so many runs, rows can be taken in any order at no cost. */
    default int runsAtOnce() {
        return 1;
    }

    /**
     * Numbers that are prepared when they are asked for.
     *
     * @param labels whether these are the labels of the rows, and not their features
     * @param largest of all numbers, without signs
     */
    record Streamed(StreamedRows rows, boolean labels, float largest) implements FeatureRows {

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

        @Override
        public FeatureRows varied(Augmentation augmentation) {
            return augmentation.isNone() ? this : new Varied(this, augmentation);
        }
    }

    /**
     * Pictures of which each draw gives others; read otherwise, they are as they are.
     *
     * @param plain the pictures as they are
     * @param augmentation how much they may be varied
     */
    record Varied(Pictures plain, Augmentation augmentation) implements FeatureRows {

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
            return new Drawn(plain, augmentation, seed);
        }
    }

    /**
     * Varied pictures of one draw, worked out when they are read.
     *
     * @param plain the pictures as they are
     * @param augmentation how much they may be varied
     * @param seed of the draw
     */
    record Drawn(Pictures plain, Augmentation augmentation, long seed) implements FeatureRows {

        private static final long APART = 0x9E3779B97F4A7C15L;

        @Override
        public void copy(int row, float[] target, int at) {
            PictureVariation.draw(augmentation, seed + row * APART)
                    .copy(plain.pictures(), plain.rows()[row], target, at);
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
        public int length(int row, int at) {
            return length(row);
        }

        private int length(int row) {
            return starts[row + 1] - starts[row];
        }
    }

    /**
     * Rows of which each has stretches that are held in different ways: numbers, pictures, texts.
     *
     * @param pieces from the beginning of a row to its end
     * @param count how many rows
     * @param width numbers a row
     */
    record SideBySide(List<Piece> pieces, int count, int width) implements FeatureRows {

        /**
         * A stretch of each row.
         *
         * @param rows what it holds
         * @param at where in a row it begins
         */
        public record Piece(FeatureRows rows, int at) {}

        public SideBySide {
            pieces = List.copyOf(pieces);
        }

        @Override
        public void copy(int row, float[] target, int at) {
            for (Piece piece : pieces) {
                piece.rows().copy(row, target, at + piece.at());
            }
        }

        @Override
        public float largest() {
            return (float) pieces.stream()
                    .mapToDouble(piece -> piece.rows().largest())
                    .max()
                    .orElse(0);
        }

        @Override
        public float[] all() {
            float[] values = new float[Math.multiplyExact(count, width)];
            for (int row = 0; row < count; row++) {
                copy(row, values, row * width);
            }
            return values;
        }

        @Override
        public boolean isPadded() {
            return pieces.stream().anyMatch(piece -> piece.rows().isPadded());
        }

        @Override
        public boolean isPadded(int at) {
            return pieces.stream()
                    .anyMatch(piece -> piece.at() == at && piece.rows().isPadded());
        }

        @Override
        public int length(int row, int at) {
            return pieces.stream()
                    .filter(piece -> piece.at() == at)
                    .findFirst()
                    .orElseThrow()
                    .rows()
                    .length(row, 0);
        }

        @Override
        public FeatureRows varied(Augmentation augmentation) {
            return each(rows -> rows.varied(augmentation));
        }

        @Override
        public FeatureRows drawn(long seed) {
            return each(rows -> rows.drawn(seed));
        }

        private FeatureRows each(UnaryOperator<FeatureRows> change) {
            return new SideBySide(
                    pieces.stream()
                            .map(piece -> new Piece(change.apply(piece.rows()), piece.at()))
                            .toList(),
                    count,
                    width);
        }
    }

    /**
     * Sequences of rows, without the padding behind them. Each row is held once, also where a sequence is drawn more often.
     *
     * @param steps all rows, those of a sequence one after the other
     * @param width numbers a row
     * @param starts for each sequence, the place of its first row
     * @param lengths for each sequence, how many rows it has, 1 to {@code length}
     * @param length rows of a sequence with its padding
     */
    record Sequences(float[] steps, int width, int[] starts, int[] lengths, int length) implements FeatureRows {

        @Override
        public void copy(int row, float[] target, int at) {
            int filled = lengths[row] * width;
            System.arraycopy(steps, starts[row] * width, target, at, filled);
            Arrays.fill(target, at + filled, at + length * width, 0);
        }

        @Override
        public float largest() {
            return new Numbers(steps, width).largest();
        }

        @Override
        public float[] all() {
            float[] values = new float[Math.multiplyExact(starts.length, length * width)];
            for (int row = 0; row < starts.length; row++) {
                copy(row, values, row * length * width);
            }
            return values;
        }

        @Override
        public boolean isPadded() {
            return true;
        }

        @Override
        public int length(int row, int at) {
            return lengths[row];
        }
    }
}
