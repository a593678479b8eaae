package org.netloom.core.engine.recurrent;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Numbers in single precision. */
final class FloatBlock extends Block<float[]> {

    private final FloatPointer pointer;
    private final FloatBuffer view;

    FloatBlock(long length) {
        this(new FloatPointer(Math.max(1, length)), length);
    }

    private FloatBlock(FloatPointer pointer, long length) {
        this.pointer = pointer.capacity(Math.max(1, length));
        this.view = this.pointer.asBuffer();
    }

    @Override
    Block<float[]> sized(long length) {
        return new FloatBlock(length);
    }

    @Override
    Block<float[]> over(INDArray array) {
        return new FloatBlock(new FloatPointer(array.data().addressPointer()), array.length());
    }

    @Override
    float[] array(int length) {
        return new float[length];
    }

    @Override
    DataType type() {
        return DataType.FLOAT;
    }

    @Override
    long length() {
        return view.capacity();
    }

    @Override
    void read(long at, float[] into, int length) {
        view.get((int) at, into, 0, length);
    }

    @Override
    void write(float[] from, int offset, long at, int length) {
        view.put((int) at, from, offset, length);
    }

    @Override
    FloatPointer pointer() {
        return pointer;
    }

    @Override
    void addProduct(
            int rows, int columns, int inner, Factor<float[]> a, Factor<float[]> b, double keep, long at, int width) {
        cblas_sgemm(
                CblasRowMajor,
                a.flipped() ? CblasTrans : CblasNoTrans,
                b.flipped() ? CblasTrans : CblasNoTrans,
                rows,
                columns,
                inner,
                1,
                ((FloatBlock) a.block()).from(a.at()),
                a.width(),
                ((FloatBlock) b.block()).from(b.at()),
                b.width(),
                (float) keep,
                from(at),
                width);
    }

    /** A pointer of its own for each call: two threads may work in one block. */
    private FloatPointer from(long at) {
        return new FloatPointer(pointer).position(at);
    }
}
