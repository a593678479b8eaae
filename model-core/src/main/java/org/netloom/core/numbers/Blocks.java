package org.netloom.core.numbers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.numbers.Workers.Part;

/**
 * Work on every number of native arrays by itself: a block at a time is brought into arrays that stay in the processor's cache, where
 * loops become vector instructions. Arrays must lie in one piece in single precision, all in the same order of their axes.
 */
public final class Blocks {

    private static final int BLOCK = 4096;

    private Blocks() {}

    /** What is done to a block. */
    @FunctionalInterface
    public interface Pair {
        /** Changes the first so many numbers of {@code b}; those of {@code a} may be spoilt. */
        void work(float[] a, float[] b, int count);
    }

    /** Whether the array lies in one piece, axis by axis, in single precision. */
    public static boolean isWhole(INDArray array) {
        if (array.dataType() != DataType.FLOAT) {
            return false;
        }
        long step = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) != 1 && array.stride(axis) != step) {
                return false;
            }
            step *= array.size(axis);
        }
        return true;
    }

    /** Whether arrays lie in one piece each in single precision, with their axes in the same order, whichever that is. */
    public static boolean areAlike(INDArray first, INDArray... others) {
        if (!isWhole(first.permute(outermostFirst(first)))) {
            return false;
        }
        for (INDArray other : others) {
            if (other.dataType() != DataType.FLOAT
                    || !Arrays.equals(first.shape(), other.shape())
                    || !Arrays.equals(first.stride(), other.stride())) {
                return false;
            }
        }
        return true;
    }

    /** An array of the shape and order of axes of another that lies in one piece, out of an array in order 'c'. */
    public static INDArray like(INDArray model, Function<long[], INDArray> make) {
        int[] axes = outermostFirst(model);
        long[] shape = new long[axes.length];
        int[] back = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            shape[i] = model.size(axes[i]);
            back[axes[i]] = i;
        }
        return make.apply(shape).permute(back);
    }

    private static int[] outermostFirst(INDArray array) {
        return IntStream.range(0, array.rank())
                .boxed()
                .sorted(Comparator.comparingLong((Integer axis) -> -array.stride(axis)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The numbers of an array where they lie, for the thread that asks. */
    public static FloatPointer over(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    /** Puts into {@code into} what the work makes of {@code a} and {@code b}; it may be one of them. */
    public static void pairs(INDArray a, INDArray b, INDArray into, Pair work) {
        long length = a.length();
        int blocks = Math.toIntExact((length + BLOCK - 1) / BLOCK);
        Workers.OF_ENGINE.share(blocks, part -> pairs(part, over(a), over(b), over(into), length, work));
    }

    private static void pairs(Part part, FloatPointer a, FloatPointer b, FloatPointer into, long length, Pair work) {
        float[] first = new float[BLOCK];
        float[] second = new float[BLOCK];
        for (int block = part.from(); block < part.from() + part.length(); block++) {
            long at = (long) block * BLOCK;
            int count = (int) Math.min(BLOCK, length - at);
            a.position(at).get(first, 0, count);
            b.position(at).get(second, 0, count);
            work.work(first, second, count);
            into.position(at).put(second, 0, count);
        }
    }
}
