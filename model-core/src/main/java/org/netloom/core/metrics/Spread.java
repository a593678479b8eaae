package org.netloom.core.metrics;

import java.util.stream.DoubleStream;

/**
 * How figures of several runs lie.
 *
 * @param mean NaN without figures
 * @param deviation the standard deviation of a sample: divided by one less than there are. NaN for fewer than two
 */
public record Spread(double mean, double deviation) {

    /** The spread of figures. */
    public static Spread of(double... figures) {
        double mean = DoubleStream.of(figures).average().orElse(Double.NaN);
        double squares = DoubleStream.of(figures)
                .map(figure -> (figure - mean) * (figure - mean))
                .sum();
        return new Spread(mean, figures.length < 2 ? Double.NaN : Math.sqrt(squares / (figures.length - 1)));
    }
}
