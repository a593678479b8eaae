package org.netloom.core.model;

import java.util.Optional;
import org.netloom.core.metrics.Scores;

/**
 * How a network came to know what it knows.
 *
 * @param graphFingerprint of the graph that was trained; see {@link GraphFingerprint}
 * @param epochs passes that were finished
 * @param iterations minibatches
 * @param keptEpoch the epoch whose weights the network has; 0 if it has those of the last iteration, in the midst of an epoch
 * @param seconds time of training, pauses left out
 * @param training on the training rows with these weights; empty if that was not measured
 * @param validation on the validation rows with these weights; empty if there are none or that was not measured
 */
public record TrainingSummary(
        String graphFingerprint,
        int epochs,
        int iterations,
        int keptEpoch,
        double seconds,
        Optional<Scores> training,
        Optional<Scores> validation) {}
