package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.core.engine.Threads;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom train}: trains a project and keeps what was learnt beside it. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private static final String AUTOMATIC = "auto";

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;
    private final ThreadMemory memory;

    @Parameters(paramLabel = "PROJECT", descriptionKey = "cli.parameter.project")
    private Path project = Path.of("");

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "cli.option.epochs")
    private @Nullable Integer epochs;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "cli.option.seed")
    private @Nullable Long seed;

    @Option(names = "--folds", paramLabel = "K", descriptionKey = "cli.option.folds")
    private @Nullable Integer folds;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
    private String threads = AUTOMATIC;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    TrainCommand(Speaker speaker, ProjectFile files, DataSources sources, ThreadMemory memory) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
        this.memory = memory;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (epochs != null && epochs < 1) {
            return speaker.failure(Diagnostic.error("cli-epochs", epochs));
        }
        if (folds != null && FoldsReport.problem(folds).isPresent()) {
            return speaker.failure(FoldsReport.problem(folds).get());
        }
        if (!threads.equals(AUTOMATIC) && !threads.matches("[1-9][0-9]{0,2}")) {
            return speaker.failure(Diagnostic.error(
                    "cli-threads", threads, Runtime.getRuntime().availableProcessors()));
        }
        ReadingLine.Read<LoadedProject> loaded = ReadingLine.during(
                json ? speaker.forPrograms() : speaker, line -> LoadedProject.open(files, sources, project, line));
        return loaded.value().isPresent() ? train(loaded.value().get(), loaded.outcome()) : loaded.code();
    }

    private int train(LoadedProject loaded, Outcome<LoadedProject> outcome) throws InterruptedException {
        Speaker aloud = json ? speaker.forPrograms() : speaker;
        GraphTable graph =
                new GraphTable(loaded.opened().project().graph(), loaded.data().facts());
        if (graph.hasErrors()) {
            return speaker.failure(graph.diagnostics());
        }
        aloud.remarks(outcome.diagnostics());
        aloud.remarks(graph.diagnostics());
        try (TrainingDesk desk = new TrainingDesk(threads())) {
            if (folds != null) {
                return new FoldsReport(desk, aloud)
                        .run(loaded, plan(loaded.opened().project().plan()), folds, json, speaker);
            }
            TrainedRun run = desk.train(loaded, plan(loaded.opened().project().plan()), aloud);
            if (run.state() == TrainingState.STOPPED && run.model().isEmpty()) {
                return Cli.INTERRUPTED;
            }
            return run.results().isPresent() && run.model().isPresent()
                    ? finish(loaded, run, run.results().get(), aloud)
                    : speaker.failure(run.problems());
        }
    }

    private int finish(LoadedProject loaded, TrainedRun run, Results results, Speaker aloud) {
        Path folder = loaded.opened().folder().model();
        Outcome<Path> saved = new ModelFolder(folder).save(run.model().orElseThrow());
        if (!(saved instanceof Outcome.Success<Path>)) {
            return speaker.failure(saved);
        }
        Words words = aloud.words();
        boolean stopped = run.state() == TrainingState.STOPPED;
        aloud.good(
                stopped ? "cli.train.stopped" : "cli.train.done",
                results.summary().epochs(),
                words.duration(results.summary().seconds()));
        if (results.summary().epochs() > 0) {
            aloud.say(
                    "cli.train.pace",
                    words.duration(
                            results.summary().seconds() / results.summary().epochs()));
        }
        best(run).ifPresent(best -> aloud.say("cli.train.best", words.count(best.epoch())));
        aloud.line("");
        ResultTable table = new ResultTable(aloud);
        table.parts(results);
        table.bars(results);
        aloud.line("");
        aloud.say("cli.train.saved", folder.toString());
        aloud.next("netloom evaluate " + Quoting.shown(project));
        if (json) {
            speaker.line(ResultJson.line(results));
        }
        return stopped ? Cli.INTERRUPTED : Cli.OK;
    }

    private static Optional<TrainingEvent.BestKept> best(TrainedRun run) {
        return run.events().stream()
                .filter(TrainingEvent.BestKept.class::isInstance)
                .map(TrainingEvent.BestKept.class::cast)
                .findFirst();
    }

    private Threads threads() {
        return threads.equals(AUTOMATIC) ? Threads.automatic(0, memory) : Threads.fixed(Integer.parseInt(threads));
    }

    private TrainingPlan plan(TrainingPlan plan) {
        TrainingPlan wanted = epochs == null ? plan : plan.withEpochs(epochs);
        return seed == null ? wanted : wanted.withSeed(seed);
    }
}
