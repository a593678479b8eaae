package org.netloom.app.chart;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;
import org.netloom.core.metrics.Points;

/**
 * What JFreeChart gets to see of the lines: at most two points a pixel. It never tells of its changes; {@link CurveChart} has the chart
 * drawn once when everything is in place.
 */
final class DecimatedDataset extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private transient List<Points> series = List.of();

    /** Takes the visible points of the lines. */
    void take(List<Line> lines, double lastX, int pixels) {
        series = lines.stream()
                .map(line -> line.points().decimate(0, lastX, Math.max(2, pixels)))
                .toList();
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<Integer> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index).count();
    }

    @Override
    public Number getX(int index, int item) {
        return getXValue(index, item);
    }

    @Override
    public Number getY(int index, int item) {
        return getYValue(index, item);
    }

    @Override
    public double getXValue(int index, int item) {
        return series.get(index).x()[item];
    }

    @Override
    public double getYValue(int index, int item) {
        return series.get(index).y()[item];
    }
}
