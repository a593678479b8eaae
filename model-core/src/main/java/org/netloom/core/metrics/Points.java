package org.netloom.core.metrics;

/**
 * Points of a curve from left to right, in two arrays of equal length.
 *
 * @param x where
 * @param y how much
 */
public record Points(double[] x, double[] y) {

    /** How many there are. */
    public int count() {
        return x.length;
    }
}
