package org.netloom.core.engine.recurrent;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Numbers in double precision. */
final class DoubleBlock extends Block<double[]> {

    private final DoublePointer pointer;
    private final DoubleBuffer view;

    DoubleBlock(long length) {
        this(new DoublePointer(Math.max(1, length)), length);
    }

    private DoubleBlock(DoublePointer pointer, long length) {
        this.pointer = pointer.capacity(Math.max(1, length));
        this.view = this.pointer.asBuffer();
    }

    @Override
    Block<double[]> sized(long length) {
        return new DoubleBlock(length);
    }

    @Override
    Block<double[]> over(INDArray array) {
        return new DoubleBlock(new DoublePointer(array.data().addressPointer()), array.length());
    }

    @Override
    double[] array(int length) {
        return new double[length];
    }

    @Override
    DataType type() {
        return DataType.DOUBLE;
    }

    @Override
    long length() {
        return view.capacity();
    }

    @Override
    void read(long at, double[] into, int length) {
        view.get((int) at, into, 0, length);
    }

    @Override
    void write(double[] from, int offset, long at, int length) {
        view.put((int) at, from, offset, length);
    }

    @Override
    DoublePointer pointer() {
        return pointer;
    }

    @Override
    void addProduct(
            int rows, int columns, int inner, Factor<double[]> a, Factor<double[]> b, double keep, long at, int width) {
        cblas_dgemm(
                CblasRowMajor,
                a.flipped() ? CblasTrans : CblasNoTrans,
                b.flipped() ? CblasTrans : CblasNoTrans,
                rows,
                columns,
                inner,
                1,
                ((DoubleBlock) a.block()).from(a.at()),
                a.width(),
                ((DoubleBlock) b.block()).from(b.at()),
                b.width(),
                (double) keep,
                from(at),
                width);
    }

    /** A pointer of its own for each call: two threads may work in one block. */
    private DoublePointer from(long at) {
        return new DoublePointer(pointer).position(at);
    }
}
