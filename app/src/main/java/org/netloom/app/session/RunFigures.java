package org.netloom.app.session;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.netloom.core.metrics.Scores;

/**
 * The figures of a run at one moment.
 *
 * @param epoch the epoch under way, from 1; 0 before the first minibatch
 * @param epochs planned
 * @param iteration minibatches done
 * @param progress 0 to 1
 * @param secondsLeft smoothed; empty while unknown or when nothing is left
 * @param rowsPerSecond smoothed; empty while unknown
 * @param learningRate of the last minibatch; empty before the first
 * @param training on the training rows, after the last whole epoch
 * @param validation on the validation rows, after the last whole epoch
 * @param bestEpoch with the smallest validation loss
 * @param bestKept whether the network was given back the weights of its best epoch, whose scores these then are
 */
public record RunFigures(
        int epoch,
        int epochs,
        int iteration,
        double progress,
        OptionalDouble secondsLeft,
        OptionalDouble rowsPerSecond,
        OptionalDouble learningRate,
        Optional<Scores> training,
        Optional<Scores> validation,
        OptionalInt bestEpoch,
        boolean bestKept) {

    /** Before anything is known. */
    public static final RunFigures NONE = new RunFigures(
            0,
            0,
            0,
            0,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false);

    /** What a person looks at first: the validation rows, or the training rows if there are no others. */
    public Optional<Scores> headline() {
        return validation.isPresent() ? validation : training;
    }
}
