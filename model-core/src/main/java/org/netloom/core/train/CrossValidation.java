package org.netloom.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.Fold;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.LinearModel;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.plan.TrainingPlan;

/**
 * Trains as many times as there are folds, each time from new weights and tested on another fold, so that every row is tested once. What is
 * fitted of the data is fitted anew on the training rows of each fold. Nothing that was learnt is kept. All work is done on the trainer's
 * thread; methods may be called on any thread and return at once.
 */
public final class CrossValidation {

    /** What is asked. */
    public record Question(ModelGraph graph, TrainingPlan plan, DataSettings settings, Table table, int folds) {}

    /** What a cross-validation tells, in order, on the trainer's thread. Folds count from 0. */
    public sealed interface Event {

        /** A fold is prepared next. */
        record Begun(int fold) implements Event {}

        /** What the run of a fold tells. */
        record Told(int fold, TrainingEvent event) implements Event {}

        /**
         * A fold is done.
         *
         * @param report the network on the rows of the fold, none of which it learnt from
         * @param linear a linear model on the same rows; empty if there is none
         */
        record Judged(int fold, EvaluationReport report, Optional<Scores> linear) implements Event {}

        /**
         * Nothing more is told.
         *
         * @param state COMPLETED, STOPPED or FAILED
         * @param problems why it failed
         */
        record Ended(TrainingState state, List<Diagnostic> problems) implements Event {
            public Ended {
                problems = List.copyOf(problems);
            }
        }
    }

    private final Trainer trainer;
    private final Question question;
    private final Consumer<Event> listener;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Object lock = new Object();
    private boolean stopAsked;
    private @Nullable TrainingSession session;

    /**
     * A cross-validation, not started.
     *
     * @param listener called on the trainer's thread; must not block and must not throw
     */
    public CrossValidation(Trainer trainer, Question question, Consumer<Event> listener) {
        this.trainer = trainer;
        this.question = question;
        this.listener = listener;
    }

    /** Begins with the first fold; once only. */
    public void start() {
        then(() -> prepare(0));
    }

    /** Ends after the minibatch under way; the folds that are done were told. */
    public void stop() {
        synchronized (lock) {
            stopAsked = true;
            if (session != null) {
                session.stop();
            }
        }
    }

    private void prepare(int fold) {
        listener.accept(new Event.Begun(fold));
        Outcome<PreparedData> data =
                DataPreparer.prepare(question.settings(), question.table(), new Fold(fold, question.folds()));
        if (data instanceof Outcome.Success<PreparedData> prepared) {
            train(fold, prepared.value());
        } else {
            end(TrainingState.FAILED, data.diagnostics());
        }
    }

    private void train(int fold, PreparedData data) {
        TrainingSession next = trainer.session(
                new TrainingTask(question.graph(), question.plan(), data), event -> told(fold, data, event));
        synchronized (lock) {
            session = next;
            if (stopAsked) {
                end(TrainingState.STOPPED, List.of());
                return;
            }
        }
        next.start();
    }

    private void told(int fold, PreparedData data, TrainingEvent event) {
        listener.accept(new Event.Told(fold, event));
        if (event instanceof TrainingEvent.Problem problem) {
            problems.add(problem.diagnostic());
        } else if (event instanceof TrainingEvent.StateChanged changed
                && changed.state().isFinal()) {
            // The run gives back what it worked in before the next piece of work begins.
            then(() -> judge(fold, data, changed.state()));
        }
    }

    private void judge(int fold, PreparedData data, TrainingState state) {
        Optional<TrainedModel> model;
        synchronized (lock) {
            model = session == null ? Optional.empty() : session.model();
        }
        if (state != TrainingState.COMPLETED || model.isEmpty()) {
            end(state == TrainingState.STOPPED ? state : TrainingState.FAILED, problems);
            return;
        }
        Outcome<EvaluationReport> report = model.get().evaluate(data.test());
        if (!(report instanceof Outcome.Success<EvaluationReport> judged)) {
            end(TrainingState.FAILED, report.diagnostics());
            return;
        }
        listener.accept(new Event.Judged(
                fold, judged.value(), LinearModel.fit(data).map(linear -> linear.scores(data.test()))));
        if (fold + 1 < question.folds()) {
            then(() -> prepare(fold + 1));
        } else {
            end(TrainingState.COMPLETED, List.of());
        }
    }

    private void end(TrainingState state, List<Diagnostic> why) {
        listener.accept(new Event.Ended(state, why));
    }

    /** What a person did not foresee must not end in silence. */
    private void then(Runnable work) {
        trainer.executor().execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
                end(TrainingState.FAILED, List.of(Failures.explain(failure, question.plan())));
            }
        });
    }
}
