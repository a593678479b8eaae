package org.netloom.core.data;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows of which each has stretches that are held in different ways: numbers, pictures, texts.
 *
 * @param pieces from the beginning of a row to its end
 * @param count how many rows
 * @param width numbers a row
 */
public record SideBySideRows(List<Piece> pieces, int count, int width) implements FeatureRows {

    /**
     * A stretch of each row.
     *
     * @param rows what it holds
     * @param at where in a row it begins
     */
    public record Piece(FeatureRows rows, int at) {}

    public SideBySideRows {
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
        return new SideBySideRows(
                pieces.stream()
                        .map(piece -> new Piece(change.apply(piece.rows()), piece.at()))
                        .toList(),
                count,
                width);
    }
}
