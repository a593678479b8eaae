package org.netloom.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.MetricPump;
import org.netloom.core.data.Table;
import org.netloom.core.metrics.MetricBuffer;
import org.netloom.core.project.Project;
import org.netloom.core.train.CrossValidation;
import org.netloom.core.train.CrossValidation.Event;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

/**
 * Cross-validation, as a project sees it: what is drawn is trained once a fold, from the document as it is when it begins. Has the trainer to itself
 * meanwhile. FX thread only.
 */
public final class StudioFolds implements AutoCloseable {

    private final StudioDocument document;
    private final StudioTraining training;
    private final Supplier<Optional<Table>> table;
    private final Factory factory;
    private final TrainingTurn turn;
    private final ReadOnlyObjectWrapper<FoldsFigures> figures = new ReadOnlyObjectWrapper<>(FoldsFigures.NONE);
    private final List<Event.Judged> judged = new ArrayList<>();

    private int fold;
    private int epoch;
    private int epochs = 1;
    private @Nullable Folds active;
    private @Nullable MetricPump<Event> pump;
    private @Nullable Project startedFrom;

    /** A cross-validation under way. */
    public interface Folds {

        /** Begins. */
        void start();

        /** Ends after the minibatch under way. */
        void stop();
    }

    /** Makes cross-validations. */
    public interface Factory {

        /**
         * One that is not started.
         *
         * @param listener called on the trainer's thread, in order
         */
        Folds create(CrossValidation.Question question, Consumer<Event> listener);
    }

    /**
     * @param training of the same project: what keeps a run from starting keeps this from starting
     * @param table the project's rows, if they are read
     * @param turn shared with all projects that train with the same trainer
     */
    public StudioFolds(
            StudioDocument document,
            StudioTraining training,
            Supplier<Optional<Table>> table,
            Factory factory,
            TrainingTurn turn) {
        this.document = document;
        this.training = training;
        this.table = table;
        this.factory = factory;
        this.turn = turn;
    }

    /** Where it stands; changes at most once a frame. */
    public ReadOnlyObjectProperty<FoldsFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Whether one is under way. */
    public boolean isActive() {
        return active != null;
    }

    /** Whether network, plan or data were edited since the figures were begun. */
    public boolean isStale() {
        Project from = startedFrom;
        return from != null && RunSnapshot.differ(from, document.project());
    }

    /** Begins, and forgets the figures of the one before; does nothing while training cannot be started. */
    public void start(int folds) {
        FxThread.require();
        Optional<Table> rows = table.get();
        if (training.blockProperty().get().isPresent() || rows.isEmpty() || isActive()) {
            return;
        }
        Project project = document.project();
        MetricBuffer<Event> buffer = new MetricBuffer<>();
        Folds next = factory.create(
                new CrossValidation.Question(
                        project.graph(), project.plan(), project.data().orElseThrow(), rows.get(), folds),
                buffer);
        judged.clear();
        fold = 0;
        epoch = 0;
        epochs = project.plan().epochs();
        startedFrom = project;
        active = next;
        figures.set(new FoldsFigures(TrainingState.RUNNING, folds, 0, 0, epochs, judged, Optional.empty()));
        turn.take(this, document);
        pump = new MetricPump<>(buffer, Event.Ended.class::isInstance, this::frame);
        pump.start();
        next.start();
    }

    /** Ends within one minibatch; the folds that are done stay. */
    public void stop() {
        FxThread.require();
        if (active != null) {
            active.stop();
        }
    }

    private void frame(List<Event> events) {
        Optional<Event.Ended> end = Optional.empty();
        for (Event event : events) {
            if (event instanceof Event.Begun begun) {
                fold = begun.fold();
                epoch = 0;
            } else if (event instanceof Event.Told told && told.event() instanceof TrainingEvent.Epoch done) {
                epoch = done.epoch();
            } else if (event instanceof Event.Judged one) {
                judged.add(one);
            } else if (event instanceof Event.Ended last) {
                end = Optional.of(last);
            }
        }
        end.ifPresent(last -> over());
        figures.set(new FoldsFigures(
                end.map(Event.Ended::state).orElse(TrainingState.RUNNING),
                figures.get().folds(),
                fold,
                epoch,
                epochs,
                judged,
                end.flatMap(last -> last.problems().stream().findFirst())));
    }

    private void over() {
        active = null;
        turn.leave(this);
        MetricPump<Event> running = pump;
        pump = null;
        if (running != null) {
            running.close();
        }
    }

    /** Forgets everything, as when another project is opened; what is under way is ended. */
    public void reset() {
        stop();
        over();
        startedFrom = null;
        judged.clear();
        figures.set(FoldsFigures.NONE);
    }

    @Override
    public void close() {
        stop();
        over();
    }
}
