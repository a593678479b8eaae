package org.netloom.core.data.schema;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.netloom.core.data.Column;

/** Pearson's correlation over the rows in which both columns have a number. */
final class Correlation {

    private Correlation() {}

    /** Between -1 and 1; 0 if there are too few rows or one of the columns is constant. */
    static double of(double[] a, double[] b, int enoughRows) {
        return of(a.length, row -> a[row], row -> b[row], enoughRows);
    }

    /** The same of all rows of two columns. */
    static double of(Column a, Column b, int enoughRows) {
        return of(a.size(), a::number, b::number, enoughRows);
    }

    private static double of(int rows, IntToDoubleFunction a, IntToDoubleFunction b, int enoughRows) {
        double meanA = 0;
        double meanB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        int count = 0;
        for (int row = 0; row < rows; row++) {
            double one = a.applyAsDouble(row);
            double other = b.applyAsDouble(row);
            if (!Double.isNaN(one) && !Double.isNaN(other)) {
                // Welford's update, which keeps its digits when values lie far from zero.
                count++;
                double offA = one - meanA;
                double offB = other - meanB;
                meanA += offA / count;
                meanB += offB / count;
                squaresA += offA * (one - meanA);
                squaresB += offB * (other - meanB);
                products += offA * (other - meanB);
            }
        }
        return count < enoughRows || squaresA == 0 || squaresB == 0 ? 0 : products / Math.sqrt(squaresA * squaresB);
    }

    static String text(double r) {
        return String.format(Locale.ROOT, "%.5f", r);
    }
}
