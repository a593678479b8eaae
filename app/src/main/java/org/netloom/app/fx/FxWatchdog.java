package org.netloom.app.fx;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Measures how long the FX thread was held at worst: a heartbeat is posted from a thread of its own, and the time until it is served is the
 * time for which a person's click would have waited. On a machine that is busy with other programs a part of that is their doing; what is
 * ours of it, work on the FX thread and waiting in our own code, is measured beside it. Nothing of it is shown; tests read it.
 */
public final class FxWatchdog implements AutoCloseable {

    private static final long BEAT_MILLIS = 5;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "netloom-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong longestHold = new AtomicLong();
    private final AtomicLong workBefore = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicReference<Thread> fxThread = new AtomicReference<>();

    /** Begins to measure. */
    public FxWatchdog() {
        executor.scheduleAtFixedRate(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        Thread thread = fxThread.get();
        if (waiting.compareAndSet(false, true)) {
            workBefore.set(thread == null ? 0 : work(thread));
            waited.set(0);
            sent.set(System.nanoTime());
            Platform.runLater(this::served);
        } else if (thread != null && waitsInOurCode(thread)) {
            waited.addAndGet(TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS));
        }
    }

    private void served() {
        Thread thread = Thread.currentThread();
        long stall = System.nanoTime() - sent.get();
        longest.accumulateAndGet(stall, Math::max);
        if (fxThread.getAndSet(thread) != null) {
            longestHold.accumulateAndGet(Math.min(stall, work(thread) - workBefore.get() + waited.get()), Math::max);
        }
        waiting.set(false);
    }

    private static long work(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    /** The toolkit waits for its own painter and for events, and that is not meant. */
    private static boolean waitsInOurCode(Thread thread) {
        return thread.getState() != Thread.State.RUNNABLE
                && Stream.of(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("org.netloom."));
    }

    /** The longest time for which we ourselves held the thread, since the start or the last reset. Any thread. */
    public Duration longestHold() {
        return Duration.ofNanos(longestHold.get());
    }

    /** The longest wait since the start or the last reset; a wait that still lasts counts as long as it has lasted. Any thread. */
    public Duration longestStall() {
        long lasting = waiting.get() ? System.nanoTime() - sent.get() : 0;
        return Duration.ofNanos(Math.max(longest.get(), lasting));
    }

    /** Forgets what was measured. Any thread. */
    public void reset() {
        longest.set(0);
        longestHold.set(0);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
