package org.netloom.core.data;

import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stores batches of rows on several threads while one reads on: each takes some columns of a batch, whichever are behind, and no two take the same columns. Who
 * reads lends a hand when all batches are filled. For one thread that reads.
 */
final class SharedStoring {

    /** One that is read into, one that is stored, and two that wait. */
    static final int BATCHES = 4;

    /** More threads than this would wait for the one that reads. */
    private static final int MOST_HELPERS = 4;

    /** Enough for nobody to wait long for another. */
    private static final int SHARES_A_THREAD = 4;

    private final Store store;
    private final int helpers;
    private final ExecutorService threads;
    private final CellBatch[] batches = new CellBatch[BATCHES];
    private final int[] fromRows = new int[BATCHES];
    private final CellRun[] runs;
    private final long[] stored;
    private final boolean[] taken;
    private final int columns;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long filled;
    private int helping;
    private @Nullable Throwable failed;

    /** Stores a column of a batch. */
    interface Store {
        /** @param run is used for it */
        void store(CellBatch batch, int fromRow, int column, CellRun run);
    }

    /** @param columns how many there are */
    SharedStoring(int columns, Store store) {
        this.store = store;
        this.columns = columns;
        int processors = Runtime.getRuntime().availableProcessors();
        helpers = Math.max(1, Math.min(processors - 1, MOST_HELPERS));
        int shares = Math.min(columns, (helpers + 1) * SHARES_A_THREAD);
        stored = new long[shares];
        taken = new boolean[shares];
        runs = new CellRun[shares];
        threads = new ThreadPoolExecutor(helpers, helpers, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "netloom-storing");
            thread.setDaemon(true);
            return thread;
        });
        ((ThreadPoolExecutor) threads).allowCoreThreadTimeOut(true);
        Arrays.setAll(batches, i -> new CellBatch());
    }

    /** The batch that is read into. */
    CellBatch current() {
        return batches[(int) (filled % BATCHES)];
    }

    /**
     * Has a batch stored from a row on, in place of the one that was read into, and waits for another one to be free.
     *
     * @throws CompletionException if storing failed
     */
    CellBatch next(CellBatch batch, int fromRow) {
        int place = (int) (filled % BATCHES);
        lock.lock();
        try {
            batches[place] = batch;
            fromRows[place] = fromRow;
            filled++;
            if (helping < helpers) {
                helping++;
                threads.execute(this::help);
            }
        } finally {
            lock.unlock();
        }
        await(filled - BATCHES + 1);
        current().clear();
        return current();
    }

    /** Waits until all is stored that was read. */
    void finish() {
        await(filled);
    }

    /** Waits until nobody stores any more, whatever became of it. */
    void stop() {
        lock.lock();
        try {
            failed = failed == null ? new IllegalStateException("Nobody wants the rows any more") : failed;
            while (isAnyTaken()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isAnyTaken() {
        for (boolean share : taken) {
            if (share) {
                return true;
            }
        }
        return false;
    }

    /** Helps until all shares of so many batches are stored. */
    private void await(long wanted) {
        for (int share = wanted(wanted); share >= 0; share = wanted(wanted)) {
            take(share);
        }
    }

    /** A share to be stored now; -1 once all of so many batches are stored. */
    private int wanted(long wanted) {
        lock.lock();
        try {
            while (failed == null && least() < wanted) {
                int share = behind();
                if (share >= 0) {
                    taken[share] = true;
                    return share;
                }
                changed.awaitUninterruptibly();
            }
            if (failed != null) {
                throw new CompletionException(failed);
            }
            return -1;
        } finally {
            lock.unlock();
        }
    }

    private void help() {
        for (int share = any(); share >= 0; share = any()) {
            take(share);
        }
    }

    /** A share to be stored now; -1, and one helps less, if there is none. */
    private int any() {
        lock.lock();
        try {
            int share = behind();
            if (share >= 0) {
                taken[share] = true;
            } else {
                helping--;
            }
            return share;
        } finally {
            lock.unlock();
        }
    }

    /** The share that nobody takes of which the fewest batches are stored; -1 if there is nothing to do. */
    private int behind() {
        int found = -1;
        for (int share = 0; failed == null && share < stored.length; share++) {
            if (!taken[share] && stored[share] < filled && (found < 0 || stored[share] < stored[found])) {
                found = share;
            }
        }
        return found;
    }

    private long least() {
        return Arrays.stream(stored).min().orElse(filled);
    }

    private void take(int share) {
        Throwable problem = null;
        try {
            int place = (int) (stored[share] % BATCHES);
            CellRun run = runs[share];
            if (run == null) {
                run = new CellRun();
                runs[share] = run;
            }
            for (int column = firstOf(share); column < firstOf(share + 1); column++) {
                store.store(batches[place], fromRows[place], column, run);
            }
        } catch (RuntimeException | Error thrown) {
            problem = thrown;
        }
        lock.lock();
        try {
            stored[share]++;
            taken[share] = false;
            failed = failed == null ? problem : failed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int firstOf(int share) {
        return (int) ((long) columns * share / stored.length);
    }
}
