package org.netloom.core.train;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run and what was asked of it last. Others ask; the trainer's thread obeys at its checkpoints, so that the state is
 * always what truly happens. Who waits for a state is woken when its event has been told, not before.
 */
final class RunControl {

    /** What a run was asked for last. */
    private enum Order {
        RUN,
        STEP,
        PAUSE,
        STOP
    }

    private final Object lock = new Object();
    private TrainingState state = TrainingState.IDLE;
    private Order order = Order.RUN;
    private TrainingState told = TrainingState.IDLE;

    TrainingState state() {
        synchronized (lock) {
            return state;
        }
    }

    /** Changes the state if the rules allow it from the present one; false if they do not. */
    boolean enter(TrainingState next) {
        synchronized (lock) {
            boolean allowed = state.next().contains(next);
            state = allowed ? next : state;
            return allowed;
        }
    }

    /** The event of the present state has been told: who waits for it may go on. */
    void told() {
        synchronized (lock) {
            told = state;
            lock.notifyAll();
        }
    }

    void run() {
        ask(Order.RUN);
    }

    void step() {
        ask(Order.STEP);
    }

    void pause() {
        ask(Order.PAUSE);
    }

    void stop() {
        ask(Order.STOP);
    }

    /** A run that never started has no thread that could obey. */
    void stopIfIdle() {
        synchronized (lock) {
            if (state == TrainingState.IDLE) {
                state = TrainingState.STOPPED;
                told();
            }
        }
    }

    private void ask(Order wanted) {
        synchronized (lock) {
            if (order != Order.STOP) {
                order = wanted;
                if (wanted != Order.PAUSE && told == TrainingState.PAUSED) {
                    // The pause is lifted: who asks to wait for the next one must not be answered with this one.
                    told = TrainingState.RUNNING;
                }
                lock.notifyAll();
            }
        }
    }

    boolean isStopAsked() {
        synchronized (lock) {
            return order == Order.STOP;
        }
    }

    boolean isPauseAsked() {
        synchronized (lock) {
            return order == Order.PAUSE;
        }
    }

    /** Waits while a pause is asked. */
    void awaitOrder() throws InterruptedException {
        synchronized (lock) {
            while (order == Order.PAUSE) {
                lock.wait();
            }
        }
    }

    /** An iteration is done: if only this one was asked for, a pause follows. */
    void stepped() {
        synchronized (lock) {
            if (order == Order.STEP) {
                order = Order.PAUSE;
            }
        }
    }

    /** Waits for a state that was told; false if the patience ended first. Without patience it waits for ever. */
    boolean await(Predicate<TrainingState> wanted, @Nullable Duration patience) throws InterruptedException {
        long end = System.nanoTime() + (patience == null ? 0 : patience.toNanos());
        synchronized (lock) {
            while (!wanted.test(told)) {
                long left = patience == null ? 0 : (end - System.nanoTime()) / 1_000_000;
                if (patience != null && left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            return true;
        }
    }
}
