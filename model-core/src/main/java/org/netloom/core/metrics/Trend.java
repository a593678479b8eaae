package org.netloom.core.metrics;

import java.util.List;

/**
 * The course of one figure in few points, as for a small line beside a word.
 *
 * @param points evenly spread over all values that came, each the mean of as many of them; never empty
 * @param last the value that came last
 */
public record Trend(List<Double> points, double last) {

    public Trend {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A trend without points");
        }
    }
}
