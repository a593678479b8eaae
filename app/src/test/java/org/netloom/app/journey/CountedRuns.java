package org.netloom.app.journey;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.netloom.app.session.Run;
import org.netloom.app.session.RunSnapshot;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.train.TrainingEvent;

/** Counts minibatches where they are trained: on the trainer's thread, before anything of them reaches the window. */
final class CountedRuns implements Run.Factory {

    private final Run.Factory trainer;
    private final AtomicInteger iterations = new AtomicInteger();
    private final AtomicInteger atStop = new AtomicInteger(-1);

    CountedRuns(Run.Factory trainer) {
        this.trainer = trainer;
    }

    /** Minibatches of the newest run. */
    int iterations() {
        return iterations.get();
    }

    /** Minibatches of the newest run that were done when it was asked to stop. */
    int atStop() {
        return atStop.get();
    }

    @Override
    public Run create(RunSnapshot snapshot, Consumer<TrainingEvent> listener) {
        iterations.set(0);
        atStop.set(-1);
        return new Counted(trainer.create(snapshot, event -> {
            if (event instanceof TrainingEvent.Iteration) {
                iterations.incrementAndGet();
            }
            listener.accept(event);
        }));
    }

    private final class Counted implements Run {
        private final Run run;

        Counted(Run run) {
            this.run = run;
        }

        @Override
        public void start() {
            run.start();
        }

        @Override
        public void pause() {
            run.pause();
        }

        @Override
        public void resume() {
            run.resume();
        }

        @Override
        public void step() {
            run.step();
        }

        @Override
        public void stop() {
            run.stop();
            atStop.set(iterations.get());
        }

        @Override
        public Optional<TrainedRun> trained() {
            return run.trained();
        }
    }
}
