package org.netloom.core.data;

import java.util.HashMap;
import java.util.Map;

/**
 * What a formula gives: a finite number a row, NaN where there is none.
 *
 * @param values the bits of each
 * @param point what stands before the places
 */
record ComputedCells(Packed values, char point) implements CellStore {

    private static final double EXACT = 1e15;

    private static final int AT_ONCE = 1024;

    /** Takes numbers one after the other. For one thread. */
    static final class Builder {

        private final Packed.Builder values;

        /** @param name of the file, if it lies in one */
        Builder(Shelf shelf, String name) {
            values = new Packed.Builder(shelf, name, Double.BYTES);
        }

        void add(double value) {
            values.add(Double.doubleToLongBits(value));
        }

        ComputedCells build(char point) {
            return new ComputedCells(values.build(), point);
        }

        void drop() {
            values.drop();
        }
    }

    private double value(int row) {
        return Double.longBitsToDouble(values.get(row));
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public String text(int row) {
        return text(value(row));
    }

    private String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String plain = value == Math.rint(value) && Math.abs(value) < EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
        return point == '.' ? plain : plain.replace('.', point);
    }

    @Override
    public boolean missing(int row) {
        return Double.isNaN(value(row));
    }

    @Override
    public double number(int row, NumberFormat format) {
        return value(row);
    }

    @Override
    public long hash(int row) {
        long bits = values.get(row);
        return Long.hashCode(bits) * 0x9E3779B97F4A7C15L + bits;
    }

    @Override
    public void numbers(int from, int to, NumberFormat format, double[] out) {
        long[] bits = new long[to - from];
        values.read(from, bits, bits.length);
        for (int i = 0; i < bits.length; i++) {
            out[i] = Double.longBitsToDouble(bits[i]);
        }
    }

    /** Two numbers are the same text only if they are the same, but for the sign of 0. */
    @Override
    public ColumnValues values(NumberFormat format, int most, int room) {
        int[] count = new int[1];
        each((keys, some) -> count[0] += some);
        AscendingKeys.Runs runs = AscendingKeys.of(this::each, count[0], room);
        FrequentKeys frequent = new FrequentKeys(Math.min(most, FrequentKeys.MOST));
        runs.each(frequent);
        Map<String, Integer> counts = new HashMap<>();
        frequent.tell((key, times) -> counts.put(text(AscendingKeys.toDouble(key)), times));
        return new ColumnValues(
                counts,
                frequent.different(),
                new Ascending(
                        count[0], run -> runs.each((key, times) -> run.take(AscendingKeys.toDouble(key), times))));
    }

    private void each(AscendingKeys.Sink sink) {
        long[] some = new long[AT_ONCE];
        for (int row = 0; row < size(); row += AT_ONCE) {
            int count = Math.min(AT_ONCE, size() - row);
            values.read(row, some, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                double value = Double.longBitsToDouble(some[i]);
                if (!Double.isNaN(value)) {
                    some[kept++] = AscendingKeys.ofDouble(value == 0 ? 0 : value);
                }
            }
            sink.take(some, kept);
        }
    }
}
