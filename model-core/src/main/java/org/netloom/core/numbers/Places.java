package org.netloom.core.numbers;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays of Deeplearning4j, whose axis 1 holds the features, seen as matrices with one row a place: a time step, a pixel, or the whole
 * row of a table. What is made here is laid out so that seeing it again costs nothing.
 */
public final class Places {

    private Places() {}

    /** The rows {@code [batch · places, features]} without gaps: a view if the array is laid out so, else a copy. */
    public static INDArray of(INDArray array) {
        INDArray last = featuresLast(array);
        INDArray tight = isTight(last) ? last : last.dup('c');
        return tight.reshape('c', tight.length() / tight.size(-1), tight.size(-1));
    }

    /** The array whose rows these are. */
    public static INDArray restore(INDArray rows, long... shape) {
        long features = rows.size(1);
        return switch (shape.length) {
            case 2 -> rows;
            case 3 -> rows.reshape('c', shape[0], shape[2], features).permute(0, 2, 1);
            case 4 -> rows.reshape('c', shape[0], shape[2], shape[3], features).permute(0, 3, 1, 2);
            default -> throw new IllegalArgumentException("Rank " + shape.length);
        };
    }

    private static INDArray featuresLast(INDArray array) {
        return switch (array.rank()) {
            case 2 -> array;
            case 3 -> array.permute(0, 2, 1);
            case 4 -> array.permute(0, 2, 3, 1);
            default -> throw new IllegalArgumentException("Rank " + array.rank());
        };
    }

    private static boolean isTight(INDArray array) {
        long step = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) != 1 && array.stride(axis) != step) {
                return false;
            }
            step *= array.size(axis);
        }
        return true;
    }
}
