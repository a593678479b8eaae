package org.netloom.samples;

import java.util.Locale;
import java.util.Random;

/** Points in a plane whose classes no straight line can part. The same seed gives the same text on every machine. */
final class PointPatterns {

    static final long SEED = 2025;

    private PointPatterns() {}

    /**
     * Exclusive or: whether exactly one of two numbers is positive.
     *
     * @param count how many points
     */
    static String xor(int count) {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("a,b,answer\n");
        for (int i = 0; i < count; i++) {
            boolean first = i % 2 == 1;
            boolean second = i / 2 % 2 == 1;
            csv.append(row(side(first, random), side(second, random), first != second ? "yes" : "no"));
        }
        return csv.toString();
    }

    /**
     * Two spirals that turn around each other.
     *
     * @param each how many points on either
     */
    static String spirals(int each) {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("x,y,spiral\n");
        for (int i = 0; i < each; i++) {
            // Equal steps along the square root keep the points equally dense along the spiral.
            double along = Math.sqrt((i + 0.5) / each);
            double angle = along * 2 * 2 * Math.PI;
            for (int arm = 0; arm < 2; arm++) {
                double turned = angle + arm * Math.PI;
                double x = along * StrictMath.cos(turned) + 0.012 * random.nextGaussian();
                double y = along * StrictMath.sin(turned) + 0.012 * random.nextGaussian();
                csv.append(row(x, y, arm == 0 ? "blue" : "red"));
            }
        }
        return csv.toString();
    }

    private static double side(boolean positive, Random random) {
        double size = 0.05 + 0.95 * random.nextDouble();
        return positive ? size : -size;
    }

    private static String row(double first, double second, String answer) {
        return String.format(Locale.ROOT, "%.3f,%.3f,%s%n", first, second, answer)
                .replace("\r", "");
    }
}
