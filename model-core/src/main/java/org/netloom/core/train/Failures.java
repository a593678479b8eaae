package org.netloom.core.train;

import org.netloom.core.data.MemoryOut;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.plan.TrainingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a run broke off, in words for the person who can mend it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Prepared features are near 1 in size; what lies far beyond is unscaled, and makes a network diverge at any usual rate. */
    private static final float FAR_FROM_ONE = 100;

    private Failures() {}

    /** The loss or a weight is no finite number any more. */
    static Diagnostic notFinite(TrainingTask task, int iteration, int epoch) {
        float largest = task.data().training().values().largest();
        double rate = task.plan().learningRate();
        return largest > FAR_FROM_ONE
                ? Diagnostic.error("loss-not-finite-unscaled", epoch, iteration, (double) largest, rate)
                : Diagnostic.error("loss-not-finite", epoch, iteration, rate, rate / 10);
    }

    /** Something was thrown: memory has run out, or the product has a bug, which the log then holds. */
    static Diagnostic explain(Throwable failure, TrainingPlan plan) {
        if (MemoryOut.isCauseOf(failure)) {
            LOG.warn("Memory ran out while training", failure);
            return Diagnostic.error("memory-out", plan.batchSize());
        }
        LOG.error("Training broke off", failure);
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return Diagnostic.error("training-failed", failure.getClass().getSimpleName(), message);
    }

    static void logDeafListener(RuntimeException failure) {
        LOG.error("The listener of a training run threw while it was told of a failure", failure);
    }
}
