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

    Minibatches(int rows, int batchSize, long seed) {
        this.order = IntStream.range(0, rows).toArray();
        this.size = Math.min(batchSize, rows);
        this.random = new SplittableRandom(seed);
    }

    int count() {
        return (order.length + size - 1) / size;
    }

    /** Draws the order of the next epoch: Fisher and Yates's shuffle. */
    void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** The rows of a minibatch, by their indices; batches count from 0. */
    int[] get(int batch) {
        return Arrays.copyOfRange(order, batch * size, Math.min(order.length, (batch + 1) * size));
    }
}
