package org.netloom.core.engine;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.numbers.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many threads an operation uses. Asked for, it is that number; left to itself, it is found for each network by {@link ThreadTrial} and
 * remembered. With one thread two runs from one seed give the same numbers to the last bit; with another number sums are taken in another
 * order, which shows in the last digits. Asking is for any thread, choosing for the one that trains.
 */
public final class Threads {

    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private final ThreadMemory memory;
    private final int most;
    private volatile int asked;
    private volatile ThreadChoice choice;

    private Threads(int asked, int most, ThreadMemory memory) {
        this.asked = asked;
        this.most = most;
        this.memory = memory;
        this.choice = asked > 0 ? ThreadChoice.asked(asked) : ThreadChoice.FIRST;
    }

    /** Always the same number. */
    public static Threads fixed(int threads) {
        return new Threads(atLeastOne(threads), threads, ThreadMemory.NONE);
    }

    /**
     * As many as suit each network.
     *
     * @param spare cores that are left to others: a window that has to wait for one stutters, and so does training that waits for it
     */
    public static Threads automatic(int spare, ThreadMemory memory) {
        return new Threads(0, most(Runtime.getRuntime().availableProcessors(), spare), memory);
    }

    static int most(int cores, int spare) {
        return Math.max(1, cores - spare);
    }

    private static int atLeastOne(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        }
        return threads;
    }

    /** Wants a number from the next run on. */
    public void ask(int threads) {
        asked = atLeastOne(threads);
    }

    /** Leaves the number to the trial from the next run on. */
    public void leave() {
        asked = 0;
    }

    /** What the last network trains or trained with. */
    public ThreadChoice choice() {
        return choice;
    }

    /** An iteration that is tried, and how to leave no trace of it. */
    public interface Rehearsal {
        void iterate();
    }

    /**
     * Settles on a number for a network.
     *
     * @param network tells networks and minibatches apart
     * @param sharing who shares its work
     * @param rehearsal iterations, whose effect the caller takes back
     * @param goesOn whether anybody still waits for it
     */
    public ThreadChoice choose(String network, Sharing sharing, Rehearsal rehearsal, BooleanSupplier goesOn) {
        int wanted = asked;
        if (wanted > 0) {
            return warmUp(ThreadChoice.asked(wanted), sharing, rehearsal, goesOn);
        }
        String key = String.join(
                "/",
                network,
                sharing.name(),
                Runtime.getRuntime().availableProcessors() + System.getProperty("os.arch"));
        OptionalInt known = memory.recall(key);
        if (known.isPresent() && known.getAsInt() <= most) {
            return warmUp(
                    new ThreadChoice(known.getAsInt(), ThreadChoice.Reason.REMEMBERED, 0, 0),
                    sharing,
                    rehearsal,
                    goesOn);
        }
        ThreadTrial trial = new ThreadTrial(most);
        while (!trial.isOver()) {
            if (!goesOn.getAsBoolean()) {
                return use(ThreadChoice.FIRST, sharing);
            }
            set(trial.next(), sharing);
            long start = System.nanoTime();
            rehearsal.iterate();
            trial.took(System.nanoTime() - start);
        }
        ThreadChoice found = use(trial.choice(), sharing);
        memory.remember(key, found.threads());
        return found;
    }

    /**
     * The first iterations of a network find its memory elsewhere than all later ones, and oneDNN's sums depend in their last digits on
     * how numbers lie in memory. So they are never part of the run, whether or not there is something to try.
     */
    private ThreadChoice warmUp(ThreadChoice next, Sharing sharing, Rehearsal rehearsal, BooleanSupplier goesOn) {
        use(next, sharing);
        for (int i = 0; i < ThreadTrial.WARM_UPS && goesOn.getAsBoolean(); i++) {
            rehearsal.iterate();
        }
        return next;
    }

    private ThreadChoice use(ThreadChoice next, Sharing sharing) {
        set(next.threads(), sharing);
        choice = next;
        LOG.info("Training with {} thread(s): {}", next.threads(), next.reason());
        return next;
    }

    /**
     * Sets what operations and layers use. The library of matrix products always works on one thread: its own threads made every network slower that
     * was measured, and where work is worth sharing, {@link Workers} share it by rows.
     */
    void set(int threads, Sharing sharing) {
        Workers.useInEngine(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(sharing.ofOperations(threads));
        if (Nd4j.factory().blas().getMaxThreads() != 1) {
            Nd4j.factory().blas().setMaxThreads(1);
        }
    }
}
