package org.netloom.core.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Encodes rows that follow one another, each once, as by itself; where a cell is missing, what was known last in the same group stands in for it,
 * unless a person has chosen something else.
 */
final class StepEncoder {

    /** More than this share of the heap is not taken by the rows of one part. */
    private static final double SHARE = 0.5;

    private final Preparation preparation;
    private final Table table;
    private final RowGroups groups;

    /** @param preparation by which rows are encoded */
    StepEncoder(Preparation preparation, Table table, RowGroups groups) {
        this.preparation = preparation;
        this.table = table;
        this.groups = groups;
    }

    /**
     * Encoded rows.
     *
     * @param values row after row
     * @param positions where these rows stand in the groups, ascending
     */
    record Steps(float[] values, int[] positions) {

        /** The place of the row that stands at a position; its neighbours in the group are its neighbours here. */
        int placeOf(int position) {
            return Arrays.binarySearch(positions, position);
        }
    }

    /** @param asked positions in the groups */
    Outcome<Steps> encode(BitSet asked) {
        // Where these have no room, what is to stand in for their missing cells is not even looked for.
        Optional<Diagnostic> tooMany = memoryProblem(asked.cardinality());
        if (tooMany.isPresent()) {
            return Outcome.failed(tooMany.get());
        }
        List<CarriedCells> carried = carried(asked.stream().toArray());
        BitSet needed = (BitSet) asked.clone();
        carried.forEach(column -> column.addTo(needed));
        int[] positions = needed.stream().toArray();
        Optional<Diagnostic> tooLarge = memoryProblem(positions.length);
        if (tooLarge.isPresent()) {
            return Outcome.failed(tooLarge.get());
        }
        int[] rows = Arrays.stream(positions).map(groups::rowAt).toArray();
        return RowEncoder.encodeAtOnce(withoutDropping(), table, rows, rows.length, false)
                .then(encoded -> {
                    Steps steps = new Steps(encoded.features(), positions);
                    carried.forEach(column -> column.carryOn(steps, preparation.stepWidth()));
                    return Outcome.of(steps);
                });
    }

    /** What stands in for the missing cells of rows. */
    List<CarriedCells> carried(int[] positions) {
        return CarriedCells.of(preparation, table, groups, positions);
    }

    /** How these rows are encoded: none is left out, since others would move together. */
    Preparation withoutDropping() {
        return new Preparation(
                preparation.features().stream()
                        .map(column -> column.imputation() == Imputation.DROP_ROW ? column.keptWhereMissing() : column)
                        .toList(),
                preparation.target());
    }

    /** Why so many rows cannot be encoded together, if they cannot. */
    Optional<Diagnostic> memoryProblem(int rows) {
        int carried = (int) preparation.features().stream()
                .filter(column -> column.imputation() == Imputation.TYPICAL)
                .count();
        return memoryProblem(
                rows,
                preparation.stepWidth(),
                carried,
                needed -> Math.min((long) (Runtime.getRuntime().maxMemory() * SHARE), HeapRoom.of(needed)));
    }

    /**
     * Rows that are encoded together lie in the heap.
     *
     * @param width how many numbers a row has
     * @param carried for so many columns, each row remembers where its cell comes from, and it does twice where it lies itself
     * @param room what there is for so many bytes
     */
    static Optional<Diagnostic> memoryProblem(int rows, int width, int carried, LongUnaryOperator room) {
        long numbers = (long) rows * width;
        long needed = numbers * Float.BYTES + (long) rows * (carried + 2) * Integer.BYTES;
        long left = room.applyAsLong(needed);
        return needed <= left && numbers <= Integer.MAX_VALUE - 8
                ? Optional.empty()
                : Optional.of(Diagnostic.error("steps-too-large", rows, width, needed >> 20, Math.max(0, left >> 20)));
    }
}
