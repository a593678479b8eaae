package org.netloom.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.core.engine.Threads;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.AtomicFile;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Listing;
import org.netloom.core.train.TrainingState;
import org.netloom.samples.Sample;
import org.netloom.samples.SampleCatalogue;
import org.netloom.samples.SampleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom demo}: trains a sample in the terminal, and draws what the studio shows meanwhile. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;
    private final CliServices services;
    private final ThreadMemory memory;
    private final SampleCatalogue catalogue = SampleCatalogue.standard();

    @Parameters(paramLabel = "SAMPLE", arity = "0..1", descriptionKey = "cli.parameter.sample")
    private String id = "iris";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.option.demo-out")
    private Path folder = SampleFolder.ofUser().resolve("demo");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    DemoCommand(Speaker speaker, ProjectFile files, DataSources sources, CliServices services, ThreadMemory memory) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
        this.services = services;
        this.memory = memory;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Sample> sample = catalogue.find(id);
        if (sample.isEmpty()) {
            Listing known =
                    Listing.of(catalogue.samples().stream().map(Sample::id).toList());
            return speaker.failure(Diagnostic.error("sample-unknown", id, known));
        }
        Path project;
        try {
            project = catalogue.copyTo(sample.get(), folder);
        } catch (IOException e) {
            return speaker.failure(Diagnostic.error("sample-not-copied", folder.toString(), AtomicFile.reason(e)));
        }
        Outcome<LoadedProject> loaded = LoadedProject.open(files, sources, project);
        return loaded instanceof Outcome.Success<LoadedProject> success
                ? train(success.value())
                : speaker.failure(loaded);
    }

    private int train(LoadedProject loaded) throws InterruptedException {
        GraphTable graph =
                new GraphTable(loaded.opened().project().graph(), loaded.data().facts());
        speaker.title("cli.demo.title", loaded.opened().project().name());
        graph.print(speaker);
        speaker.line("");
        try (TrainingDesk desk = new TrainingDesk(Threads.automatic(0, memory))) {
            TrainedRun run = desk.train(loaded, loaded.opened().project().plan(), speaker);
            if (run.state() == TrainingState.STOPPED && run.model().isEmpty()) {
                return Cli.INTERRUPTED;
            }
            if (run.results().isEmpty() || run.model().isEmpty()) {
                return speaker.failure(run.problems());
            }
            Results results = run.results().get();
            speaker.line("");
            new ResultTable(speaker).parts(results);
            speaker.line("");
            results.test().ifPresent(test -> headline(test.scores()));
            return keep(loaded, run, run.model().get());
        }
    }

    private void headline(Scores scores) {
        if (scores instanceof Scores.Classification classes) {
            speaker.good("cli.demo.accuracy", speaker.words().figure(classes.accuracy(), 3));
        } else if (scores instanceof Scores.Regression numbers) {
            speaker.good("cli.demo.r2", speaker.words().figure(numbers.r2(), 3));
        }
    }

    private int keep(LoadedProject loaded, TrainedRun run, TrainedModel model) {
        Outcome<Path> saved = new ModelFolder(loaded.opened().folder().model()).save(model);
        if (!(saved instanceof Outcome.Success<Path>)) {
            return speaker.failure(saved);
        }
        speaker.say("cli.demo.project", loaded.opened().path().toString());
        try {
            List<Path> pictures = services.drawRun(
                    loaded.opened(), run.events(), speaker.words().locale(), folder);
            pictures.forEach(picture -> speaker.say("cli.demo.picture", picture.toString()));
        } catch (IOException e) {
            return speaker.failure(Diagnostic.error("demo-no-pictures", folder.toString(), AtomicFile.reason(e)));
        }
        return Cli.OK;
    }
}
