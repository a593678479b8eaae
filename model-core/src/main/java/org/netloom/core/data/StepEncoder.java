package org.netloom.core.data;

import java.util.ArrayList;
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
 * unless a person has chosen something else: what comes later is never looked at, nor another group.
 */
final class StepEncoder {

    /** More than this share of the heap is not taken by the rows of one part. */
    private static final double SHARE = 0.5;

    private final Preparation preparation;
    private final Table table;
    private final RowGroups groups;
    private final int[] wanted;

    private StepEncoder(Preparation preparation, Table table, RowGroups groups, int[] wanted) {
        this.preparation = preparation;
        this.table = table;
        this.groups = groups;
        this.wanted = wanted;
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

    /** What stands in for the cells of a column: for each wanted position that lacks its own, the position that was known last. */
    private record Carried(FittedColumn column, int offset, int[] from) {}

    /** @param wanted positions in the groups */
    static Outcome<Steps> encode(Preparation preparation, Table table, RowGroups groups, BitSet wanted) {
        return new StepEncoder(preparation, table, groups, wanted.stream().toArray()).encode(wanted);
    }

    private Outcome<Steps> encode(BitSet asked) {
        // Where these have no room, what is to stand in for their missing cells is not even looked for.
        Optional<Diagnostic> tooMany = memoryProblem(wanted.length);
        if (tooMany.isPresent()) {
            return Outcome.failed(tooMany.get());
        }
        BitSet needed = (BitSet) asked.clone();
        List<Carried> carried = new ArrayList<>();
        int offset = 0;
        for (FittedColumn fitted : preparation.features()) {
            if (fitted.imputation() == Imputation.TYPICAL) {
                int[] from = lastKnown(fitted);
                Arrays.stream(from).filter(position -> position >= 0).forEach(needed::set);
                carried.add(new Carried(fitted, offset, from));
            }
            offset += fitted.width();
        }
        int[] positions = needed.stream().toArray();
        Optional<Diagnostic> tooLarge = memoryProblem(positions.length);
        if (tooLarge.isPresent()) {
            return Outcome.failed(tooLarge.get());
        }
        List<FittedColumn> kept = preparation.features().stream()
                .map(column -> column.imputation() == Imputation.DROP_ROW ? column.keptWhereMissing() : column)
                .toList();
        int[] rows = Arrays.stream(positions)
                .map(position -> groups.rows()[position])
                .toArray();
        return RowEncoder.encode(new Preparation(kept, preparation.target()), table, rows, false, Progress.UNSEEN)
                .then(encoded -> {
                    Steps steps = new Steps(encoded.features(), positions);
                    carried.forEach(column -> carryOn(column, steps));
                    return Outcome.of(steps);
                });
    }

    private Optional<Diagnostic> memoryProblem(int rows) {
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
     * Encoded rows lie in the heap, wherever the table does.
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

    private int[] lastKnown(FittedColumn fitted) {
        Column column = table.column(fitted.name()).orElseThrow();
        int[] from = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int at = wanted[i];
            if (!isUnknown(fitted, column, at)) {
                from[i] = at;
                continue;
            }
            int first = groups.start(groups.groupAt(at));
            if (i > 0 && wanted[i - 1] == at - 1 && at > first) {
                from[i] = from[i - 1];
                continue;
            }
            int before = at - 1;
            while (before >= first && isUnknown(fitted, column, before)) {
                before--;
            }
            from[i] = before >= first ? before : -1;
        }
        return from;
    }

    private boolean isUnknown(FittedColumn fitted, Column column, int position) {
        int row = groups.rows()[position];
        FittedDates dates = fitted.dates();
        String cell = column.cell(row);
        if (cell == null) {
            return true;
        }
        return dates != null
                ? Double.isNaN(DateText.parse(cell, dates.order()))
                : fitted.type() == ColumnType.NUMBER && Double.isNaN(column.number(row));
    }

    private void carryOn(Carried carried, Steps steps) {
        FittedSteps taken = carried.column().steps();
        // Whether the cell was missing is told by a number of its own, which stays.
        int width = carried.column().width() - (taken != null && taken.missingFlag() ? 1 : 0);
        int step = preparation.stepWidth();
        for (int i = 0; i < wanted.length; i++) {
            int from = carried.from()[i];
            if (from >= 0 && from != wanted[i]) {
                System.arraycopy(
                        steps.values(),
                        steps.placeOf(from) * step + carried.offset(),
                        steps.values(),
                        steps.placeOf(wanted[i]) * step + carried.offset(),
                        width);
            }
        }
    }
}
