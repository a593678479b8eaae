package org.netloom.core.data;

/**
 * What a formula gives: a finite number a row, NaN where there is none.
 *
 * @param values nobody may write to them
 * @param point what stands before the places
 */
record ComputedCells(double[] values, char point) implements CellStore {

    private static final double EXACT = 1e15;

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public String text(int row) {
        double value = values[row];
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
        return Double.isNaN(values[row]);
    }

    @Override
    public double number(int row, NumberFormat format) {
        return values[row];
    }

    @Override
    public double[] numbers(NumberFormat format) {
        return values.clone();
    }

    @Override
    public long hash(int row) {
        return Double.hashCode(values[row]) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(values[row]);
    }
}
