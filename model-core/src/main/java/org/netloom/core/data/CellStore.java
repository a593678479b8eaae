package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Where a column's texts lie. */
sealed interface CellStore {

    int size();

    String text(int row);

    boolean missing(int row);

    double[] numbers(NumberFormat format);

    /** A cell that is there as a number; NaN if it holds none. */
    default double number(int row, NumberFormat format) {
        return format.parse(text(row));
    }

    /**
     * One pixel of every picture: a byte each, 0 for black to 255 for white, told as a number from 0 to 1.
     *
     * @param bytes picture after picture
     * @param first where the pixel stands in the first picture
     * @param step bytes from one picture to the next
     */
    record Shades(byte[] bytes, int first, int step, int size) implements CellStore {

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
        public double[] numbers(NumberFormat format) {
            double[] numbers = new double[size];
            for (int row = 0; row < size; row++) {
                numbers[row] = shade(row);
            }
            return numbers;
        }

        private double shade(int row) {
            return (bytes[first + row * step] & 0xFF) / WHITE;
        }
    }

    /** Each different text once, and a code a row. */
    record Coded(String[] texts, boolean[] missingTexts, char[] codes, int size) implements CellStore {

        @Override
        public String text(int row) {
            return texts[codes[row]];
        }

        @Override
        public boolean missing(int row) {
            return missingTexts[codes[row]];
        }

        @Override
        public double[] numbers(NumberFormat format) {
            double[] parsed = new double[texts.length];
            for (int i = 0; i < texts.length; i++) {
                parsed[i] = missingTexts[i] ? Double.NaN : format.parse(texts[i]);
            }
            double[] numbers = new double[size];
            for (int row = 0; row < size; row++) {
                numbers[row] = parsed[codes[row]];
            }
            return numbers;
        }
    }

    /** All texts one after the other; row r lies between ends[r - 1] and ends[r]. */
    record Block(byte[] bytes, int[] ends, BitSet missingRows, int size) implements CellStore {

        @Override
        public String text(int row) {
            int start = row == 0 ? 0 : ends[row - 1];
            return new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
        }

        @Override
        public boolean missing(int row) {
            return missingRows.get(row);
        }

        @Override
        public double[] numbers(NumberFormat format) {
            double[] numbers = new double[size];
            for (int row = 0; row < size; row++) {
                numbers[row] = missing(row) ? Double.NaN : format.parse(text(row));
            }
            return numbers;
        }
    }
}
