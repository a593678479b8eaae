package org.netloom.core.numbers;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rectangle of native numbers, for products without copies: ND4J's own product wants whole arrays in column order, and takes longer
 * to look at its arguments than a small product takes. It does not keep the array alive.
 *
 * @param base where the array starts
 * @param offset of the first element from there
 * @param step elements from one row to the next, or from one column to the next if it is transposed
 */
public record Matrix(Pointer base, long offset, int rows, int columns, int step, boolean transposed) {

    /** All of a matrix that lies without gaps, row by row or column by column. */
    public static Matrix of(INDArray array) {
        int rows = Math.toIntExact(array.size(0));
        int columns = Math.toIntExact(array.size(1));
        Pointer pointer = array.data().addressPointer();
        boolean byRow = columns == 1 ? array.stride(0) == 1 : array.stride(1) == 1;
        if (byRow && (rows == 1 || array.stride(0) == columns)) {
            return new Matrix(pointer, 0, rows, columns, columns, false);
        }
        if ((rows == 1 || array.stride(0) == 1) && (columns == 1 || array.stride(1) == rows)) {
            return new Matrix(pointer, 0, rows, columns, rows, true);
        }
        throw new IllegalArgumentException("Not without gaps: " + array.shapeInfoToString());
    }

    /** Some rows and columns of it. */
    public Matrix part(int row, int column, int height, int width) {
        long start = transposed ? (long) column * step + row : (long) row * step + column;
        return new Matrix(base, offset + start, height, width, step, transposed);
    }

    /** All rows of some columns. */
    public Matrix columns(int from, int width) {
        return part(0, from, rows, width);
    }

    /** All columns of some rows. */
    public Matrix rows(int from, int height) {
        return part(from, 0, height, columns);
    }

    /** Rows for columns. */
    public Matrix t() {
        return new Matrix(base, offset, columns, rows, step, !transposed);
    }

    /** Makes this {@code a · b}. */
    public void product(Matrix a, Matrix b) {
        product(1, a, b, 0);
    }

    /** Makes this {@code a · b}, with its rows shared among those who work for the engine. */
    public void sharedProduct(Matrix a, Matrix b) {
        Workers.OF_ENGINE.share(
                rows, part -> rows(part.from(), part.length()).product(a.rows(part.from(), part.length()), b));
    }

    /** Adds {@code a · b} to this. */
    public void addProduct(Matrix a, Matrix b) {
        product(1, a, b, 1);
    }

    /** Makes this {@code scale · a · b + keep · this}. */
    public void product(double scale, Matrix a, Matrix b, double keep) {
        if (a.columns != b.rows || a.rows != rows || b.columns != columns) {
            throw new IllegalArgumentException("No product of " + a + " and " + b + " in " + this);
        }
        if (transposed) {
            t().product(scale, b.t(), a.t(), keep);
            return;
        }
        if (base instanceof FloatPointer) {
            openblas_nolapack.cblas_sgemm(
                    openblas_nolapack.CblasRowMajor,
                    a.order(),
                    b.order(),
                    rows,
                    columns,
                    a.columns,
                    (float) scale,
                    a.floats(),
                    a.step,
                    b.floats(),
                    b.step,
                    (float) keep,
                    floats(),
                    step);
        } else {
            openblas_nolapack.cblas_dgemm(
                    openblas_nolapack.CblasRowMajor,
                    a.order(),
                    b.order(),
                    rows,
                    columns,
                    a.columns,
                    scale,
                    a.doubles(),
                    a.step,
                    b.doubles(),
                    b.step,
                    keep,
                    doubles(),
                    step);
        }
    }

    private int order() {
        return transposed ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans;
    }

    private FloatPointer floats() {
        return ((FloatPointer) base).getPointer(offset);
    }

    private DoublePointer doubles() {
        return ((DoublePointer) base).getPointer(offset);
    }
}
