package org.netloom.core.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One pixel of every picture: a byte each, 0 for black to 255 for white, told as a number from 0 to 1.
 *
 * @param bytes picture after picture
 * @param first where the pixel stands in the first picture
 * @param step bytes from one picture to the next
 */
record ShadeCells(byte[] bytes, int first, int step, int size) implements CellStore {

    private static final double WHITE = 255;

    @Override
    public String text(int row) {
        return Double.toString(shade(row));
    }

    @Override
    public boolean missing(int row) {
        return false;
    }

    @Override
    public double number(int row, NumberFormat format) {
        return shade(row);
    }

    @Override
    public long hash(int row) {
        return bytes[first + row * step];
    }

    @Override
    public ColumnValues values(NumberFormat format, int most, int room) {
        int[] counted = new int[(int) WHITE + 1];
        for (int row = 0; row < size; row++) {
            counted[bytes[first + row * step] & 0xFF]++;
        }
        Map<String, Integer> counts = new HashMap<>();
        double[] sorted = new double[size];
        int at = 0;
        for (int shade = 0; shade < counted.length; shade++) {
            if (counted[shade] > 0) {
                counts.put(Double.toString(shade / WHITE), counted[shade]);
                Arrays.fill(sorted, at, at += counted[shade], shade / WHITE);
            }
        }
        return new ColumnValues(counts, counts.size(), Ascending.of(sorted));
    }

    private double shade(int row) {
        return (bytes[first + row * step] & 0xFF) / WHITE;
    }
}
