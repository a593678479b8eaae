package org.netloom.app.session;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.metrics.Scores;
import org.netloom.core.metrics.Spread;
import org.netloom.core.train.CrossValidation.Event.Judged;
import org.netloom.core.train.TrainingState;

/**
 * A cross-validation at one moment.
 *
 * @param state IDLE before the first, RUNNING, COMPLETED, STOPPED or FAILED
 * @param folds how many there are
 * @param fold the fold under way, from 0
 * @param epoch of that fold, from 0
 * @param epochs planned
 * @param judged the folds that are done
 * @param problem why it failed
 */
public record FoldsFigures(
        TrainingState state,
        int folds,
        int fold,
        int epoch,
        int epochs,
        List<Judged> judged,
        Optional<Diagnostic> problem) {

    /** Before the first. */
    public static final FoldsFigures NONE =
            new FoldsFigures(TrainingState.IDLE, 0, 0, 0, 1, List.of(), Optional.empty());

    public FoldsFigures {
        judged = List.copyOf(judged);
    }

    /** How far it has come, 0 to 1. */
    public double progress() {
        double ofFold = Math.min(1, (double) epoch / Math.max(1, epochs));
        return folds == 0 ? 0 : Math.min(1, Math.max(judged.size(), fold + ofFold) / folds);
    }

    /** How a figure of the network lies over the folds that are done. */
    public Spread spread(ToDoubleFunction<Scores> figure) {
        return Spread.of(judged.stream()
                .mapToDouble(fold -> figure.applyAsDouble(fold.report().scores()))
                .toArray());
    }

    /** How the headline of the linear model lies; without figures if there is none. */
    public Spread linear() {
        return Spread.of(judged.stream()
                .flatMap(fold -> fold.linear().stream())
                .mapToDouble(Scores::headline)
                .toArray());
    }
}
