package org.netloom.core.engine;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.EngineDescription.Instructions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library that computes. It is loaded on the first {@link #start()}, which takes about a second and therefore belongs on
 * a thread that nobody waits for; later calls return at once. Safe for any thread. One engine serves a whole process, since the
 * number of threads and the memory limit belong to the process.
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Threads threads;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Outcome<EngineDescription> outcome;

    /** An engine with one thread: the same numbers at every run. */
    public Engine() {
        this(Threads.fixed(1));
    }

    /** An engine with a way to choose the number of threads. */
    public Engine(Threads threads) {
        this.threads = threads;
    }

    /** How many threads an operation uses. */
    public Threads threads() {
        return threads;
    }

    /** Loads the library if that has not been done. Fails, in words, where the library has no build for this machine. */
    public Outcome<EngineDescription> start() {
        lock.lock();
        try {
            Outcome<EngineDescription> known = outcome;
            if (known == null) {
                known = load();
                outcome = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** What was loaded; empty before the first start, while it goes on, and if it failed. Never waits. */
    public Optional<EngineDescription> description() {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return outcome instanceof Outcome.Success<EngineDescription> success
                    ? Optional.of(success.value())
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Outcome<EngineDescription> load() {
        try {
            EngineSettings.apply();
            Nd4j.getExecutioner();
            // A network that is worth more threads gets them when it is trained.
            threads.set(threads.choice().threads(), Sharing.ROWS);
            EngineDescription description = new EngineDescription(
                    "CPU",
                    NativeLibrary.name(),
                    NativeLibrary.version(),
                    Instructions.ofLevel(
                            NativeOpsHolder.getInstance().getDeviceNativeOps().optimalLevel()),
                    Runtime.getRuntime().availableProcessors(),
                    EngineSettings.memoryLimit(),
                    HelperSelfTest.decide());
            LOG.info(
                    "{} on {} cores with {}, oneDNN {}, at most {} MiB",
                    description.library(),
                    description.cores(),
                    description.instructions(),
                    description.oneDnn(),
                    description.memoryLimit() >> 20);
            return Outcome.of(description);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The native library did not load", failure);
            return Outcome.failed(
                    Diagnostic.error("engine-missing", System.getProperty("os.name"), System.getProperty("os.arch")));
        }
    }
}
