package org.netloom.core.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The training rows in an order that is drawn anew for every epoch, cut into minibatches; the last one holds what is left. The order
 * of an epoch depends only on the seed and on how many epochs came before.
 */
final class Minibatches {

    private final int[] order;
    private final int size;
    private final SplittableRandom random;
    private final int run;
    private final int[] runs;
    private final int runsAtOnce;

    Minibatches(int rows, int batchSize, long seed) {
        this(rows, batchSize, seed, 1, 1);
    }

    /**
     * Minibatches of rows of which neighbours are best taken together: whole runs are drawn, and the rows of several runs are mixed.
     *
     * @param run so many neighbours; 1 if any order is as good
     * @param runsAtOnce the rows of so many runs are mixed
     */
    Minibatches(int rows, int batchSize, long seed, int run, int runsAtOnce) {
        this.run = run;
        this.runs = IntStream.range(0, run == 1 ? 0 : (rows + run - 1) / run).toArray();
        this.runsAtOnce = Math.max(1, runsAtOnce);
        this.order = IntStream.range(0, rows).toArray();
        this.size = Math.min(batchSize, rows);
        this.random = new SplittableRandom(seed);
    }

    int count() {
        return (order.length + size - 1) / size;
    }

    /** Draws the order of the next epoch. */
    void shuffle() {
        if (run == 1) {
            shuffle(order, 0, order.length);
            return;
        }
        shuffle(runs, 0, runs.length);
        int next = 0;
        for (int first = 0; first < runs.length; first += runsAtOnce) {
            int from = next;
            for (int i = first; i < Math.min(runs.length, first + runsAtOnce); i++) {
                int end = Math.min(order.length, (runs[i] + 1) * run);
                for (int row = runs[i] * run; row < end; row++) {
                    order[next++] = row;
                }
            }
            shuffle(order, from, next);
        }
    }

    /** Fisher and Yates's shuffle. */
    private void shuffle(int[] numbers, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            int j = from + random.nextInt(i - from + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
    }

    /** The rows of a minibatch, by their indices; batches count from 0. */
    int[] get(int batch) {
        return Arrays.copyOfRange(order, batch * size, Math.min(order.length, (batch + 1) * size));
    }
}
