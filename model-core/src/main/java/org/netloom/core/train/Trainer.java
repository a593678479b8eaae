package org.netloom.core.train;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.engine.Engine;

/**
 * The one thread on which networks live: they are compiled, trained, evaluated and asked there, one piece of work after the other.
 * It is made once, since every thread that ever trained keeps about 42 MB of native memory. Methods may be called on any thread.
 */
public final class Trainer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Engine engine;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "netloom-trainer");
        made.setDaemon(true);
        return made;
    });

    /** A trainer that computes with an engine. The thread starts with the first piece of work. */
    public Trainer(Engine engine) {
        this.engine = engine;
    }

    /**
     * A run, not started yet. While it is not final, other work of this trainer waits, also while the run is paused.
     *
     * @param listener gets every event in order on the trainer's thread; must not block and must not throw
     */
    public TrainingSession session(TrainingTask task, Consumer<TrainingEvent> listener) {
        return new TrainingSession(task, engine, thread, listener);
    }

    /** Does some work with a network on the trainer's thread, after what is there already. Exceptions complete the future. */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                future.complete(work.call());
            } catch (Exception | LinkageError | OutOfMemoryError failure) {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    /** The trainer's thread as an executor. */
    public Executor executor() {
        return thread;
    }

    /** Lets running work end and gives the thread's native memory back. A session that still runs must be closed before. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        if (engine.description().isPresent()) {
            thread.execute(() -> Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread());
        }
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
