package org.netloom.core.engine.recurrent;

import java.util.Arrays;
import org.netloom.core.numbers.Curves;

/** In single precision, with functions that vectorise. */
final class FloatGates extends Gates<float[]> {

    private static final int STRIP = 16;

    @Override
    void forward(float[] z, int at, float[] c, float[] tc, float[] h, int row, int units) {
        Curves.tanh(z, at, at + units);
        Curves.sigmoid(z, at + units, at + 4 * units);
        int forget = at + units;
        int output = at + 2 * units;
        int input = at + 3 * units;
        for (int j = 0; j < units; j++) {
            c[row + j] = z[forget + j] * c[row + j] + z[input + j] * z[at + j];
        }
        System.arraycopy(c, row, tc, row, units);
        Curves.tanh(tc, row, row + units);
        for (int j = 0; j < units; j++) {
            h[row + j] = z[output + j] * tc[row + j];
        }
    }

    @Override
    void backward(
            float[] z, int at, float[] before, float[] tc, float[] dh, float[] dc, float[] dz, int row, int units) {
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
    void scale(float[] values, int row, int units, double by) {
        for (int j = row; j < row + units; j++) {
            values[j] *= (float) by;
        }
    }

    @Override
    void add(float[] bias, float[] z, int at, int length) {
        for (int j = 0; j < length; j++) {
            z[at + j] += bias[j];
        }
    }

    @Override
    void sum(float[] row, int at, float[] total, int length) {
        for (int j = 0; j < length; j++) {
            total[j] += row[at + j];
        }
    }

    @Override
    void transpose(float[] from, int rows, int columns, float[] to) {
        // A strip at a time, so that the lines that are written to stay in the nearest cache until they are full.
        for (int first = 0; first < columns; first += STRIP) {
            int end = Math.min(columns, first + STRIP);
            for (int row = 0; row < rows; row++) {
                for (int column = first; column < end; column++) {
                    to[column * rows + row] = from[row * columns + column];
                }
            }
        }
    }

    @Override
    boolean same(float[] one, float[] other, int length) {
        return Arrays.equals(one, 0, length, other, 0, length);
    }

    @Override
    void clear(float[] values) {
        Arrays.fill(values, 0);
    }

    @Override
    double value(float[] values, int at) {
        return values[at];
    }
}
