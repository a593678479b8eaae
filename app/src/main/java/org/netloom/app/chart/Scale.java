package org.netloom.app.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis: both ends and all marks are multiples of the step.
 *
 * @param lower the first mark
 * @param upper the last mark, greater than lower
 * @param step between two marks
 */
public record Scale(double lower, double upper, double step) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /**
     * The tightest round scale over a range.
     *
     * @param atMost how many steps there is room for, at least 1
     */
    public static Scale covering(double min, double max, int atMost) {
        double span = max > min ? max - min : Math.max(Math.abs(max), 1);
        double step = step(span / Math.max(1, atMost));
        while (true) {
            double lower = Math.floor(min / step + 1e-9) * step;
            double upper = Math.max(Math.ceil(max / step - 1e-9) * step, lower + step);
            if (Math.round((upper - lower) / step) <= Math.max(1, atMost)) {
                return new Scale(lower, upper, step);
            }
            step = step(step * 1.01);
        }
    }

    /** A scale whose ends stay as given and whose marks are round, for an axis that ends where the data ends. */
    public static Scale within(double lower, double upper, int atMost, double leastStep) {
        double step = Math.max(leastStep, step((upper - lower) / Math.max(1, atMost)));
        return new Scale(lower, upper, step);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : ROUND) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The values at which marks stand. */
    public List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        long first = (long) Math.ceil(lower / step - 1e-9);
        for (long i = first; i * step <= upper + step * 1e-9; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    /** How the marks are written: just as many digits as the step needs. */
    public NumberFormat format(Locale locale) {
        double mantissa = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        int digits = (int) -Math.floor(Math.log10(step) + 1e-9) + (Math.abs(mantissa - 2.5) < 1e-6 ? 1 : 0);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, digits));
        format.setMaximumFractionDigits(Math.max(0, digits));
        return format;
    }

    /** Where a value stands, 0 at the lower end and 1 at the upper one. */
    public double position(double value) {
        return (value - lower) / (upper - lower);
    }
}
