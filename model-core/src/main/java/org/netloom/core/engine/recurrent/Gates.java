package org.netloom.core.engine.recurrent;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * What happens inside the cell of an LSTM between two products, for one row of the batch at one time step. With units numbered j, the
 * row {@code z} holds four parts side by side, in Deeplearning4j's order: the candidate {@code a}, the forget gate {@code f}, the output
 * gate {@code o} and the input gate {@code g}; the others hold one number a unit. (Hochreiter and Schmidhuber 1997, Gers et al. 2000.)
 *
 * <p>Every loop stores into one place only: that is the kind that the Java compiler turns into vector instructions.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
abstract class Gates<A> {

    /** The arithmetic of a precision. */
    @SuppressWarnings("unchecked")
    static <A> Gates<A> ofPrecision(DataType precision) {
        return (Gates<A>) (precision == DataType.DOUBLE ? new DoubleGates() : new FloatGates());
    }

    /**
     * One step forward: {@code a = tanh z, (f, o, g) = sigmoid z, c = f·c + g·a, tc = tanh c, h = o·tc}.
     *
     * @param z four inputs a unit, replaced by their activations
     * @param at where the row starts in z
     * @param c the memory before the step, replaced by the memory after it
     * @param tc becomes the tanh of the memory
     * @param h becomes the output
     * @param row where the row starts in the other three
     */
    abstract void forward(A z, int at, A c, A tc, A h, int row, int units);

    /** Multiplies a row by its mask. */
    abstract void scale(A values, int row, int units, double by);

    /** Adds the row's bias before the gates: a row of {@code length} numbers. */
    abstract void add(A bias, A z, int at, int length);

    /** Adds a row of {@code length} numbers to a total. */
    abstract void sum(A row, int at, A total, int length);

    /**
     * One step backward, which is the chain rule through {@link #forward}.
     *
     * @param z the activations
     * @param at where the row starts in z and dz
     * @param before the memory before the step
     * @param tc the tanh of the memory after it
     * @param dh the derivative of the loss by the output
     * @param dc the derivative by the memory after the step, replaced by that by the memory before it
     * @param dz becomes the derivative by the four inputs
     * @param row where the row starts in before, tc, dh and dc
     */
    abstract void backward(A z, int at, A before, A tc, A dh, A dc, A dz, int row, int units);

    /** Turns a matrix of rows x columns, stored row by row, on its side. */
    abstract void transpose(A from, int rows, int columns, A to);

    /** Whether two arrays begin with the same numbers. */
    abstract boolean same(A one, A other, int length);

    abstract void clear(A values);

    abstract double value(A values, int at);
}
