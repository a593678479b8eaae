package org.netloom.core.data;

import java.util.BitSet;

/**
 * Pictures whose files the cells of a table name. A cell without a picture is missing, whatever stands in it.
 *
 * @param names of the files, as the cells are written
 * @param block a picture a row, black where there is none
 * @param shown which rows have one
 */
record NamedPictureCells(CellStore names, PictureBlock block, BitSet shown) implements CellStore {

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public String text(int row) {
        return names.text(row);
    }

    @Override
    public long hash(int row) {
        return names.hash(row);
    }

    @Override
    public boolean missing(int row) {
        return !shown.get(row);
    }

    @Override
    public void numbers(int from, int to, NumberFormat format, double[] out) {
        names.numbers(from, to, format, out);
    }
}
