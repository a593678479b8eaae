package org.netloom.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.interchange.JavaProgram;
import org.netloom.core.interchange.ProgramFolder;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.AtomicFile;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.WritePlace;
import org.netloom.core.shape.DataFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom export}: takes the trained model, or a picture of the network, elsewhere. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    /** What can be exported; named as on the command line. */
    enum Format {
        dl4j,
        java,
        png
    }

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;
    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "cli.parameter.project")
    private Path project = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "dl4j|java|png", descriptionKey = "cli.option.to")
    private Format format = Format.dl4j;

    @Parameters(index = "1", paramLabel = "FILE|FOLDER", descriptionKey = "cli.parameter.file")
    private Path target = Path.of("");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ExportCommand(Speaker speaker, ProjectFile files, DataSources sources, CliServices services) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        Outcome<OpenedProject> opened = files.open(project);
        if (!(opened instanceof Outcome.Success<OpenedProject> success)) {
            return speaker.failure(opened);
        }
        if (format == Format.java) {
            return program(success.value());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            return speaker.failure(Diagnostic.error("export-no-place", target.toString()));
        }
        Outcome<Path> place = new WritePlace(target)
                .permit(
                        format == Format.dl4j ? WritePlace.Kind.NETWORK : WritePlace.Kind.PICTURE,
                        Optional.of(success.value().path()),
                        success.value().project().data(),
                        List.of());
        if (place.toOptional().isEmpty()) {
            return speaker.failure(place);
        }
        try {
            return format == Format.dl4j ? model(success.value()) : picture(success.value());
        } catch (IOException e) {
            return speaker.failure(Diagnostic.error("export-failed", target.toString(), AtomicFile.reason(e)));
        }
    }

    private int model(OpenedProject opened) throws IOException {
        Path zip = opened.folder().model().resolve(ModelFolder.NETWORK);
        if (!Files.isRegularFile(zip)) {
            return speaker.failure(
                    Diagnostic.error("project-not-trained", opened.path().toString()));
        }
        AtomicFile.write(target, out -> Files.copy(zip, out));
        speaker.good("cli.export.dl4j", target.toString());
        return Cli.OK;
    }

    /** A folder that holds something else is refused before the network is read. */
    private int program(OpenedProject opened) throws InterruptedException {
        ProgramFolder folder = new ProgramFolder(target);
        if (folder.state() == ProgramFolder.State.TAKEN) {
            return speaker.failure(Diagnostic.error("export-java-taken", target.toString()));
        }
        if (opened.project().data().isEmpty()) {
            return speaker.failure(
                    Diagnostic.error("project-no-data", opened.path().toString()));
        }
        try (TrainingDesk desk = new TrainingDesk()) {
            Outcome<TrainedModel> model = desk.load(opened);
            Outcome<JavaProgram> program = desk.ask(() -> model.then(learnt -> JavaProgram.of(
                    learnt,
                    opened.project().data().orElseThrow(),
                    opened.project().name())));
            Outcome<Path> written = program.then(made -> folder.write(
                    made, speaker.words().text("program.readme", made.facts().toArray())));
            if (!(written instanceof Outcome.Success<Path>)) {
                return speaker.failure(written);
            }
            speaker.good("cli.export.java", target.toString());
            return Cli.OK;
        }
    }

    /** A picture needs no data: without it, the shapes are those of the layers' own settings. */
    private int picture(OpenedProject opened) throws IOException {
        DataFacts facts = opened.project().data().isEmpty()
                ? DataFacts.NONE
                : LoadedProject.load(opened, sources, PictureProgress.NONE)
                        .toOptional()
                        .map(loaded -> loaded.data().facts())
                        .orElse(DataFacts.NONE);
        services.drawGraph(opened.project(), facts, speaker.words().locale(), target);
        speaker.good("cli.export.png", target.toString());
        return Cli.OK;
    }
}
