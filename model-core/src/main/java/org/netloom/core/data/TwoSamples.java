package org.netloom.core.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether two samples may come from the same source. Pure. */
public final class TwoSamples {

    private static final double TINY = 1e-15;
    private static final int FEWEST_EXPECTED = 5;
    private static final int MOST_TERMS = 10_000;

    private TwoSamples() {}

    /**
     * What a test found.
     *
     * @param size how far the samples are apart, 0 to 1
     * @param p how likely samples of one source are as far apart or farther, 0 to 1
     */
    public record Found(double size, double p) {}

    /**
     * The test of Kolmogorov and Smirnov for two samples: {@code size} is the largest distance between their distribution functions, {@code p} that of
     * Kolmogorov's distribution, which holds in the limit (as {@code ks.test(x, y, exact = FALSE)} of R).
     *
     * @param one at least one number, in any order
     * @param other at least one number, in any order
     */
    public static Found kolmogorovSmirnov(double[] one, double[] other) {
        double[] x = one.clone();
        double[] y = other.clone();
        Arrays.sort(x);
        Arrays.sort(y);
        double distance = 0;
        int i = 0;
        int j = 0;
        while (i < x.length && j < y.length) {
            double at = Math.min(x[i], y[j]);
            while (i < x.length && x[i] <= at) {
                i++;
            }
            while (j < y.length && y[j] <= at) {
                j++;
            }
            distance = Math.max(distance, Math.abs((double) i / x.length - (double) j / y.length));
        }
        double root = Math.sqrt((double) x.length * y.length / (x.length + y.length));
        return new Found(distance, beyondKolmogorov(root * distance));
    }

    /** The share of Kolmogorov's distribution beyond a value: {@code 2 Σ (-1)^(k-1) exp(-2 k² z²)}; Kolmogorov 1933. */
    static double beyondKolmogorov(double z) {
        if (z < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k < MOST_TERMS; k++) {
            double term = Math.exp(-2.0 * k * k * z * z);
            sum += k % 2 == 1 ? term : -term;
            if (term < TINY) {
                break;
            }
        }
        return Math.max(0, Math.min(1, 2 * sum));
    }

    /**
     * The chi-square test of two rows of counts (as {@code chisq.test(rbind(one, other), correct = FALSE)} of R); {@code size} is the total variation: half the sum of the
     * distances between the shares.
     *
     * @param one counts of kinds, at least one of them above 0
     * @param other counts of the same kinds
     */
    public static Found chiSquare(long[] one, long[] other) {
        double ones = Arrays.stream(one).sum();
        double others = Arrays.stream(other).sum();
        double statistic = 0;
        int kinds = 0;
        for (int i = 0; i < one.length; i++) {
            double both = one[i] + other[i];
            if (both > 0) {
                kinds++;
                double expected = both * ones / (ones + others);
                double otherExpected = both - expected;
                statistic += square(one[i] - expected) / expected + square(other[i] - otherExpected) / otherExpected;
            }
        }
        return new Found(variation(one, ones, other, others), kinds < 2 ? 1 : beyondChiSquare(statistic, kinds - 1));
    }

    /**
     * The same of kinds of which some are rare: those that would be expected fewer than five times are taken together, as the chi-square distribution needs, or left out if they are too rare even so.
     */
    public static Found chiSquareOfMany(long[] one, long[] other) {
        double ones = Arrays.stream(one).sum();
        double others = Arrays.stream(other).sum();
        double least = Math.min(ones, others) / (ones + others);
        long[] first = new long[one.length + 1];
        long[] second = new long[one.length + 1];
        for (int i = 0; i < one.length; i++) {
            int to = (one[i] + other[i]) * least < FEWEST_EXPECTED ? one.length : i;
            first[to] += one[i];
            second[to] += other[i];
        }
        if ((first[one.length] + second[one.length]) * least < FEWEST_EXPECTED) {
            // Too rare even together to tell anything.
            first[one.length] = 0;
            second[one.length] = 0;
        }
        double p = Arrays.stream(first).sum() == 0 || Arrays.stream(second).sum() == 0
                ? 1
                : chiSquare(first, second).p();
        return new Found(variation(one, ones, other, others), p);
    }

    private static double variation(long[] one, double ones, long[] other, double others) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] / ones - other[i] / others) / 2;
        }
        return sum;
    }

    /** The share of the chi-square distribution beyond a value: the regularised upper incomplete gamma function Q(degrees / 2, value / 2). */
    static double beyondChiSquare(double value, int degrees) {
        double a = degrees / 2.0;
        double x = value / 2;
        if (x <= 0) {
            return 1;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(degrees));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    /** P(a, x) by its series; DLMF 8.11.4. */
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > TINY * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Q(a, x) by its continued fraction, DLMF 8.9.2, evaluated from its end. */
    private static double fraction(double a, double x) {
        int terms = 200 + (int) (10 * Math.sqrt(a));
        double tail = x + 2 * terms + 1 - a;
        for (int n = terms; n >= 1; n--) {
            tail = x + 2 * n - 1 - a - n * (n - a) / tail;
        }
        return 1 / tail;
    }

    /** ln Γ(degrees / 2), by Γ(x + 1) = x Γ(x) from Γ(1) = 1 and Γ(1/2) = √π. */
    private static double logGamma(int degrees) {
        double log = degrees % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double at = degrees % 2 == 0 ? 1 : 0.5; at < degrees / 2.0 - 0.25; at++) {
            log += Math.log(at);
        }
        return log;
    }

    /**
     * Probabilities corrected for how many there are (Holm 1979, as {@code p.adjust(p, "holm")} of R), in the order in which they came.
     */
    public static double[] holm(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(i -> i)
                .toArray();
        double[] corrected = new double[p.length];
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, Math.min(1, (p.length - i) * p[order[i]]));
            corrected[order[i]] = most;
        }
        return corrected;
    }

    /** A probability with as many digits as tell something. */
    public static String shown(double p) {
        return p < 0.0001 ? "< 0.0001" : "= " + Math.round(p * 10_000) / 10_000.0;
    }

    private static double square(double number) {
        return number * number;
    }
}
