package org.netloom.core.engine.recurrent;

import java.util.Arrays;

/** In double precision, as exact as Java's own functions: what gradients are checked with. */
final class DoubleGates extends Gates<double[]> {

    @Override
    void forward(double[] z, int at, double[] c, double[] tc, double[] h, int row, int units) {
        tanh(z, at, at + units);
        sigmoid(z, at + units, at + 4 * units);
        int forget = at + units;
        int output = at + 2 * units;
        int input = at + 3 * units;
        for (int j = 0; j < units; j++) {
            c[row + j] = z[forget + j] * c[row + j] + z[input + j] * z[at + j];
        }
        System.arraycopy(c, row, tc, row, units);
        tanh(tc, row, row + units);
        for (int j = 0; j < units; j++) {
            h[row + j] = z[output + j] * tc[row + j];
        }
    }

    @Override
    void backward(
            double[] z,
            int at,
            double[] before,
            double[] tc,
            double[] dh,
            double[] dc,
            double[] dz,
            int row,
            int units) {
        int forget = at + units;
        int output = at + 2 * units;
        int input = at + 3 * units;
        for (int j = 0; j < units; j++) {
            dc[row + j] += dh[row + j] * z[output + j] * (1 - tc[row + j] * tc[row + j]);
        }
        for (int j = 0; j < units; j++) {
            dz[output + j] = dh[row + j] * tc[row + j] * z[output + j] * (1 - z[output + j]);
        }
        for (int j = 0; j < units; j++) {
            dz[forget + j] = dc[row + j] * before[row + j] * z[forget + j] * (1 - z[forget + j]);
        }
        for (int j = 0; j < units; j++) {
            dz[input + j] = dc[row + j] * z[at + j] * z[input + j] * (1 - z[input + j]);
        }
        for (int j = 0; j < units; j++) {
            dz[at + j] = dc[row + j] * z[input + j] * (1 - z[at + j] * z[at + j]);
        }
        for (int j = 0; j < units; j++) {
            dc[row + j] *= z[forget + j];
        }
    }

    @Override
    void scale(double[] values, int row, int units, double by) {
        for (int j = row; j < row + units; j++) {
            values[j] *= (double) by;
        }
    }

    @Override
    void add(double[] bias, double[] z, int at, int length) {
        for (int j = 0; j < length; j++) {
            z[at + j] += bias[j];
        }
    }

    @Override
    void sum(double[] row, int at, double[] total, int length) {
        for (int j = 0; j < length; j++) {
            total[j] += row[at + j];
        }
    }

    @Override
    void transpose(double[] from, int rows, int columns, double[] to) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                to[column * rows + row] = from[row * columns + column];
            }
        }
    }

    @Override
    boolean same(double[] one, double[] other, int length) {
        return Arrays.equals(one, 0, length, other, 0, length);
    }

    @Override
    void clear(double[] values) {
        Arrays.fill(values, 0);
    }

    @Override
    double value(double[] values, int at) {
        return values[at];
    }

    private static void tanh(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.tanh(values[i]);
        }
    }

    private static void sigmoid(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = 1 / (1 + Math.exp(-values[i]));
        }
    }
}
