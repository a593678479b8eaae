package org.netloom.core.data.schema;

import java.util.Locale;

/** Pearson's correlation over the rows in which both columns have a number. */
final class Correlation {

    private Correlation() {}

    /** Between -1 and 1; 0 if there are too few rows or one of the columns is constant. */
    static double of(double[] a, double[] b, int enoughRows) {
        double meanA = 0;
        double meanB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                // Welford's update, which keeps its digits when values lie far from zero.
                count++;
                double offA = a[i] - meanA;
                double offB = b[i] - meanB;
                meanA += offA / count;
                meanB += offB / count;
                squaresA += offA * (a[i] - meanA);
                squaresB += offB * (b[i] - meanB);
                products += offA * (b[i] - meanB);
            }
        }
        return count < enoughRows || squaresA == 0 || squaresB == 0 ? 0 : products / Math.sqrt(squaresA * squaresB);
    }

    static String text(double r) {
        return String.format(Locale.ROOT, "%.5f", r);
    }
}
