package org.netloom.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.engine.Threads;
import org.netloom.core.metrics.MetricBuffer;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.train.CrossValidation;
import org.netloom.core.train.Trainer;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingSession;
import org.netloom.core.train.TrainingState;
import org.netloom.core.train.TrainingTask;

/** Where networks are trained and asked for a command: one engine and one trainer's thread, given back at the end. */
final class TrainingDesk implements AutoCloseable {

    private static final Duration FRAME = Duration.ofMillis(80);

    private final Engine engine;
    private final Trainer trainer;

    /** A desk for answers only: one thread is enough. */
    TrainingDesk() {
        this(Threads.fixed(1));
    }

    /** A desk that trains. */
    TrainingDesk(Threads threads) {
        engine = new Engine(threads);
        trainer = new Trainer(engine);
    }

    /** Trains to the end of the plan, or until Ctrl-C, and measures the result. */
    TrainedRun train(LoadedProject project, TrainingPlan plan, Speaker speaker) throws InterruptedException {
        MetricBuffer<TrainingEvent> buffer = new MetricBuffer<>();
        List<TrainingEvent> events = new ArrayList<>();
        Progress progress = new Progress(speaker);
        TrainingTask task = new TrainingTask(project.opened().project().graph(), plan, project.data());
        try (TrainingSession session = trainer.session(task, buffer);
                Interruption interruption = Interruption.on(session::stop)) {
            session.start();
            while (session.awaitRest(FRAME).isEmpty()) {
                drain(buffer, events, progress);
                progress.draw();
            }
            drain(buffer, events, progress);
            progress.end();
            Optional<TrainedModel> model = session.model();
            TrainingState state = session.state();
            Optional<Results> results = model.isPresent() && state != TrainingState.FAILED
                    ? Optional.of(measure(model.get(), project))
                    : Optional.empty();
            return new TrainedRun(state, model, results, events);
        }
    }

    /**
     * Cross-validates to the end, or until Ctrl-C.
     *
     * @param listener gets every event but the last, on this thread
     */
    CrossValidation.Event.Ended validate(
            CrossValidation.Question question, Speaker speaker, Consumer<CrossValidation.Event> listener)
            throws InterruptedException {
        BlockingQueue<CrossValidation.Event> events = new LinkedBlockingQueue<>();
        CrossValidation folds = new CrossValidation(trainer, question, events::add);
        Progress progress = new Progress(speaker);
        try (Interruption interruption = Interruption.on(folds::stop)) {
            folds.start();
            while (true) {
                CrossValidation.Event event = events.poll(FRAME.toMillis(), TimeUnit.MILLISECONDS);
                if (event == null) {
                    progress.draw();
                    continue;
                }
                listener.accept(event);
                if (event instanceof CrossValidation.Event.Begun begun) {
                    Words words = speaker.words();
                    speaker.title("cli.folds.fold", words.count(begun.fold() + 1), words.count(question.folds()));
                    progress = new Progress(speaker);
                } else if (event instanceof CrossValidation.Event.Told told) {
                    progress.accept(told.event());
                } else {
                    progress.end();
                }
                if (event instanceof CrossValidation.Event.Ended ended) {
                    return ended;
                }
            }
        }
    }

    /** How a model does on all parts of a project's data. */
    Results measure(TrainedModel model, LoadedProject project) throws InterruptedException {
        return ask(() -> Results.of(model, project.data()));
    }

    /** Reads the model that lies beside a project. */
    Outcome<TrainedModel> load(OpenedProject project) throws InterruptedException {
        ModelFolder folder = new ModelFolder(project.folder().model());
        return folder.exists()
                ? ask(() -> engine.start().then(started -> folder.load()))
                : Outcome.failed(
                        Diagnostic.error("project-not-trained", project.path().toString()));
    }

    /** Does something with a network on the thread that networks live on. */
    <T> T ask(java.util.concurrent.Callable<T> work) throws InterruptedException {
        try {
            return trainer.submit(work).get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private static void drain(MetricBuffer<TrainingEvent> buffer, List<TrainingEvent> events, Progress progress) {
        buffer.drain(event -> {
            events.add(event);
            progress.accept(event);
        });
    }

    @Override
    public void close() {
        trainer.close();
    }
}
