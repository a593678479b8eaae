package org.netloom.app.evaluation;

/**
 * Where the cells of a square matrix lie.
 *
 * @param left edge of the first column
 * @param top edge of the first row
 * @param cellWidth of a cell
 * @param cellHeight of a cell
 * @param classes how many rows and columns there are
 */
record MatrixGrid(double left, double top, double cellWidth, double cellHeight, int classes) {

    double x(int column) {
        return left + column * cellWidth;
    }

    double y(int row) {
        return top + row * cellHeight;
    }

    double width() {
        return classes * cellWidth;
    }

    double height() {
        return classes * cellHeight;
    }

    /** The column at a place, or -1. */
    int columnAt(double x) {
        return index((x - left) / cellWidth);
    }

    /** The row at a place, or -1. */
    int rowAt(double y) {
        return index((y - top) / cellHeight);
    }

    private int index(double at) {
        int index = (int) Math.floor(at);
        return index >= 0 && index < classes ? index : -1;
    }
}
