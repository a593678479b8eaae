package org.netloom.core.train;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.engine.EngineDescription;
import org.netloom.core.engine.Sharing;
import org.netloom.core.engine.ThreadChoice;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.GraphFingerprint;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.model.TrainingSummary;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;

/** What comes before the first iteration: the engine, the memory, the network. And the model that comes of it. */
final class Preparing {

    private final TrainingTask task;
    private final Engine engine;

    Preparing(TrainingTask task, Engine engine) {
        this.task = task;
        this.engine = engine;
    }

    boolean isEngineReady() {
        return engine.description().isPresent();
    }

    /** A network ready to learn, or why there can be none. */
    Outcome<Learner> prepare() {
        if (task.data().training().count() == 0) {
            return Outcome.failed(
                    Diagnostic.error("no-training-rows", task.data().facts().source()));
        }
        return checkGraph()
                .then(shapes -> engine.start().then(description -> checkMemory(shapes, description)))
                .then(description -> new NetworkCompiler(LayerCatalogue.standard())
                        .compile(task.graph(), task.plan(), task.data().facts()))
                .then(network -> Outcome.of(new Learner(task, network)));
    }

    private Outcome<ShapeReport> checkGraph() {
        LayerCatalogue catalogue = LayerCatalogue.standard();
        ShapeReport shapes =
                new ShapeInference(catalogue).infer(task.graph(), task.data().facts());
        List<Diagnostic> errors = new GraphDiagnostics(catalogue)
                .check(task.graph(), task.data().facts(), shapes).stream()
                        .filter(Diagnostic::isError)
                        .toList();
        return errors.isEmpty() ? Outcome.of(shapes) : new Outcome.Failure<>(errors);
    }

    private Outcome<EngineDescription> checkMemory(ShapeReport shapes, EngineDescription description) {
        int rows = Math.min(task.plan().batchSize(), task.data().training().count());
        long needed = MemoryForecast.bytes(task.graph(), shapes, task.plan(), rows);
        long limit = description.memoryLimit();
        if (limit <= 0 || needed <= limit) {
            return Outcome.of(description);
        }
        int fitting = MemoryForecast.mostRows(task.graph(), shapes, task.plan(), rows, limit);
        return Outcome.failed(
                fitting > 0
                        ? Diagnostic.error("memory-short-batch", needed >> 20, limit >> 20, rows, fitting)
                        : Diagnostic.error("memory-short", needed >> 20, limit >> 20, shapes.parameters()));
    }

    /**
     * Settles how many threads the network trains with; it is as before then.
     *
     * @param goesOn whether the run is still wanted
     */
    ThreadChoice chooseThreads(Learner learner, BooleanSupplier goesOn) {
        String network = String.join(
                "/",
                GraphFingerprint.of(task.graph()),
                Integer.toString(task.data().facts().featureWidth()),
                Integer.toString(
                        Math.min(task.plan().batchSize(), task.data().training().count())),
                task.plan().updater().name());
        try (Rehearsal rehearsal = new Rehearsal(learner)) {
            return engine.threads().choose(network, Sharing.of(learner.network()), rehearsal::iterate, goesOn);
        }
    }

    TrainedModel model(
            Learner learner, Optional<TrainingEvent.Epoch> weightsOf, int epochs, int iterations, long nanos) {
        Optional<Scores> training = weightsOf.map(TrainingEvent.Epoch::training);
        Optional<Scores> validation = weightsOf.flatMap(TrainingEvent.Epoch::validation);
        int epoch = weightsOf.map(TrainingEvent.Epoch::epoch).orElse(0);
        TrainingSummary summary = new TrainingSummary(
                GraphFingerprint.of(task.graph()), epochs, iterations, epoch, nanos / 1e9, training, validation);
        return new TrainedModel(
                learner.network(), learner.tensors(), task.data().preparation(), summary);
    }
}
