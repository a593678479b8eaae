package org.netloom.app.evaluation;

import java.util.Arrays;
import org.netloom.core.metrics.EvaluationReport;

/**
 * How far off a regression is, in the target's own unit.
 *
 * @param mean of predicted minus true: above zero, the network guesses too high
 * @param median half of the rows are off by no more
 * @param ninth nine in ten rows are off by no more
 * @param largest the worst
 */
record Residuals(double mean, double median, double ninth, double largest) {

    static Residuals of(EvaluationReport.Regression report) {
        double[] sizes = new double[report.actual().length];
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            double off = report.predicted()[i] - report.actual()[i];
            sum += off;
            sizes[i] = Math.abs(off);
        }
        Arrays.sort(sizes);
        int last = sizes.length - 1;
        return new Residuals(sum / sizes.length, sizes[last / 2], sizes[(int) Math.ceil(last * 0.9)], sizes[last]);
    }
}
