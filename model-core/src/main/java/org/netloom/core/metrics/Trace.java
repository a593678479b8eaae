package org.netloom.core.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows one figure, however long it is told, in memory that does not grow: once it holds as many points as it may, each two become one,
 * their mean. Not safe for several threads.
 */
public final class Trace {

    /** As many points as a line of the width of an icon can show. */
    public static final int POINTS = 48;

    private final List<Double> points = new ArrayList<>(POINTS);
    private int stride = 1;
    private double sum;
    private int summed;
    private double last = Double.NaN;

    /** Takes a value; those that are no numbers are passed over. */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        last = value;
        sum += value;
        summed++;
        if (summed == stride) {
            if (points.size() == POINTS) {
                halve();
            } else {
                close();
            }
        }
    }

    private void close() {
        points.add(sum / summed);
        sum = 0;
        summed = 0;
    }

    /** What was summed so far is half a point of the new width. */
    private void halve() {
        for (int i = 0; i < POINTS / 2; i++) {
            points.set(i, (points.get(2 * i) + points.get(2 * i + 1)) / 2);
        }
        points.subList(POINTS / 2, POINTS).clear();
        stride *= 2;
    }

    /** What it has come to; empty before the first value. */
    public Optional<Trend> trend() {
        return points.isEmpty() ? Optional.empty() : Optional.of(new Trend(points, last));
    }
}
