package org.netloom.core.engine.recurrent;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Carries sequences between Deeplearning4j's arrays, [batch, features, time], and blocks in which each time step is one dense matrix,
 * [time][batch][features].
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
final class TimeMajor<A> {

    private final Gates<A> gates;

    TimeMajor(Gates<A> gates) {
        this.gates = gates;
    }

    /** Copies an array of any layout into a block. */
    void load(INDArray array, Block<A> into) {
        int batch = (int) array.size(0);
        int features = (int) array.size(1);
        int steps = (int) array.size(2);
        INDArray source = isFirstInnermost(array) || isByRow(array) ? array : array.dup('f');
        Block<A> from = into.over(source);
        boolean byTime = isFirstInnermost(source);
        int matrices = byTime ? steps : batch;
        int size = byTime ? batch * features : features * steps;
        A stored = into.array(size);
        A turned = into.array(size);
        for (int i = 0; i < matrices; i++) {
            from.read((long) i * size, stored, size);
            gates.transpose(stored, features, byTime ? batch : steps, turned);
            if (byTime) {
                into.write(turned, (long) i * size, size);
            } else {
                for (int step = 0; step < steps; step++) {
                    into.write(turned, step * features, ((long) step * batch + i) * features, features);
                }
            }
        }
    }

    /** Copies the steps from {@code first} on into an array in order 'f'. */
    void store(Block<A> block, int first, INDArray into) {
        int batch = (int) into.size(0);
        int features = (int) into.size(1);
        int size = batch * features;
        Block<A> target = block.over(into);
        A stored = block.array(size);
        A turned = block.array(size);
        for (int step = first; step < into.size(2); step++) {
            block.read((long) step * size, stored, size);
            gates.transpose(stored, batch, features, turned);
            target.write(turned, (long) step * size, size);
        }
    }

    /** Whether an array lies in memory with its first dimension innermost: a matrix column by column, a sequence step by step. */
    static boolean isFirstInnermost(INDArray array) {
        long stride = 1;
        for (int dimension = 0; dimension < array.rank(); dimension++) {
            if (array.size(dimension) != 1 && array.stride(dimension) != stride) {
                return false;
            }
            stride *= array.size(dimension);
        }
        return true;
    }

    private static boolean isByRow(INDArray array) {
        return isFirstInnermost(array.permute(2, 1, 0));
    }
}
