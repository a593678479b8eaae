package org.netloom.app.session;

import java.util.Optional;
import java.util.OptionalDouble;
import org.netloom.core.metrics.Scores;
import org.netloom.core.train.TrainingEvent;

/** Gathers the figures of a run from its events. */
final class RunProgress {

    private final Pace pace = new Pace();
    private int epochs;
    private int iterationsPerEpoch = 1;
    private int epoch;
    private int iteration;
    private boolean bestKept;
    private OptionalDouble learningRate = OptionalDouble.empty();
    private Optional<Scores> training = Optional.empty();
    private Optional<Scores> validation = Optional.empty();

    void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            epochs = started.epochs();
            iterationsPerEpoch = Math.max(1, started.iterationsPerEpoch());
        } else if (event instanceof TrainingEvent.Iteration one) {
            epoch = one.epoch();
            iteration = one.iteration();
            pace.add(one.rows(), one.nanos());
            learningRate = OptionalDouble.of(one.learningRate());
        } else if (event instanceof TrainingEvent.Epoch whole) {
            epoch = whole.epoch();
            training = Optional.of(whole.training());
            validation = whole.validation();
        } else if (event instanceof TrainingEvent.BestKept kept) {
            training = Optional.of(kept.training());
            validation = Optional.of(kept.validation());
            bestKept = true;
        }
    }

    RunFigures figures(RunHistory history, boolean over) {
        long planned = (long) epochs * iterationsPerEpoch;
        double progress = planned == 0 ? 0 : Math.min(1, (double) iteration / planned);
        OptionalDouble left = over ? OptionalDouble.empty() : pace.secondsFor(Math.max(0, planned - iteration));
        return new RunFigures(
                epoch,
                epochs,
                iteration,
                progress,
                left,
                pace.rowsPerSecond(),
                learningRate,
                training,
                validation,
                history.bestEpoch(),
                bestKept);
    }
}
