package org.netloom.samples;

import java.util.List;

/** The strokes that a hand makes for each digit, in a square of side 1 with y downwards: x and y of points in turn. */
final class DigitStrokes {

    private static final double LEFT = Math.PI;

    private DigitStrokes() {}

    static List<double[]> of(int digit) {
        return switch (digit) {
            case 0 -> List.of(arc(0.5, 0.5, 0.34, 0.46, -LEFT / 2, 2 * Math.PI));
            case 1 -> List.of(line(0.3, 0.24, 0.54, 0.04, 0.54, 0.96));
            case 2 -> List.of(join(arc(0.5, 0.29, 0.32, 0.25, -LEFT, 1.22 * Math.PI), line(0.14, 0.95, 0.88, 0.95)));
            case 3 ->
                List.of(
                        arc(0.46, 0.27, 0.31, 0.23, -0.85 * Math.PI, 1.35 * Math.PI),
                        arc(0.46, 0.72, 0.35, 0.24, -0.5 * Math.PI, 1.35 * Math.PI));
            case 4 -> List.of(line(0.58, 0.04, 0.12, 0.64, 0.9, 0.64), line(0.68, 0.34, 0.66, 0.97));
            case 5 ->
                List.of(
                        line(0.82, 0.05, 0.27, 0.05, 0.22, 0.44),
                        arc(0.45, 0.68, 0.36, 0.28, -0.72 * Math.PI, 1.5 * Math.PI));
            case 6 ->
                List.of(
                        join(line(0.68, 0.04, 0.42, 0.2, 0.24, 0.42), line(0.16, 0.68)),
                        arc(0.5, 0.7, 0.34, 0.26, -LEFT, 2 * Math.PI));
            case 7 -> List.of(line(0.12, 0.06, 0.88, 0.06, 0.6, 0.46, 0.4, 0.97));
            case 8 ->
                List.of(
                        arc(0.5, 0.27, 0.28, 0.22, 0.5 * Math.PI, 2 * Math.PI),
                        arc(0.5, 0.73, 0.34, 0.24, -0.5 * Math.PI, 2 * Math.PI));
            case 9 -> List.of(arc(0.48, 0.31, 0.32, 0.27, 0, 2 * Math.PI), line(0.8, 0.31, 0.76, 0.62, 0.58, 0.96));
            default -> throw new IllegalArgumentException("Not a digit: " + digit);
        };
    }

    private static double[] line(double... points) {
        return points;
    }

    private static double[] arc(double x, double y, double width, double height, double from, double angle) {
        int steps = 18;
        double[] points = new double[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double at = from + angle * i / steps;
            points[2 * i] = x + width * StrictMath.cos(at);
            points[2 * i + 1] = y + height * StrictMath.sin(at);
        }
        return points;
    }

    private static double[] join(double[] first, double[] second) {
        double[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
