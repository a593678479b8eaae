package org.netloom.core.nn;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.netloom.core.numbers.Workers.Part;

/**
 * Layer normalisation of rows in single precision, some rows at a time in the processor's cache. Sums over a row run in eight strands,
 * which the processor adds side by side. For one thread.
 */
final class RowNorm {

    private static final int STRANDS = 8;

    private final int width;
    private final int height;
    private final float[] x;
    private final float[] other;

    RowNorm(int width) {
        this.width = width;
        height = Math.max(1, 4096 / width);
        x = new float[height * width];
        other = new float[height * width];
    }

    /** Puts normalised rows, the inverses of their deviations, and {@code gamma · row + beta}. */
    void forward(
            Part rows,
            FloatPointer input,
            FloatPointer normal,
            FloatPointer inverse,
            FloatPointer output,
            float[] gamma,
            float[] beta,
            double epsilon) {
        float[] inverses = new float[height];
        for (int row = rows.from(); row < rows.from() + rows.length(); row += height) {
            int count = Math.min(height, rows.from() + rows.length() - row);
            long at = (long) row * width;
            input.position(at).get(x, 0, count * width);
            for (int i = 0; i < count; i++) {
                int start = i * width;
                shift(x, start, (float) (sum(x, start) / width));
                inverses[i] = (float) (1 / Math.sqrt(product(x, x, start) / width + epsilon));
                scale(x, start, inverses[i]);
                stretch(x, start, gamma, beta);
            }
            normal.position(at).put(x, 0, count * width);
            inverse.position(row).put(inverses, 0, count);
            output.position(at).put(other, 0, count * width);
        }
    }

    private void stretch(float[] n, int start, float[] gamma, float[] beta) {
        for (int i = 0; i < gamma.length; i++) {
            other[start + i] = n[start + i] * gamma[i] + beta[i];
        }
    }

    /** Puts the gradients of the input, and adds those of gamma and beta. */
    void backward(
            Part rows,
            FloatPointer normal,
            FloatPointer inverse,
            FloatPointer slopes,
            FloatPointer output,
            float[] gamma,
            float[] toGamma,
            float[] toBeta) {
        float[] inverses = new float[height];
        float[] someGamma = new float[width];
        float[] someBeta = new float[width];
        for (int row = rows.from(); row < rows.from() + rows.length(); row += height) {
            int count = Math.min(height, rows.from() + rows.length() - row);
            long at = (long) row * width;
            normal.position(at).get(x, 0, count * width);
            slopes.position(at).get(other, 0, count * width);
            inverse.position(row).get(inverses, 0, count);
            Arrays.fill(someGamma, 0);
            Arrays.fill(someBeta, 0);
            for (int i = 0; i < count; i++) {
                int start = i * width;
                collect(start, someGamma, someBeta);
                spread(start, gamma);
                float mean = (float) (sum(other, start) / width);
                float along = (float) (product(other, x, start) / width);
                back(start, mean, along, inverses[i]);
            }
            output.position(at).put(other, 0, count * width);
            add(someGamma, toGamma);
            add(someBeta, toBeta);
        }
    }

    private void collect(int start, float[] toGamma, float[] toBeta) {
        for (int i = 0; i < toGamma.length; i++) {
            toGamma[i] += other[start + i] * x[start + i];
            toBeta[i] += other[start + i];
        }
    }

    private void spread(int start, float[] gamma) {
        for (int i = 0; i < gamma.length; i++) {
            other[start + i] *= gamma[i];
        }
    }

    private void back(int start, float mean, float along, float inverse) {
        for (int i = start; i < start + width; i++) {
            other[i] = (other[i] - mean - x[i] * along) * inverse;
        }
    }

    private void shift(float[] values, int start, float by) {
        for (int i = start; i < start + width; i++) {
            values[i] -= by;
        }
    }

    private void scale(float[] values, int start, float by) {
        for (int i = start; i < start + width; i++) {
            values[i] *= by;
        }
    }

    private static void add(float[] what, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    private double sum(float[] a, int start) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = start;
        for (; i <= start + width - STRANDS; i += STRANDS) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        double rest = 0;
        for (; i < start + width; i++) {
            rest += a[i];
        }
        return rest + (s0 + s1) + (s2 + s3) + (s4 + s5) + (s6 + s7);
    }

    private double product(float[] a, float[] b, int start) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = start;
        for (; i <= start + width - STRANDS; i += STRANDS) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        double rest = 0;
        for (; i < start + width; i++) {
            rest += a[i] * b[i];
        }
        return rest + (s0 + s1) + (s2 + s3) + (s4 + s5) + (s6 + s7);
    }
}
