package org.netloom.samples;

import java.util.List;
import java.util.Random;

/**
 * Draws digits as a hand would: strokes of a pen, each time turned, slanted, stretched and shifted a little, thick or thin, on a sheet
 * with specks. The same seed gives the same text on every machine, since all that could be rounded differently goes through
 * {@link StrictMath}.
 */
public final class DigitDrawings {

    /** The seed of the sample. */
    public static final long SEED = 28;

    /** Height and width of a drawing, in pixels. */
    public static final int SIZE = 28;

    private final Random random;

    /** Drawings by a seed; used by one thread. */
    public DigitDrawings(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A table: the digit, then the greys of a drawing row by row, 0 for paper to 1 for ink. The digits take turns.
     *
     * @param count how many drawings
     */
    public String csv(int count) {
        StringBuilder csv = new StringBuilder(count * 2400).append("digit");
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                csv.append(",p").append(row).append('_').append(column);
            }
        }
        csv.append('\n');
        for (int i = 0; i < count; i++) {
            csv.append(i % 10);
            for (double grey : draw(i % 10)) {
                appendGrey(csv.append(','), (int) StrictMath.rint(grey * 100));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** One drawing of a digit: greys from 0 to 1, row by row. */
    public double[] draw(int digit) {
        List<double[]> strokes = DigitStrokes.of(digit);
        Hand hand = Hand.of(random);
        double pen = 0.75 + 0.95 * random.nextDouble();
        double[][] lines = new double[strokes.size()][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = hand.trace(strokes.get(i), random);
        }
        double[] greys = new double[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double ink = pen + 0.5 - distance(lines, column + 0.5, row + 0.5);
                double grey = Math.max(0, Math.min(1, ink)) * 0.95 + speck();
                greys[row * SIZE + column] = Math.max(0, Math.min(1, grey));
            }
        }
        return greys;
    }

    private double speck() {
        double chance = random.nextDouble();
        double strength = random.nextDouble();
        return chance < 0.03 ? 0.45 * strength : 0;
    }

    private static void appendGrey(StringBuilder csv, int hundredths) {
        if (hundredths % 100 == 0) {
            csv.append(hundredths / 100);
        } else {
            csv.append("0.").append(hundredths / 10);
            if (hundredths % 10 != 0) {
                csv.append(hundredths % 10);
            }
        }
    }

    private static double distance(double[][] lines, double x, double y) {
        double smallest = Double.MAX_VALUE;
        for (double[] line : lines) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                smallest = Math.min(smallest, toSegment(x, y, line[i], line[i + 1], line[i + 2], line[i + 3]));
            }
        }
        return Math.sqrt(smallest);
    }

    /** The square of the distance of a point from a segment. */
    private static double toSegment(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
        double ex = x - x1 - along * dx;
        double ey = y - y1 - along * dy;
        return ex * ex + ey * ey;
    }

    /** How one drawing is held: a turn, a slant, a size and a shift, about the middle of the sheet. */
    private record Hand(double xx, double xy, double yx, double yy, double left, double top) {

        static Hand of(Random random) {
            double turn = 0.16 * random.nextGaussian();
            double slant = 0.16 * random.nextGaussian();
            double width = 17 * (0.82 + 0.32 * random.nextDouble());
            double height = 20 * (0.85 + 0.26 * random.nextDouble());
            double cos = StrictMath.cos(turn);
            double sin = StrictMath.sin(turn);
            return new Hand(
                    cos * width,
                    (-sin + cos * -slant) * height,
                    sin * width,
                    (cos + sin * -slant) * height,
                    SIZE / 2.0 + 1.3 * random.nextGaussian(),
                    SIZE / 2.0 + 1.2 * random.nextGaussian());
        }

        /** A stroke on the sheet, its points shaken. */
        double[] trace(double[] stroke, Random random) {
            double shakeX = 0.035 * random.nextGaussian();
            double shakeY = 0.03 * random.nextGaussian();
            double[] line = new double[stroke.length];
            for (int i = 0; i < stroke.length; i += 2) {
                double x = stroke[i] - 0.5 + shakeX + 0.008 * random.nextGaussian();
                double y = stroke[i + 1] - 0.5 + shakeY + 0.008 * random.nextGaussian();
                line[i] = left + xx * x + xy * y;
                line[i + 1] = top + yx * x + yy * y;
            }
            return line;
        }
    }
}
