package org.netloom.core.data;

/**
 * A whole picture a row, told as the name of its file.
 *
 * @param block as many as there are names
 * @param names of the files, relative to the folder
 */
record PictureCells(PictureBlock block, String[] names) implements CellStore {

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public String text(int row) {
        return names[row];
    }

    @Override
    public boolean missing(int row) {
        return false;
    }

    @Override
    public double number(int row, NumberFormat format) {
        return Double.NaN;
    }
}
