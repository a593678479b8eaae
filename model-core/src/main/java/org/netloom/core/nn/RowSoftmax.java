package org.netloom.core.nn;

import org.bytedeco.javacpp.FloatPointer;
import org.netloom.core.numbers.Curves;
import org.netloom.core.numbers.Workers.Part;

/** Softmax of rows in single precision, some rows at a time in the processor's cache, and its way back. For one thread. */
final class RowSoftmax {

    private final int width;
    private final int height;
    private final float[] values;
    private final float[] others;

    RowSoftmax(int width) {
        this.width = width;
        height = Math.max(1, 4096 / width);
        values = new float[height * width];
        others = new float[height * width];
    }

    /** Replaces scores by their shares. A row of which the largest is far below 0 is as good as any. */
    void shares(Part rows, FloatPointer scores) {
        for (int row = rows.from(); row < rows.from() + rows.length(); row += height) {
            int count = Math.min(height, rows.from() + rows.length() - row);
            long at = (long) row * width;
            scores.position(at).get(values, 0, count * width);
            for (int i = 0; i < count; i++) {
                shift(i * width, largest(i * width));
            }
            Curves.exp(values, 0, count * width);
            for (int i = 0; i < count; i++) {
                scale(i * width, 1 / sum(i * width));
            }
            scores.position(at).put(values, 0, count * width);
        }
    }

    /** Replaces the gradients of shares by those of scores: {@code share · (gradient - sum of the row)}. */
    void back(Part rows, FloatPointer shares, FloatPointer slopes, float[] sums) {
        for (int row = rows.from(); row < rows.from() + rows.length(); row += height) {
            int count = Math.min(height, rows.from() + rows.length() - row);
            long at = (long) row * width;
            shares.position(at).get(values, 0, count * width);
            slopes.position(at).get(others, 0, count * width);
            for (int i = 0; i < count; i++) {
                weigh(i * width, sums[row + i]);
            }
            slopes.position(at).put(others, 0, count * width);
        }
    }

    private void weigh(int start, float sum) {
        for (int i = start; i < start + width; i++) {
            others[i] = (others[i] - sum) * values[i];
        }
    }

    private void shift(int start, float by) {
        for (int i = start; i < start + width; i++) {
            values[i] -= by;
        }
    }

    private void scale(int start, float by) {
        for (int i = start; i < start + width; i++) {
            values[i] *= by;
        }
    }

    private float largest(int start) {
        float a = values[start];
        float b = a;
        float c = a;
        float d = a;
        int i = start;
        for (; i <= start + width - 4; i += 4) {
            a = Math.max(a, values[i]);
            b = Math.max(b, values[i + 1]);
            c = Math.max(c, values[i + 2]);
            d = Math.max(d, values[i + 3]);
        }
        for (; i < start + width; i++) {
            a = Math.max(a, values[i]);
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    private float sum(int start) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = start;
        for (; i <= start + width - 4; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < start + width; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }
}
