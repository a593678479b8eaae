package org.netloom.core.train;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.engine.Engine;
import org.netloom.core.model.TrainedModel;

/**
 * One training run. It works on a snapshot; it can be started once, paused, resumed, stepped and stopped between any two minibatches.
 * All methods may be called on any thread and return at once, {@link #await()} excepted; asking for what does not fit the state does
 * nothing. No exception leaves a run: what goes wrong is a {@link TrainingEvent.Problem}, and the state FAILED follows.
 */
public final class TrainingSession implements AutoCloseable {

    private final TrainingTask task;
    private final Engine engine;
    private final Executor thread;
    private final Consumer<TrainingEvent> listener;
    private final RunControl control = new RunControl();
    private volatile @Nullable TrainedModel model;

    /**
     * A run, not started.
     *
     * @param thread executes one task at a time, always on the same thread; see {@link Trainer}
     * @param listener gets every event in order on that thread; must not block and must not throw
     */
    public TrainingSession(TrainingTask task, Engine engine, Executor thread, Consumer<TrainingEvent> listener) {
        this.task = task;
        this.engine = engine;
        this.thread = thread;
        this.listener = listener;
    }

    /** What is trained. */
    public TrainingTask task() {
        return task;
    }

    /** Where the run stands. */
    public TrainingState state() {
        return control.state();
    }

    /** Starts the run. Returns whether it was this call that did. */
    public boolean start() {
        if (!control.enter(TrainingState.PREPARING)) {
            return false;
        }
        thread.execute(() -> new TrainingRun(task, engine, control, listener, result -> model = result).run());
        return true;
    }

    /** Asks to wait after the present minibatch. */
    public void pause() {
        control.pause();
    }

    /** Asks to go on. */
    public void resume() {
        control.run();
    }

    /** Asks for one minibatch and a pause after it; starts a run that was not started. */
    public void step() {
        control.step();
        start();
    }

    /** Asks to end after the present minibatch. What was learnt is kept. */
    public void stop() {
        control.stop();
        control.stopIfIdle();
    }

    /** Waits until the run is final. */
    public TrainingState await() throws InterruptedException {
        control.await(TrainingState::isFinal, null);
        return state();
    }

    /** Waits until the run is final or paused; empty if it is neither when the time is over. */
    public Optional<TrainingState> awaitRest(Duration patience) throws InterruptedException {
        boolean resting = control.await(s -> s.isFinal() || s == TrainingState.PAUSED, patience);
        return resting ? Optional.of(state()) : Optional.empty();
    }

    /**
     * The network with what it learnt, once the run is final; empty before, and if there never was a network. After COMPLETED and
     * STOPPED its weights are those of the best epoch or of the last iteration, as the plan wants; after FAILED those of the last epoch
     * that ended well, or the first ones.
     */
    public Optional<TrainedModel> model() {
        return state().isFinal() ? Optional.ofNullable(model) : Optional.empty();
    }

    /** Stops the run if it goes on. The run gives back the native memory that it worked in when it ends; the model stays usable. */
    @Override
    public void close() {
        stop();
    }
}
