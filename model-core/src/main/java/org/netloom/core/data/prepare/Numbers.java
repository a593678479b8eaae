package org.netloom.core.data.prepare;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.netloom.core.data.Ascending;
import org.netloom.core.data.Column;

/** Figures of the numbers of some rows, of which none is NaN. Where there are too many to be held, the column is read anew for each figure. */
final class Numbers {

    private final int count;
    private final Supplier<DoubleStream> all;
    private final int room;

    private Numbers(int count, Supplier<DoubleStream> all, int room) {
        this.count = count;
        this.all = all;
        this.room = room;
    }

    /** The numbers of some rows; cells without one are left out. */
    static Numbers present(Column column, int[] rows) {
        return present(column::number, rows, Ascending.room());
    }

    /** What some rows are worth in another way; those that are worth nothing, NaN, are left out. */
    static Numbers present(IntToDoubleFunction worth, int[] rows) {
        return present(worth, rows, Ascending.room());
    }

    /** @param room so many numbers may be held at once */
    static Numbers present(IntToDoubleFunction worth, int[] rows, int room) {
        Supplier<DoubleStream> read =
                () -> Arrays.stream(rows).mapToDouble(worth).filter(number -> !Double.isNaN(number));
        return rows.length <= room
                ? of(read.get().toArray(), room)
                : new Numbers((int) read.get().count(), read, room);
    }

    private static Numbers of(double[] numbers, int room) {
        return new Numbers(numbers.length, () -> Arrays.stream(numbers), room);
    }

    /** What these become. */
    Numbers map(DoubleUnaryOperator change) {
        Supplier<DoubleStream> changed = () -> all.get().map(change);
        return count <= room ? of(changed.get().toArray(), room) : new Numbers(count, changed, room);
    }

    boolean isEmpty() {
        return count == 0;
    }

    double mean() {
        return all.get().average().orElse(0);
    }

    double least() {
        return all.get().min().orElse(0);
    }

    double most() {
        return all.get().max().orElse(0);
    }

    double median() {
        if (count == 0) {
            return 0;
        }
        int middle = count / 2;
        if (count > room) {
            double[] middles = ascending().at((count - 1) / 2, middle);
            return count % 2 == 1 ? middles[1] : (middles[0] + middles[1]) / 2;
        }
        double[] parted = all.get().toArray();
        double above = Selection.place(parted, middle);
        return count % 2 == 1 ? above : (Arrays.stream(parted, 0, middle).max().orElseThrow() + above) / 2;
    }

    /** The one in the middle, of two the larger; 0 of none. */
    double upperMedian() {
        return count == 0 ? 0 : ascending().at(count / 2)[0];
    }

    /** Each different one, in ascending order. */
    void each(DoubleConsumer number) {
        ascending().each((candidate, times) -> number.accept(candidate));
    }

    private Ascending ascending() {
        return Ascending.of(count, all);
    }

    /**
     * The numbers below which shares of the others lie, interpolated between neighbours (definition 7 of Hyndman and Fan 1996, the
     * default of R and NumPy).
     *
     * @param shares ascending, 0 to 1
     */
    double[] quantiles(double... shares) {
        int[] places = new int[2 * shares.length];
        for (int i = 0; i < shares.length; i++) {
            places[2 * i] = (int) Math.floor(shares[i] * (count - 1));
            places[2 * i + 1] = Math.min(count - 1, places[2 * i] + 1);
        }
        int[] ordered = places.clone();
        Arrays.sort(ordered);
        double[] found = ascending().at(ordered);
        double[] quantiles = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            double below = found[Arrays.binarySearch(ordered, places[2 * i])];
            double above = found[Arrays.binarySearch(ordered, places[2 * i + 1])];
            quantiles[i] = below + (shares[i] * (count - 1) - places[2 * i]) * (above - below);
        }
        return quantiles;
    }

    /** The smallest of the most frequent numbers. */
    double mostFrequent() {
        double[] number = new double[1];
        int[] most = new int[1];
        ascending().each((candidate, times) -> {
            if (times > most[0]) {
                most[0] = times;
                number[0] = candidate;
            }
        });
        return number[0];
    }

    double deviation(double mean) {
        double squares = all.get().map(n -> (n - mean) * (n - mean)).sum();
        return positive(Math.sqrt(squares / Math.max(1, count)));
    }

    /** A column that is constant in the training rows is only shifted. */
    static double positive(double scale) {
        return scale > 1e-12 ? scale : 1;
    }
}
