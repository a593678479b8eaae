package org.netloom.app.fx;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Measures how long the FX thread was held at worst: a heartbeat is posted from a thread of its own, and the time until it is served is the
 * time for which a person's click would have waited. Nothing of it is shown; tests read it.
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

    /** Begins to measure. */
    public FxWatchdog() {
        executor.scheduleAtFixedRate(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (waiting.compareAndSet(false, true)) {
            sent.set(System.nanoTime());
            Platform.runLater(this::served);
        }
    }

    private void served() {
        longest.accumulateAndGet(System.nanoTime() - sent.get(), Math::max);
        waiting.set(false);
    }

    /** The longest wait since the start or the last reset; a wait that still lasts counts as long as it has lasted. Any thread. */
    public Duration longestStall() {
        long lasting = waiting.get() ? System.nanoTime() - sent.get() : 0;
        return Duration.ofNanos(Math.max(longest.get(), lasting));
    }

    /** Forgets what was measured. Any thread. */
    public void reset() {
        longest.set(0);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
