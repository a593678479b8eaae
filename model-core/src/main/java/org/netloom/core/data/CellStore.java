package org.netloom.core.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Where a column's texts lie. */
sealed interface CellStore
        permits ComputedCells, ShadeCells, PictureCells, NamedPictureCells, CodedCells, TextCells, Decimals {

    int size();

    String text(int row);

    boolean missing(int row);

    /** A cell as a number; NaN if it is missing or holds none. */
    default double number(int row, NumberFormat format) {
        return missing(row) ? Double.NaN : format.parse(text(row));
    }

    /** Fills {@code out} from 0 with the numbers of the rows from {@code from} to before {@code to}. */
    default void numbers(int from, int to, NumberFormat format, double[] out) {
        for (int row = from; row < to; row++) {
            out[row - from] = number(row, format);
        }
    }

    /** What each cell is worth, NaN where it is missing; found out once for each different text where these are held once. */
    default IntToDoubleFunction worth(ToDoubleFunction<String> worth) {
        return row -> missing(row) ? Double.NaN : worth.applyAsDouble(text(row));
    }

    /** The different texts, those that say that there is no value left out, where they are held once. */
    default Optional<List<String>> different() {
        return Optional.empty();
    }

    /** Whether it is known without going through the rows that each cell that is not missing is a number. */
    default boolean holdsNumbersOnly(NumberFormat format) {
        return false;
    }

    /** The same cells, of which those with some texts are not missing, whatever else they say. */
    default CellStore present(Set<String> named) {
        return this;
    }

    /** The same cells, of which those with some values are missing too. */
    default CellStore without(MissingValues values, NumberFormat format) {
        return this;
    }

    /** What stands in the missing cells, and how often. */
    default Map<String, Integer> missingMarkers() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < size(); row++) {
            if (missing(row)) {
                counts.merge(text(row), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The same for the same text in this column, and hardly ever for another. */
    default long hash(int row) {
        return TextHash.of(text(row));
    }

    /**
     * What stands here.
     *
     * @param most of more different texts, only so many are counted
     * @param room so many keys may be held at once
     */
    default ColumnValues values(NumberFormat format, int most, int room) {
        Map<String, Integer> counts = new HashMap<>();
        AscendingKeys.Few hashes = new AscendingKeys.Few(room);
        AscendingKeys.Few numbers = new AscendingKeys.Few(room);
        for (int row = 0; row < size(); row++) {
            if (missing(row)) {
                continue;
            }
            String text = text(row);
            if (counts.size() < most || counts.containsKey(text)) {
                counts.merge(text, 1, Integer::sum);
            }
            hashes.accept(TextHash.of(text));
            double number = format.parse(text);
            if (!Double.isNaN(number)) {
                numbers.accept(AscendingKeys.ofDouble(number));
            }
        }
        int[] different = {counts.size()};
        if (counts.size() >= most) {
            different[0] = 0;
            hashes.runs(this::hashes).each((hash, times) -> different[0]++);
        }
        AscendingKeys.Runs runs = numbers.runs(sink -> numbers(format, sink));
        return new ColumnValues(
                counts,
                different[0],
                new Ascending(
                        numbers.count(),
                        run -> runs.each((key, times) -> run.take(AscendingKeys.toDouble(key), times))));
    }

    private void hashes(AscendingKeys.Sink sink) {
        AscendingKeys.Chunk chunk = new AscendingKeys.Chunk(sink);
        for (int row = 0; row < size(); row++) {
            if (!missing(row)) {
                chunk.accept(TextHash.of(text(row)));
            }
        }
        chunk.end();
    }

    private void numbers(NumberFormat format, AscendingKeys.Sink sink) {
        AscendingKeys.Chunk chunk = new AscendingKeys.Chunk(sink);
        for (int row = 0; row < size(); row++) {
            double number = number(row, format);
            if (!Double.isNaN(number)) {
                chunk.accept(AscendingKeys.ofDouble(number));
            }
        }
        chunk.end();
    }
}
