package org.netloom.core.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.netloom.core.data.ColumnSettings.Imputation;

/**
 * What stands in for the missing cells of a column: the one that was known last in the same group. What comes later is never looked at, nor another group.
 *
 * @param column whose cells these are
 * @param offset where its numbers begin in an encoded row
 * @param wanted positions of rows, ascending
 * @param from for each of them, the position that was known last, which may be its own; -1 if nothing was known by then
 */
record CarriedCells(FittedColumn column, int offset, int[] wanted, int[] from) {

    /** Looks for the cells of all columns for which a person has not chosen something else. */
    static List<CarriedCells> of(Preparation preparation, Table table, RowGroups groups, int[] wanted) {
        List<CarriedCells> carried = new ArrayList<>();
        int offset = 0;
        for (FittedColumn fitted : preparation.features()) {
            if (fitted.imputation() == Imputation.TYPICAL) {
                carried.add(new CarriedCells(fitted, offset, wanted, lastKnown(fitted, table, groups, wanted)));
            }
            offset += fitted.width();
        }
        return carried;
    }

    private static int[] lastKnown(FittedColumn fitted, Table table, RowGroups groups, int[] wanted) {
        Column column = table.column(fitted.name()).orElseThrow();
        int[] from = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int at = wanted[i];
            if (!isUnknown(fitted, column, groups.rowAt(at))) {
                from[i] = at;
                continue;
            }
            int first = groups.start(groups.groupAt(at));
            if (i > 0 && wanted[i - 1] == at - 1 && at > first) {
                from[i] = from[i - 1];
                continue;
            }
            int before = at - 1;
            while (before >= first && isUnknown(fitted, column, groups.rowAt(before))) {
                before--;
            }
            from[i] = before >= first ? before : -1;
        }
        return from;
    }

    private static boolean isUnknown(FittedColumn fitted, Column column, int row) {
        FittedDates dates = fitted.dates();
        if (dates != null) {
            String cell = column.cell(row);
            return cell == null || Double.isNaN(DateText.parse(cell, dates.order()));
        }
        return column.isMissing(row) || fitted.type() == ColumnType.NUMBER && Double.isNaN(column.number(row));
    }

    /** Whether any cell is carried on to another row. */
    boolean any() {
        for (int i = 0; i < wanted.length; i++) {
            if (from[i] >= 0 && from[i] != wanted[i]) {
                return true;
            }
        }
        return false;
    }

    /** Adds the positions whose cells stand in for others. */
    void addTo(BitSet needed) {
        for (int position : from) {
            if (position >= 0) {
                needed.set(position);
            }
        }
    }

    /** @param width numbers an encoded row */
    void carryOn(StepEncoder.Steps steps, int width) {
        FittedSteps taken = column.steps();
        // Whether the cell was missing is told by a number of its own, which stays.
        int told = column.width() - (taken != null && taken.missingFlag() ? 1 : 0);
        for (int i = 0; i < wanted.length; i++) {
            if (from[i] >= 0 && from[i] != wanted[i]) {
                System.arraycopy(
                        steps.values(),
                        steps.placeOf(from[i]) * width + offset,
                        steps.values(),
                        steps.placeOf(wanted[i]) * width + offset,
                        told);
            }
        }
    }
}
