package org.netloom.app.session;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.netloom.app.fx.FxThread;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.interchange.JavaProgram;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.train.CrossValidation;
import org.netloom.core.train.Trainer;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingSession;
import org.netloom.core.train.TrainingTask;

/** Runs and questions on the one thread on which networks live. */
public final class TrainerDesk implements Run.Factory, StudioFolds.Factory, ModelDesk {

    private final Trainer trainer;
    private final Consumer<Throwable> onBug;

    /**
     * @param onBug called on the FX thread for exceptions that no one foresaw
     */
    public TrainerDesk(Trainer trainer, Consumer<Throwable> onBug) {
        this.trainer = trainer;
        this.onBug = onBug;
    }

    @Override
    public Run create(RunSnapshot snapshot, Consumer<TrainingEvent> listener) {
        TrainingTask task =
                new TrainingTask(snapshot.project().graph(), snapshot.project().plan(), snapshot.data());
        return new SessionRun(snapshot, trainer.session(task, listener));
    }

    @Override
    public StudioFolds.Folds create(CrossValidation.Question question, Consumer<CrossValidation.Event> listener) {
        return new FoldRuns(new CrossValidation(trainer, question, listener));
    }

    @Override
    public void evaluate(TrainedRun run, Part part, Consumer<Outcome<EvaluationReport>> onFx) {
        ask(() -> run.model().evaluate(part.rows(run.snapshot().data())), onFx);
    }

    @Override
    public void predict(TrainedRun run, Table table, Consumer<Outcome<TablePredictions>> onFx) {
        ask(() -> run.model().predict(table), onFx);
    }

    /** Writes a network as a program in Java, in memory; the program comes on the FX thread. */
    public void program(TrainedRun run, String name, Consumer<Outcome<JavaProgram>> onFx) {
        DataSettings settings = run.snapshot().project().data().orElseThrow();
        ask(() -> JavaProgram.of(run.model(), settings, name), onFx);
    }

    /** Reads a network from a folder; it comes on the FX thread. */
    public void load(ModelFolder folder, Consumer<Outcome<TrainedModel>> onFx) {
        ask(folder::load, onFx);
    }

    private <T> void ask(Callable<T> question, Consumer<? super T> onFx) {
        trainer.submit(question)
                .whenComplete((answer, bug) -> FxThread.later(() -> {
                    if (bug != null) {
                        onBug.accept(bug);
                    } else {
                        onFx.accept(answer);
                    }
                }));
    }

    private record FoldRuns(CrossValidation folds) implements StudioFolds.Folds {
        @Override
        public void start() {
            folds.start();
        }

        @Override
        public void stop() {
            folds.stop();
        }
    }

    private record SessionRun(RunSnapshot snapshot, TrainingSession session) implements Run {
        @Override
        public void start() {
            session.start();
        }

        @Override
        public void pause() {
            session.pause();
        }

        @Override
        public void resume() {
            session.resume();
        }

        @Override
        public void step() {
            session.step();
        }

        @Override
        public void stop() {
            session.stop();
        }

        @Override
        public Optional<TrainedRun> trained() {
            return session.model().map(model -> new TrainedRun(snapshot, model));
        }
    }
}
