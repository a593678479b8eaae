package org.netloom.core.numbers;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Shares work between the caller and the common pool of the process. Shares depend on nothing but the amount and the number of threads,
 * so that the same run gives the same numbers.
 *
 * @param threads how many may work at a time; asked before each piece of work
 */
public record Workers(IntSupplier threads) {

    /** As many as the engine's operations use. */
    public static final Workers OF_ENGINE =
            new Workers(() -> NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads());

    /** Below this many pieces a share is not worth the meeting. */
    private static final int LEAST = 8;

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
