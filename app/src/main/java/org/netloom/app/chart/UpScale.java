package org.netloom.app.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.netloom.app.chart.ChartContent.RangePolicy;
import org.netloom.core.metrics.MetricSeries;

/**
 * Chooses the axis on the left. The curves of whole epochs always fit; minibatches are noisy, and a few wild ones must not press everything else
 * flat, so they only count as far as most of them reach, and not far beyond the epochs.
 */
final class UpScale {

    private static final int SAMPLE = 400;
    private static final int MOST_STEPS = 5;

    private UpScale() {}

    static Scale choose(ChartContent content, int steps) {
        double top = Double.NaN;
        double bottom = Double.NaN;
        for (ChartContent.Level level : content.levels()) {
            top = larger(top, level.y());
            bottom = smaller(bottom, level.y());
        }
        for (Line line : content.lines()) {
            if (line.ink() != Line.Ink.MINIBATCH) {
                top = larger(top, quantile(line.points(), 1));
                bottom = smaller(bottom, quantile(line.points(), 0));
            }
        }
        boolean epochsShown = content.lines().stream()
                .anyMatch(line ->
                        line.ink() != Line.Ink.MINIBATCH && line.points().count() > 0);
        for (Line line : content.lines()) {
            if (line.ink() == Line.Ink.MINIBATCH) {
                double high = quantile(line.points(), 0.98);
                double low = quantile(line.points(), 0.02);
                double reach = 0.4 * Math.max(Math.abs(top), top - bottom);
                top = larger(top, epochsShown ? Math.min(high, top + reach) : high);
                bottom = smaller(bottom, epochsShown ? Math.max(low, bottom - reach) : low);
            }
        }
        int few = Math.min(steps, MOST_STEPS);
        if (content.range() == RangePolicy.SHARE) {
            return Scale.covering(Math.max(-1, smaller(0.9, Double.isNaN(bottom) ? 0 : bottom)), 1, few);
        }
        return Scale.covering(0, Double.isNaN(top) || top <= 0 ? 1 : top, few);
    }

    /** The value that a share of the points does not exceed; of a sample if there are many and it need not be exact. NaN without points. */
    private static double quantile(MetricSeries points, double share) {
        int stride = share == 0 || share == 1 ? 1 : Math.max(1, points.count() / SAMPLE);
        double[] finite = IntStream.range(0, points.count() / stride)
                .mapToDouble(i -> points.y(i * stride))
                .filter(Double::isFinite)
                .toArray();
        if (finite.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(finite);
        return finite[(int) Math.round(share * (finite.length - 1))];
    }

    private static double larger(double a, double b) {
        return Double.isNaN(a) || b > a ? b : a;
    }

    private static double smaller(double a, double b) {
        return Double.isNaN(a) || b < a ? b : a;
    }
}
