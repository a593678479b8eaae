package org.netloom.core.numbers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Shares work between the caller and the common pool of the process. Shares depend on nothing but the amount and the number of threads,
 * so that the same run gives the same numbers.
 *
 * @param threads how many may work at a time; asked before each piece of work
 */
public record Workers(IntSupplier threads) {

    /** One number for the process, as OpenMP has one: Deeplearning4j makes the layers, and has nothing to hand them. */
    private static final AtomicInteger THREADS_OF_ENGINE = new AtomicInteger(1);

    /** As many as {@link #useInEngine} said last. */
    public static final Workers OF_ENGINE = new Workers(THREADS_OF_ENGINE::get);

    /** Below this many pieces a share is not worth the meeting. */
    private static final int LEAST = 8;

    /** Sets how many threads the layers' own loops and products use, at least 1. For whoever sets the threads of operations. */
    public static void useInEngine(int threads) {
        THREADS_OF_ENGINE.set(threads);
    }

    /** The pieces of one worker. */
    public record Part(int number, int from, int length) {}

    /** Into how many parts so many pieces would be shared. */
    public int parts(int pieces) {
        return Math.max(1, Math.min(threads.getAsInt(), pieces / LEAST));
    }

    /** Does all parts, and returns when the last is done. */
    public void share(int pieces, Consumer<Part> work) {
        int parts = parts(pieces);
        if (parts == 1) {
            work.accept(new Part(0, 0, pieces));
            return;
        }
        IntStream.range(0, parts).parallel().forEach(number -> {
            int from = (int) ((long) pieces * number / parts);
            work.accept(new Part(number, from, (int) ((long) pieces * (number + 1) / parts) - from));
        });
    }
}
