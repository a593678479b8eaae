package org.netloom.core.metrics;

import java.util.Arrays;

/**
 * The whole history of one curve. Points come from left to right and are never thrown away; a picture takes what it can show by
 * {@link #decimate}, at most two points a pixel, among them the lowest and the highest of what falls on each pixel, so that no peak
 * is lost. Costs 16 bytes a point and 8 more for the pyramid. Not thread-safe: it belongs to the thread that draws.
 */
public final class MetricSeries {

    private double[] x = new double[256];
    private double[] y = new double[256];
    private int count;
    private final ExtremaPyramid extrema = new ExtremaPyramid(index -> y[index]);

    /**
     * Adds a point at the right end.
     *
     * @param newX not smaller than the last one
     * @param newY any number; NaN for a gap
     */
    public void append(double newX, double newY) {
        if (count > 0 && !(newX >= x[count - 1])) {
            throw new IllegalArgumentException("Points come from left to right: " + newX + " after " + x[count - 1]);
        }
        if (count == x.length) {
            x = Arrays.copyOf(x, count * 2);
            y = Arrays.copyOf(y, count * 2);
        }
        x[count] = newX;
        y[count] = newY;
        count++;
        extrema.added(count);
    }

    /** How many points there are. */
    public int count() {
        return count;
    }

    /** Where a point lies. */
    public double x(int index) {
        return x[checked(index)];
    }

    /** How much a point shows. */
    public double y(int index) {
        return y[checked(index)];
    }

    /** Forgets all points. */
    public void clear() {
        count = 0;
        extrema.clear();
    }

    /** The index of the first point at or right of a place; the count if there is none. */
    public int indexAt(double place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * What a picture of a stretch shows: all points if there is room, else the lowest and the highest of each block of
     * neighbours. One point left and right of the stretch comes along, so that lines reach the edges.
     *
     * @param fromX left edge
     * @param toX right edge
     * @param pixels width of the picture, at least 2
     * @return at most {@code 2 * pixels} points
     */
    public Points decimate(double fromX, double toX, int pixels) {
        if (pixels < 2) {
            throw new IllegalArgumentException("A picture of " + pixels + " pixels shows no curve");
        }
        int from = Math.max(0, indexAt(fromX) - 1);
        int to = Math.min(count, indexAt(Math.nextUp(toX)) + 1);
        if (to - from <= 2 * pixels) {
            return to <= from ? new Points(new double[0], new double[0]) : points(from, to);
        }
        int level = 1;
        while (blocks(from, to, level) > pixels) {
            level++;
        }
        return blockExtrema(from, to, level);
    }

    private Points points(int from, int to) {
        return new Points(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to));
    }

    private static int blocks(int from, int to, int level) {
        return ((to - 1) >> level) - (from >> level) + 1;
    }

    private Points blockExtrema(int from, int to, int level) {
        double[] px = new double[2 * blocks(from, to, level)];
        double[] py = new double[px.length];
        int used = 0;
        for (int block = from >> level; block <= (to - 1) >> level; block++) {
            int lowest = extrema.lowest(level, block, count);
            int highest = extrema.highest(level, block, count);
            int first = Math.min(lowest, highest);
            int second = Math.max(lowest, highest);
            px[used] = x[first];
            py[used++] = y[first];
            if (second != first) {
                px[used] = x[second];
                py[used++] = y[second];
            }
        }
        return new Points(Arrays.copyOf(px, used), Arrays.copyOf(py, used));
    }

    private int checked(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }
}
