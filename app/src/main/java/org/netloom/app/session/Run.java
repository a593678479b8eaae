package org.netloom.app.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.core.train.TrainingEvent;

/** A run that can be driven. All methods return at once. */
public interface Run {

    /** Begins to train; from here on events come, on the trainer's thread. */
    void start();

    /** Waits after the minibatch under way. */
    void pause();

    /** Goes on. */
    void resume();

    /** Trains one minibatch, then waits; starts a run that was not started. */
    void step();

    /** Ends after the minibatch under way. */
    void stop();

    /** What was learnt, once the run is over; empty if there never was a network. */
    Optional<TrainedRun> trained();

    /** Makes runs. */
    interface Factory {

        /**
         * A run, not started.
         *
         * @param listener called on the trainer's thread, in order
         */
        Run create(RunSnapshot snapshot, Consumer<TrainingEvent> listener);
    }
}
