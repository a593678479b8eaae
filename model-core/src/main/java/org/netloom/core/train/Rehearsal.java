package org.netloom.core.train;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Iterations on the first minibatch that leave no trace: once it is closed, weights, what the updater remembers, counters and random numbers are
 * as before, so that the run that follows is the same with and without it. Copies nothing until the first one. Trainer's thread.
 */
final class Rehearsal implements AutoCloseable {

    private final Learner learner;
    private @Nullable State before;

    Rehearsal(Learner learner) {
        this.learner = learner;
    }

    private record State(INDArray weights, @Nullable INDArray updater, int iteration, int epoch) {}

    void iterate() {
        if (before == null) {
            ComputationGraph network = learner.network();
            INDArray updater = network.getUpdater().getStateViewArray();
            before = new State(
                    learner.copyWeights(),
                    updater == null ? null : updater.dup(),
                    network.getConfiguration().getIterationCount(),
                    network.getConfiguration().getEpochCount());
        }
        learner.learn(0, 0);
    }

    @Override
    public void close() {
        State state = before;
        if (state == null) {
            return;
        }
        ComputationGraph network = learner.network();
        learner.setWeights(state.weights());
        state.weights().close();
        if (state.updater() != null) {
            network.getUpdater().getStateViewArray().assign(state.updater());
            state.updater().close();
        }
        network.getConfiguration().setIterationCount(state.iteration());
        network.getConfiguration().setEpochCount(state.epoch());
        learner.seed();
    }
}
