package org.netloom.core.data;

import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * The numbers of a column in ascending order, those that are alike together. Immutable; each going through them may read the column
 * anew.
 */
public final class Ascending {

    private final int count;
    private final Runs runs;

    Ascending(int count, Runs runs) {
        this.count = count;
        this.runs = runs;
    }

    /** Numbers that are in ascending order already; the array is not copied, and nobody may write to it. */
    public static Ascending of(double[] sorted) {
        return new Ascending(sorted.length, run -> {
            for (int i = 0; i < sorted.length; ) {
                int end = i + 1;
                while (end < sorted.length && sorted[end] == sorted[i]) {
                    end++;
                }
                run.take(sorted[i], end - i);
                i = end;
            }
        });
    }

    /**
     * Numbers in any order.
     *
     * @param count how many there are
     * @param numbers the same each time; asked for again and again where not all have room at once
     */
    public static Ascending of(int count, Supplier<DoubleStream> numbers) {
        return of(count, numbers, AscendingKeys.ROOM);
    }

    static Ascending of(int count, Supplier<DoubleStream> numbers, int room) {
        if (count <= room) {
            return of(numbers.get().sorted().toArray());
        }
        AscendingKeys.Runs runs = AscendingKeys.of(
                sink -> {
                    AscendingKeys.Chunk chunk = new AscendingKeys.Chunk(sink);
                    numbers.get().forEach(number -> chunk.accept(AscendingKeys.ofDouble(number)));
                    chunk.end();
                },
                count,
                room);
        return new Ascending(count, run -> runs.each((key, times) -> run.take(AscendingKeys.toDouble(key), times)));
    }

    /** So many numbers may be held at once, as an array, by what works on one column. */
    public static int room() {
        return AscendingKeys.ROOM;
    }

    /** Takes numbers that are alike. */
    @FunctionalInterface
    public interface Run {
        void take(double number, int times);
    }

    /** Goes through all numbers. */
    @FunctionalInterface
    interface Runs {
        void each(Run run);
    }

    /** How many there are, like ones counted each. */
    public int count() {
        return count;
    }

    /** Goes through all of them. */
    public void each(Run run) {
        runs.each(run);
    }

    /** The numbers at some places, in ascending order and from 0. */
    public double[] at(int... places) {
        double[] found = new double[places.length];
        int[] state = new int[2];
        each((number, times) -> {
            state[0] += times;
            while (state[1] < places.length && places[state[1]] < state[0]) {
                found[state[1]++] = number;
            }
        });
        return found;
    }

    /** All of them in a new array. */
    public double[] toArray() {
        double[] all = new double[count];
        int[] at = new int[1];
        each((number, times) -> java.util.Arrays.fill(all, at[0], at[0] += times, number));
        return all;
    }
}
