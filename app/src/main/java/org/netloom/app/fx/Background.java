package org.netloom.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Work off the FX thread. Results and failures come back on the FX thread. One pool for the whole window; made in the composition
 * root, closed with the window.
 */
public final class Background implements AutoCloseable {

    private final ExecutorService executor;
    private final Consumer<Throwable> onBug;

    /**
     * @param onBug called on the FX thread for exceptions that no caller foresaw
     */
    public Background(Consumer<Throwable> onBug) {
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "netloom-background-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.onBug = onBug;
    }

    /** Works off the FX thread, then hands the result over on it; does nothing once it is closed. */
    public <T> void run(Callable<T> work, Consumer<? super T> onFx) {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(() -> {
            try {
                T result = work.call();
                FxThread.later(() -> onFx.accept(result));
            } catch (Exception | LinkageError | OutOfMemoryError bug) {
                FxThread.later(() -> onBug.accept(bug));
            }
        });
    }

    /** A queue of its own in which only the newest request counts: results of older ones are dropped. FX thread only. */
    public LatestWins latestWins() {
        return new LatestWins(this);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** Work of which only the newest matters, such as preparing data while a person still changes columns. */
    public static final class LatestWins {
        private final Background background;
        private volatile int newest;

        private LatestWins(Background background) {
            this.background = background;
        }

        /** Works, and hands over the result unless something newer was asked for meanwhile. */
        public <T> void run(Callable<T> work, Consumer<? super T> onFx) {
            FxThread.require();
            int mine = ++newest;
            background.run(() -> mine == newest ? new Done<>(work.call()) : null, done -> {
                if (done != null && mine == newest) {
                    onFx.accept(done.result());
                }
            });
        }

        /** What work gave; there is none of work that was dropped before it began. */
        private record Done<T>(T result) {}

        /** Drops what is under way; what has not begun does not begin. Work that is long asks its {@code Progress} whether it is wanted. */
        public void cancel() {
            FxThread.require();
            newest++;
        }
    }
}
