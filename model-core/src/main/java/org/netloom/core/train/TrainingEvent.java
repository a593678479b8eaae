package org.netloom.core.train;

import java.util.Map;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.engine.ThreadChoice;
import org.netloom.core.graph.NodeId;
import org.netloom.core.metrics.Scores;

/** What a training run tells. Immutable; sent on the trainer's thread, in order, none left out. */
public sealed interface TrainingEvent {

    /** The number of threads is settled; comes before the run starts. */
    record ThreadsChosen(ThreadChoice choice) implements TrainingEvent {}

    /**
     * The network is compiled and the first iteration follows.
     *
     * @param epochs planned passes
     * @param iterationsPerEpoch iterations a pass
     * @param parameters how many numbers are trained
     * @param trainingRows rows a pass
     */
    record Started(int epochs, int iterationsPerEpoch, long parameters, int trainingRows) implements TrainingEvent {}

    /**
     * One minibatch is done.
     *
     * @param iteration from 1, over all epochs
     * @param epoch from 1
     * @param rows rows of this minibatch
     * @param loss on this minibatch before the step, penalties included
     * @param score on this minibatch: accuracy (0 to 1), or the mean absolute error in the target's unit
     * @param learningRate of the step
     * @param nanos time since the run started, pauses left out, in nanoseconds
     */
    record Iteration(int iteration, int epoch, int rows, double loss, double score, double learningRate, long nanos)
            implements TrainingEvent {}

    /**
     * How far the last step moved the weights of each layer. Comes now and then, after the iteration that it belongs to.
     *
     * @param iteration from 1, over all epochs
     * @param sizes the sum of the magnitudes of a layer's updates divided by that of its weights; about 0.001 is usual. Layers without
     *     weights are not there
     */
    record Updates(int iteration, Map<NodeId, Double> sizes) implements TrainingEvent {

        public Updates {
            sizes = Map.copyOf(sizes);
        }
    }

    /**
     * One pass is done and measured, both parts with the network as it is then (no dropout).
     *
     * @param epoch from 1
     * @param iteration the last one of this pass
     * @param training on the training rows
     * @param validation on the validation rows; empty if there are none
     * @param nanos time since the run started, pauses left out, in nanoseconds
     */
    record Epoch(int epoch, int iteration, Scores training, Optional<Scores> validation, long nanos)
            implements TrainingEvent {}

    /**
     * The network was given back the weights of its best epoch. Comes before the state COMPLETED or STOPPED, and only if that epoch is
     * not the last one.
     *
     * @param epoch the epoch with the smallest validation loss, from 1
     * @param iteration the last one of that epoch
     * @param training on the training rows, as they were measured then
     * @param validation on the validation rows, as they were measured then
     */
    record BestKept(int epoch, int iteration, Scores training, Scores validation) implements TrainingEvent {}

    /** The run is in another state. */
    record StateChanged(TrainingState state) implements TrainingEvent {}

    /** Something the person should know, as when the loss stops being a number. Comes before the state FAILED. */
    record Problem(Diagnostic diagnostic) implements TrainingEvent {}
}
