package org.netloom.core.train;

import java.util.Set;

/** Where a training run stands. */
public enum TrainingState {
    /** Made, not started. */
    IDLE,
    /** Compiling the network on the trainer's thread. */
    PREPARING,
    /** Iterating. */
    RUNNING,
    /** Waiting between two iterations. */
    PAUSED,
    /** All epochs done. */
    COMPLETED,
    /** Ended by the person; what was learnt so far is kept. */
    STOPPED,
    /** Ended by a problem, which the last event names. */
    FAILED;

    /** Whether nothing will follow. */
    public boolean isFinal() {
        return this == COMPLETED || this == STOPPED || this == FAILED;
    }

    /** The states that may follow. */
    public Set<TrainingState> next() {
        return switch (this) {
            case IDLE -> Set.of(PREPARING, STOPPED);
            case PREPARING -> Set.of(RUNNING, PAUSED, STOPPED, FAILED);
            case RUNNING -> Set.of(PAUSED, COMPLETED, STOPPED, FAILED);
            case PAUSED -> Set.of(RUNNING, STOPPED, COMPLETED, FAILED);
            case COMPLETED, STOPPED, FAILED -> Set.of();
        };
    }
}
