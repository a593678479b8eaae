package org.netloom.core.data;

/**
 * What a formula gives: a finite number a row, NaN where there is none.
 *
 * @param values the bits of each
 * @param point what stands before the places
 */
record ComputedCells(Packed values, char point) implements CellStore {

    private static final double EXACT = 1e15;

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
        double value = value(row);
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
}
