package org.netloom.core.train;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.metrics.Scores;

/**
 * The weights to fall back on: of the best epoch so far, or of the last one that ended well. Before the first epoch ends, the first
 * weights.
 */
final class KeptWeights {

    private final Learner learner;
    private final boolean best;
    private INDArray weights;
    private TrainingEvent.Epoch epoch = new TrainingEvent.Epoch(0, 0, NOTHING, Optional.empty(), 0);

    private static final Scores NOTHING = new Scores.Classification(Double.POSITIVE_INFINITY, 0);

    /**
     * Keeps the present weights.
     *
     * @param best whether only an epoch with a smaller validation loss replaces what is kept
     */
    KeptWeights(Learner learner, boolean best) {
        this.learner = learner;
        this.best = best;
        this.weights = learner.copyWeights();
    }

    /** An epoch has ended with finite losses. */
    void consider(TrainingEvent.Epoch ended) {
        if (epoch.epoch() == 0 || !best || loss(ended) < loss(epoch)) {
            weights.close();
            weights = learner.copyWeights();
            epoch = ended;
        }
    }

    private static double loss(TrainingEvent.Epoch epoch) {
        return epoch.validation().orElse(NOTHING).loss();
    }

    /** Whether only the best is kept. */
    boolean isBest() {
        return best;
    }

    /** The epoch that the weights are of; number 0 for the first weights. */
    TrainingEvent.Epoch epoch() {
        return epoch;
    }

    /** Gives the network these weights. */
    void restore() {
        learner.setWeights(weights);
    }

    void release() {
        weights.close();
    }
}
