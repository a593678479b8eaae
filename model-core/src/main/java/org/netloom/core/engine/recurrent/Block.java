package org.netloom.core.engine.recurrent;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers outside the heap, where matrix products find them, read and written in runs by loops over arrays. Matrices are stored row by
 * row. Several threads may use one block at a time, in different places.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
abstract class Block<A> {

    /** An empty block of this precision. */
    static Block<?> ofPrecision(DataType precision) {
        return precision == DataType.DOUBLE ? new DoubleBlock(0) : new FloatBlock(0);
    }

    /** Another block, of this precision; what is in it is unknown. */
    abstract Block<A> sized(long length);

    /** The numbers of an array in the order of its memory: no copy. The array must be dense. */
    abstract Block<A> over(INDArray array);

    /** A Java array of this precision. */
    abstract A array(int length);

    abstract DataType type();

    abstract long length();

    abstract void read(long at, A into, int length);

    abstract void write(A from, int offset, long at, int length);

    /** Writes from the start of an array. */
    final void write(A from, long at, int length) {
        write(from, 0, at, length);
    }

    /** This block if it is long enough; else a longer one, and this one's memory is given back. Not for a block over an array. */
    final Block<A> atLeast(long length) {
        if (length() >= length) {
            return this;
        }
        pointer().close();
        return sized(length);
    }

    abstract Pointer pointer();

    /**
     * The product of two matrices, added to a third: {@code c = a·b + keep·c}, with {@code a} of rows x inner and {@code b} of
     * inner x columns numbers.
     */
    abstract void addProduct(
            int rows, int columns, int inner, Factor<A> a, Factor<A> b, double keep, long at, int width);

    /**
     * A matrix inside a block.
     *
     * @param block where it is
     * @param at its first number
     * @param width how far apart the starts of two stored rows are
     * @param flipped whether the transpose of what is stored is meant
     */
    record Factor<A>(Block<A> block, long at, int width, boolean flipped) {}

    final Factor<A> matrix(long at, int width) {
        return new Factor<>(this, at, width, false);
    }

    final Factor<A> transposed(long at, int width) {
        return new Factor<>(this, at, width, true);
    }
}
