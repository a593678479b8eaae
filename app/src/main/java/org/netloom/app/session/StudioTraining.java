package org.netloom.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.MetricPump;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.PreparedData;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.engine.ThreadChoice;
import org.netloom.core.graph.NodeId;
import org.netloom.core.metrics.MetricBuffer;
import org.netloom.core.metrics.Trend;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

/**
 * Training, as a project sees it: one run at a time, and none while another project has its turn, started from the document as it is then. What it tells changes at most once a frame. Never
 * waits for the trainer. FX thread only.
 */
public final class StudioTraining implements AutoCloseable {

    private final StudioDocument document;
    private final ObservableValue<Optional<PreparedData>> data;
    private final Run.Factory factory;
    private final TrainingTurn turn;
    private final Subscriptions subscriptions = new Subscriptions();

    private final ReadOnlyObjectWrapper<TrainingState> state = new ReadOnlyObjectWrapper<>(TrainingState.IDLE);
    private final ReadOnlyObjectWrapper<RunFigures> figures = new ReadOnlyObjectWrapper<>(RunFigures.NONE);
    private final ReadOnlyObjectWrapper<Optional<RunSnapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Diagnostic>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StartBlock>> block = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TrainedRun>> trained = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ThreadChoice> threads = new ReadOnlyObjectWrapper<>(ThreadChoice.FIRST);
    private final ReadOnlyObjectWrapper<Set<NodeId>> changed = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Map<NodeId, Trend>> updates = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final List<Consumer<TrainedRun>> onTrained = new ArrayList<>();

    private RunHistory history = new RunHistory();
    private RunProgress progress = new RunProgress();
    private UpdateTrends trends = new UpdateTrends();
    private int runs;
    private @Nullable Run active;
    private @Nullable MetricPump<TrainingEvent> pump;

    /**
     * @param data the data of the document, once prepared
     * @param factory makes the run; a test may put one of its own here
     * @param turn shared with all projects that train with the same trainer
     */
    public StudioTraining(
            StudioDocument document,
            ObservableValue<Optional<PreparedData>> data,
            Run.Factory factory,
            TrainingTurn turn) {
        this.document = document;
        this.data = data;
        this.factory = factory;
        this.turn = turn;
        subscriptions.observe(document.analysisProperty(), analysis -> judge());
        subscriptions.onChange(document.projectProperty(), project -> judge());
        subscriptions.onChange(data, prepared -> judge());
        subscriptions.onChange(turn.holderProperty(), holder -> judge());
    }

    /** Where the run stands; {@code IDLE} before the first. */
    public ReadOnlyObjectProperty<TrainingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The figures of the run; changes at most once a frame, after the history. */
    public ReadOnlyObjectProperty<RunFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** What the present run was started from; empty before the first. */
    public ReadOnlyObjectProperty<Optional<RunSnapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Why the present run failed, if it did. */
    public ReadOnlyObjectProperty<Optional<Diagnostic>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why a run cannot be started now; empty if it can. */
    public ReadOnlyObjectProperty<Optional<StartBlock>> blockProperty() {
        return block.getReadOnlyProperty();
    }

    /** The last run that came to an end, with what it learnt. */
    public ReadOnlyObjectProperty<Optional<TrainedRun>> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** With how many threads the last run trains or trained, and why; one thread before the first. */
    public ReadOnlyObjectProperty<ThreadChoice> threadsProperty() {
        return threads.getReadOnlyProperty();
    }

    /** The nodes that have changed since the present run started; none before the first. */
    public ReadOnlyObjectProperty<Set<NodeId>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /**
     * How far the present run's steps move the weights of each layer, as a share of how large they are; not of layers that have changed
     * since. Changes at most twice a second, so that it can be read.
     */
    public ReadOnlyObjectProperty<Map<NodeId, Trend>> updatesProperty() {
        return updates.getReadOnlyProperty();
    }

    /** Whether network, plan or data were edited since the present run started. The run keeps its snapshot. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** The curves of the present run; another object for every run. */
    public RunHistory history() {
        return history;
    }

    /** Is told, on the FX thread, when a run has ended and its model is at hand, as for saving it. */
    public void onTrained(Consumer<TrainedRun> listener) {
        onTrained.add(listener);
    }

    /** Whether a run is under way, paused included. */
    public boolean isActive() {
        return active != null;
    }

    /** Whether the trainer is busy with a run, of this project or of another: what it is asked then is answered after it. */
    public boolean isTrainerBusy() {
        return turn.holderProperty().get().isPresent();
    }

    /** Starts a run; returns why not, if it cannot be started. */
    public Optional<StartBlock> start() {
        return begin(Run::start);
    }

