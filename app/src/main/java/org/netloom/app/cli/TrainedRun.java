package org.netloom.app.cli;

import java.util.List;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

/**
 * What came of a run.
 *
 * @param state how it ended
 * @param model what was learnt, if there was a network at all
 * @param results how good it is
 * @param events all that the run told, in order
 */
record TrainedRun(
        TrainingState state, Optional<TrainedModel> model, Optional<Results> results, List<TrainingEvent> events) {

    /** What the run complained of. */
    List<Diagnostic> problems() {
        return events.stream()
                .filter(TrainingEvent.Problem.class::isInstance)
                .map(event -> ((TrainingEvent.Problem) event).diagnostic())
                .toList();
    }
}
