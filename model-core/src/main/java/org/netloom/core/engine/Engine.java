package org.netloom.core.engine;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library that computes. It is loaded on the first {@link #start()}, which takes about a second and therefore belongs on
 * a thread that nobody waits for; later calls return at once. Safe for any thread. One engine serves a whole process, since the
 * number of threads and the memory limit belong to the process.
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final int threads;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Outcome<EngineDescription> outcome;

    /** An engine with one thread: the fastest for the networks of tables, and the same numbers at every run. */
    public Engine() {
        this(1);
    }

    /**
     * An engine with a number of threads.
     *
     * @param threads threads an operation, at least 1; only with 1 do two runs give the same numbers to the last bit
     */
    public Engine(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        }
        this.threads = threads;
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
            // OpenMP spins while it waits: on the small matrices of tables a second thread makes everything slower.
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
            // The library of matrix products counts its threads by itself, and would take all cores whatever was asked
            // for.
            Nd4j.factory().blas().setMaxThreads(threads);
            boolean helpers = HelperSelfTest.decide();
            LOG.info("{} with {} thread(s), oneDNN helpers {}", Loader.getPlatform(), threads, helpers ? "on" : "off");
            return Outcome.of(new EngineDescription("CPU", Loader.getPlatform(), threads, Pointer.maxBytes(), helpers));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The native library did not load", failure);
            return Outcome.failed(
                    Diagnostic.error("engine-missing", System.getProperty("os.name"), System.getProperty("os.arch")));
        }
    }
}