    private Optional<StartBlock> begin(Consumer<Run> command) {
        FxThread.require();
        judge();
        Optional<StartBlock> reason = block.get();
        if (reason.isEmpty()) {
            RunSnapshot from =
                    new RunSnapshot(++runs, document.project(), data.getValue().orElseThrow());
            MetricBuffer<TrainingEvent> buffer = new MetricBuffer<>();
            Run run = factory.create(from, buffer);
            active = run;
            history = new RunHistory();
            progress = new RunProgress();
            trends = new UpdateTrends();
            problem.set(Optional.empty());
            figures.set(RunFigures.NONE);
            state.set(TrainingState.PREPARING);
            snapshot.set(Optional.of(from));
            turn.take(this, document);
            judge();
            pump = new MetricPump<>(buffer, StudioTraining::isTerminal, this::frame);
            pump.start();
            command.accept(run);
        }
        return reason;
    }

    private static boolean isTerminal(TrainingEvent event) {
        return event instanceof TrainingEvent.StateChanged changed
                && changed.state().isFinal();
    }

    private void frame(List<TrainingEvent> events) {
        TrainingState next = state.get();
        for (TrainingEvent event : events) {
            history.accept(event);
            progress.accept(event);
            trends.accept(event);
            if (event instanceof TrainingEvent.StateChanged changed) {
                next = changed.state();
            } else if (event instanceof TrainingEvent.ThreadsChosen chosen) {
                threads.set(chosen.choice());
            } else if (event instanceof TrainingEvent.Problem failed) {
                problem.set(Optional.of(failed.diagnostic()));
            }
        }
        trends.show(next != TrainingState.RUNNING);
        figures.set(progress.figures(history, next.isFinal()));
        if (next.isFinal()) {
            end(next);
        }
        state.set(next);
        judge();
    }

    private void end(TrainingState last) {
        stopPump();
        Run ended = active;
        active = null;
        turn.leave(this);
        if (ended != null && last != TrainingState.FAILED) {
            ended.trained().ifPresent(run -> {
                trained.set(Optional.of(run));
                List.copyOf(onTrained).forEach(listener -> listener.accept(run));
            });
        }
    }

    private void stopPump() {
        MetricPump<TrainingEvent> running = pump;
        pump = null;
        if (running != null) {
            running.close();
        }
    }

    /** Waits after the minibatch under way. */
    public void pause() {
        drive(Run::pause);
    }

    /** Goes on. */
    public void resume() {
        drive(Run::resume);
    }

    /** Trains one minibatch and waits; starts a run if none is under way. */
    public void step() {
        if (active == null) {
            begin(Run::step);
        } else {
            drive(Run::step);
        }
    }

    /** Ends the run after the minibatch under way; what was learnt is kept. */
    public void stop() {
        drive(Run::stop);
    }

    private void drive(Consumer<Run> command) {
        FxThread.require();
        if (active != null) {
            command.accept(active);
        }
    }

    /** Forgets the run and its model, as when another project is opened; a run under way is ended. */
    public void reset() {
        FxThread.require();
        abandon();
        history = new RunHistory();
        trends = new UpdateTrends();
        snapshot.set(Optional.empty());
        trained.set(Optional.empty());
        problem.set(Optional.empty());
        figures.set(RunFigures.NONE);
        state.set(TrainingState.IDLE);
        judge();
    }

    /** Takes a model that was read from a project's folder, so that it can be evaluated and asked. */
    public void restore(TrainedRun run) {
        FxThread.require();
        trained.set(Optional.of(run));
    }

    private void abandon() {
        drive(Run::stop);
        active = null;
        turn.leave(this);
        stopPump();
    }

    private void judge() {
        changed.set(snapshot.get().map(run -> run.changedIn(document.project())).orElse(Set.of()));
        updates.set(trends.without(changed.get()));
        stale.set(snapshot.get()
                .filter(run -> run.differsFrom(document.project()))
                .isPresent());
        block.set(blocked());
    }

    private Optional<StartBlock> blocked() {
        if (active != null) {
            return Optional.of(StartBlock.of(StartBlock.Reason.RUNNING));
        }
        if (document.project().data().isEmpty()) {
            return Optional.of(StartBlock.of(StartBlock.Reason.NO_DATA));
        }
        if (document.project().graph().isEmpty()) {
            return Optional.of(StartBlock.of(StartBlock.Reason.NO_NETWORK));
        }
        Analysis analysis = document.analysis();
        List<Diagnostic> errors =
                analysis.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            return Optional.of(new StartBlock(StartBlock.Reason.ERRORS, Optional.of(errors.get(0)), errors.size(), ""));
        }
        if (data.getValue().isEmpty()) {
            return Optional.of(StartBlock.of(StartBlock.Reason.DATA_NOT_READY));
        }
        return turn.holderProperty()
                .get()
                .map(other -> other.document() == document
                        ? StartBlock.of(StartBlock.Reason.FOLDS)
                        : StartBlock.elsewhere(other.document().project().name()));
    }

    /** Ends the run within one minibatch and stops listening. */
    @Override
    public void close() {
        FxThread.require();
        abandon();
        subscriptions.close();
    }
}
