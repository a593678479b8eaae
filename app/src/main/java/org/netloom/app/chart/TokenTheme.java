package org.netloom.app.chart;

import org.jfree.chart.ChartTheme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Gives a chart the looks of the window: hairlines across, no box, no background. Words along the axes are not JFreeChart's business:
 * {@link AxisLabels} writes them in the window's own font, which also spares AWT's fonts a start of some 200 ms.
 */
final class TokenTheme implements ChartTheme {

    private final Inks inks;

    TokenTheme(Inks inks) {
        this.inks = inks;
    }

    @Override
    public void apply(JFreeChart chart) {
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(inks.grid().color());
        plot.setRangeGridlineStroke(inks.grid().stroke());
        bare((NumberAxis) plot.getDomainAxis());
        bare((NumberAxis) plot.getRangeAxis());
        for (int i = 0; i < Line.Ink.values().length; i++) {
            InkSample sample = inks.of(Line.Ink.values()[i]);
            plot.getRenderer().setSeriesPaint(i, sample.color(), false);
            plot.getRenderer().setSeriesStroke(i, sample.stroke(), false);
        }
    }

    private static void bare(NumberAxis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelsVisible(false);
        axis.setAutoRange(false);
        axis.setAutoTickUnitSelection(false);
    }

    /** Room for the words, the same on every draw as long as the words are as long. */
    static void reserve(XYPlot plot, Margins margins) {
        AxisSpace below = new AxisSpace();
        below.setBottom(margins.bottom());
        below.setTop(margins.top());
        AxisSpace beside = new AxisSpace();
        beside.setLeft(margins.left());
        beside.setRight(margins.right());
        plot.setFixedDomainAxisSpace(below, false);
        plot.setFixedRangeAxisSpace(beside, false);
    }

    /** Pixels between the edge of the chart and its plot. */
    record Margins(double top, double right, double bottom, double left) {}
}
