package org.netloom.app.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.app.session.Run;
import org.netloom.app.session.RunSnapshot;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.train.TrainingEvent;

/**
 * Gives a window a run that took place already, so that its charts show that very run.
 *
 * @param events what the run told, in order
 */
record RecordedRuns(List<TrainingEvent> events) implements Run.Factory {

    @Override
    public Run create(RunSnapshot snapshot, Consumer<TrainingEvent> listener) {
        return new Recorded(events, listener);
    }

    /** It is over as soon as it starts: there is nothing to pause or to stop. */
    private record Recorded(List<TrainingEvent> events, Consumer<TrainingEvent> listener) implements Run {
        @Override
        public void start() {
            events.forEach(listener);
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void step() {}

        @Override
        public void stop() {}

        @Override
        public Optional<TrainedRun> trained() {
            return Optional.empty();
        }
    }
}
