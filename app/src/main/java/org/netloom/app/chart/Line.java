package org.netloom.app.chart;

import org.netloom.core.metrics.MetricSeries;

/**
 * One line of a chart.
 *
 * @param ink how it is drawn
 * @param points what it shows
 */
public record Line(Ink ink, MetricSeries points) {

    /** The kinds of lines; colours and widths are those of the style classes {@code chart-ink-…}. */
    public enum Ink {
        /** Every minibatch: thin and pale, below the others. */
        MINIBATCH,
        /** The training rows after each epoch. */
        TRAINING,
        /** The validation rows after each epoch: dashed. */
        VALIDATION,
        /** What a guess without looking reaches: dotted, straight across. */
        BASELINE,
        /** What a linear model reaches: dots and dashes, straight across. */
        LINEAR
    }
}
