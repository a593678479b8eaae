package org.netloom.core.train;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.metrics.ScoreSum;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;

/** The loop of one run, from the first event to the last, on the trainer's thread. */
final class TrainingRun {

    private final TrainingTask task;
    private final RunControl control;
    private final Preparing preparing;
    private final Consumer<TrainingEvent> listener;
    private final Consumer<TrainedModel> result;
    private final Stopwatch watch = new Stopwatch();
    private int iteration;
    private int epochs;
    private Optional<TrainingEvent.Epoch> measured = Optional.empty();

    TrainingRun(
            TrainingTask task,
            Engine engine,
            RunControl control,
            Consumer<TrainingEvent> listener,
            Consumer<TrainedModel> result) {
        this.task = task;
        this.control = control;
        this.preparing = new Preparing(task, engine);
        this.listener = listener;
        this.result = result;
    }

    void run() {
        try {
            tell(TrainingState.PREPARING);
            Outcome<Learner> prepared = preparing.prepare();
            if (prepared instanceof Outcome.Success<Learner> success) {
                train(success.value());
            } else {
                prepared.diagnostics().forEach(reason -> listener.accept(new TrainingEvent.Problem(reason)));
                change(TrainingState.FAILED);
            }
        } catch (RuntimeException | Error failure) {
            fail(failure);
        } finally {
            if (preparing.isEngineReady()) {
                Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
            }
        }
    }

    private void fail(Throwable failure) {
        try {
            listener.accept(new TrainingEvent.Problem(Failures.explain(failure, task.plan())));
            change(TrainingState.FAILED);
        } catch (RuntimeException deaf) {
            Failures.logDeafListener(deaf);
            control.enter(TrainingState.FAILED);
            control.told();
        }
    }

    private void train(Learner learner) {
        listener.accept(
                new TrainingEvent.ThreadsChosen(preparing.chooseThreads(learner, () -> !control.isStopAsked())));
        listener.accept(new TrainingEvent.Started(
                task.plan().epochs(),
                learner.batches().count(),
                learner.network().numParams(),
                task.data().training().count()));
        boolean best = task.plan().keepBest() && task.data().validation().count() > 0;
        KeptWeights kept = new KeptWeights(learner, best);
        try {
            if (!control.isPauseAsked() && !control.isStopAsked()) {
                change(TrainingState.RUNNING);
            }
            watch.start();
            end(learner, kept, loop(learner, kept));
        } catch (RuntimeException | OutOfMemoryError failure) {
            fallBack(learner, kept);
            throw failure;
        } finally {
            kept.release();
        }
    }

    /** Settles which weights the network has in the end, and tells how it ended. */
    private void end(Learner learner, KeptWeights kept, TrainingState end) {
        watch.stop();
        TrainingEvent.Epoch best = kept.epoch();
        if (end == TrainingState.FAILED || !learner.hasFiniteWeights()) {
            fallBack(learner, kept);
            listener.accept(new TrainingEvent.Problem(Failures.notFinite(task, iteration, epochs + 1)));
            change(TrainingState.FAILED);
            return;
        }
        if (kept.isBest() && best.epoch() > 0 && best.iteration() != iteration) {
            fallBack(learner, kept);
            listener.accept(new TrainingEvent.BestKept(
                    best.epoch(),
                    best.iteration(),
                    best.training(),
                    best.validation().orElseThrow()));
        } else {
            publish(learner, measured.filter(epoch -> epoch.iteration() == iteration));
        }
        change(end);
    }

    private void fallBack(Learner learner, KeptWeights kept) {
        kept.restore();
        publish(learner, Optional.of(kept.epoch()).filter(epoch -> epoch.epoch() > 0));
    }

    private void publish(Learner learner, Optional<TrainingEvent.Epoch> weightsOf) {
        result.accept(preparing.model(learner, weightsOf, epochs, iteration, watch.nanos()));
    }

    /** Iterates to the end of the plan or to an earlier one, and says which. */
    private TrainingState loop(Learner learner, KeptWeights kept) {
        while (epochs < task.plan().epochs()) {
            if (task.plan().shuffle()) {
                learner.batches().shuffle();
            }
            for (int batch = 0; batch < learner.batches().count(); batch++) {
                if (!goesOn()) {
                    return TrainingState.STOPPED;
                }
                if (!iterate(learner, batch)) {
                    return TrainingState.FAILED;
                }
                if (batch < learner.batches().count() - 1) {
                    control.stepped();
                }
            }
            TrainingEvent.Epoch ended = measure(learner);
            if (ended == null) {
                return TrainingState.STOPPED;
            }
            listener.accept(ended);
            if (!isFinite(ended)) {
                return TrainingState.FAILED;
            }
            epochs++;
            measured = Optional.of(ended);
            kept.consider(ended);
            learner.pace().measured(ended.validation().orElse(ended.training()).loss());
            if (learner.pace().isSpent()) {
                return TrainingState.COMPLETED;
            }
            control.stepped();
        }
        return TrainingState.COMPLETED;
    }

    private boolean iterate(Learner learner, int batch) {
        Learner.Lesson lesson = learner.learn(batch, iteration);
        iteration++;
        listener.accept(new TrainingEvent.Iteration(
                iteration, epochs + 1, lesson.rows(), lesson.loss(), lesson.score(), lesson.rate(), watch.nanos()));
        learner.updates().afterStep().ifPresent(sizes -> listener.accept(new TrainingEvent.Updates(iteration, sizes)));
        return Double.isFinite(lesson.loss());
    }

    /** Measures the network as it is at the end of an epoch; null if a stop came in between. */
    private TrainingEvent.@Nullable Epoch measure(Learner learner) {
        Scores training = measure(learner, task.data().training());
        boolean validated = task.data().validation().count() > 0;
        Scores validation = training == null || !validated
                ? null
                : measure(learner, task.data().validation());
        if (training == null || validated && validation == null) {
            return null;
        }
        return new TrainingEvent.Epoch(epochs + 1, iteration, training, Optional.ofNullable(validation), watch.nanos());
    }

    private @Nullable Scores measure(Learner learner, PreparedRows rows) {
        ScoreSum sum = learner.newSum();
        for (int block = 0; block < ForwardPass.blocks(rows); block++) {
            if (!goesOn()) {
                return null;
            }
            learner.pass().measure(rows, block, sum);
        }
        return sum.scores();
    }

    private static boolean isFinite(TrainingEvent.Epoch epoch) {
        return Double.isFinite(epoch.training().loss())
                && epoch.validation()
                        .map(Scores::loss)
                        .filter(loss -> !Double.isFinite(loss))
                        .isEmpty();
    }

    /** The checkpoint between two pieces of work: pauses if that is asked, and says whether the run goes on. */
    private boolean goesOn() {
        if (control.isPauseAsked()) {
            watch.stop();
            change(TrainingState.PAUSED);
            try {
                control.awaitOrder();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                control.stop();
            }
            watch.start();
            if (!control.isStopAsked()) {
                change(TrainingState.RUNNING);
            }
        }
        return !control.isStopAsked();
    }

    private void change(TrainingState next) {
        if (!control.enter(next)) {
            throw new IllegalStateException("No way from " + control.state() + " to " + next);
        }
        tell(next);
    }

    private void tell(TrainingState state) {
        listener.accept(new TrainingEvent.StateChanged(state));
        control.told();
    }
}
