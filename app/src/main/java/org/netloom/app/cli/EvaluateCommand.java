package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.project.ProjectFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom evaluate}: how good the trained model is, above all on the test rows, which training never saw. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;

    @Parameters(paramLabel = "PROJECT", descriptionKey = "cli.parameter.project")
    private Path project = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    EvaluateCommand(Speaker speaker, ProjectFile files, DataSources sources) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
    }

    @Override
    public Integer call() throws InterruptedException {
        Speaker aloud = json ? speaker.forPrograms() : speaker;
        ReadingLine.Read<LoadedProject> loaded =
                ReadingLine.during(aloud, line -> LoadedProject.open(files, sources, project, line));
        if (loaded.value().isEmpty()) {
            return loaded.code();
        }
        LoadedProject given = loaded.value().get();
        try (TrainingDesk desk = new TrainingDesk()) {
            Outcome<TrainedModel> model = desk.load(given.opened());
            if (!(model instanceof Outcome.Success<TrainedModel> learnt)) {
                return speaker.failure(model);
            }
            Optional<Diagnostic> mismatch = learnt.value()
                    .mismatch(given.opened().project().graph(), given.data().preparation());
            if (mismatch.isPresent()) {
                return speaker.failure(mismatch.get());
            }
            aloud.remarks(loaded.outcome().diagnostics());
            show(desk.measure(learnt.value(), given), given, aloud);
        }
        return Cli.OK;
    }

    private void show(Results results, LoadedProject loaded, Speaker aloud) {
        aloud.title("cli.evaluate.title", loaded.opened().project().name());
        new ResultTable(aloud).parts(results);
        Optional<EvaluationReport> best = results.best();
        best.ifPresent(report -> new ResultTable(aloud).details(results, report));
        if (json) {
            speaker.line(ResultJson.line(results));
        }
    }
}
