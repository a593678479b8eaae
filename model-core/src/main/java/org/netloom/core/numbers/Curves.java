package org.netloom.core.numbers;

import java.util.Arrays;

/**
 * Functions in single precision that vectorise: a quotient of two polynomials in place of the exponential.
 *
 * <p>{@link #tanh} is x·P(x²)/Q(x²) on [-8, 8] and constant beyond, P and Q of degree 4 fitted for the least greatest error (6e-9
 * before rounding). In single precision it lies within 4e-7 of the hyperbolic tangent, and never beyond 1; the sigmoid, made of it, within
 * 2.5e-7. A test holds both to that.
 */
public final class Curves {

    private Curves() {}

    /** Replaces the values from one place to before another by their hyperbolic tangents. */
    public static void tanh(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = tanh(values[i]);
        }
    }

    /** Replaces the values from one place to before another by their sigmoids. */
    public static void sigmoid(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = 0.5f + 0.5f * tanh(0.5f * values[i]);
        }
    }

    /**
     * Replaces the values from one place to before another by their exponentials: 2 to the nearest whole power, times Taylor's polynomial of
     * degree 7 of what is left. Within 3e-7 of the exact value, by that value; 0 below -87.
     */
    public static void exp(float[] values, int from, int to) {
        int count = to - from;
        float[] x = Arrays.copyOfRange(values, from, to);
        float[] powers = new float[count];
        // Three loops over places that are counted alike: the compiler makes vector instructions of the first two only
        // so.
        for (int i = 0; i < count; i++) {
            x[i] = Math.max(-200f, Math.min(88f, x[i]));
            // Adding 1.5 * 2^23 leaves no room for a fraction: the sum is rounded to a whole number.
            powers[i] = (x[i] * 1.44269504f + 12582912f) - 12582912f;
        }
        for (int i = 0; i < count; i++) {
            // The logarithm of 2 in two parts, the first of few digits, so that its product with a power is exact.
            float r = (x[i] - powers[i] * 0.693359375f) + powers[i] * 2.12194440e-4f;
            float p = 1f / 5040 * r + 1f / 720;
            p = p * r + 1f / 120;
            p = p * r + 1f / 24;
            p = p * r + 1f / 6;
            p = p * r + 0.5f;
            x[i] = p * r * r + r + 1f;
        }
        for (int i = 0; i < count; i++) {
            x[i] *= Float.intBitsToFloat(Math.max(0, (int) powers[i] + 127) << 23);
        }
        System.arraycopy(x, 0, values, from, count);
    }

    private static float tanh(float value) {
        float x = Math.max(-8f, Math.min(8f, value));
        float s = x * x;
        float p =
                (((1.506301114e-8f * s + 2.17742746e-5f) * s + 0.003564225033f) * s + 0.134382513f) * s + 0.9999999705f;
        float q = (((8.454202919e-7f * s + 0.0003399287643f) * s + 0.02613628438f) * s + 0.4677157222f) * s + 1f;
        return x * p / q;
    }
}
