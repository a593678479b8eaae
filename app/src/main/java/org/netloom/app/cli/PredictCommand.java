package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedSequences;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.TableWriter;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.RowsToPredict;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.WritePlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom predict}: what the trained model says to the rows of a file, in the file's order. */
@Command(name = "predict")
final class PredictCommand implements Callable<Integer> {

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;
    private final WebFiles web;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "cli.parameter.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "cli.parameter.new-data")
    private String data = "";

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", descriptionKey = "cli.option.out-csv")
    private Path out = Path.of("");

    @Option(names = "--pictures-in", paramLabel = "DIR", descriptionKey = "cli.option.pictures-in")
    private Optional<Path> picturesIn = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    PredictCommand(Speaker speaker, ProjectFile files, DataSources sources, WebFiles web) {
        this.web = web;
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
    }

    @Override
    public Integer call() throws InterruptedException {
        Outcome<OpenedProject> opened = files.open(project);
        if (!(opened instanceof Outcome.Success<OpenedProject> success)) {
            return speaker.failure(opened);
        }
        if (success.value().project().data().isEmpty()) {
            return speaker.failure(
                    Diagnostic.error("project-no-data", success.value().path().toString()));
        }
        return new DataWord(data)
                .use(
                        speaker,
                        web,
                        (name, head) -> Outcome.of(forNow()),
                        false,
                        (rows, charset) -> answer(rows, success.value()));
    }

    /** Fetched rows are needed only until they are answered: their folder is made with them, and taken away with them. */
    private static Path forNow() {
        return Path.of(System.getProperty("java.io.tmpdir"), "netloom-fetched-" + UUID.randomUUID());
    }

    private int answer(Path rows, OpenedProject project) throws InterruptedException {
        DataSettings settings = project.project().data().orElseThrow();
        Outcome<Path> place = new WritePlace(out)
                .permit(WritePlace.Kind.TABLE, Optional.of(project.path()), Optional.of(settings), List.of(rows));
        if (place.toOptional().isEmpty()) {
            return speaker.failure(place);
        }
        Optional<Diagnostic> needless = OptionChecks.folderOfRows(picturesIn, rows, settings);
        if (needless.isPresent()) {
            return speaker.failure(needless.get());
        }
        ReadingLine.Read<Table> table =
                ReadingLine.during(speaker, line -> RowsToPredict.read(rows, settings, sources, picturesIn, line));
        if (table.value().isEmpty()) {
            return table.code();
        }
        Table read = table.value().get();
        try (TrainingDesk desk = new TrainingDesk()) {
            Outcome<TrainedModel> model = desk.load(project);
            Outcome<TablePredictions> answers = desk.ask(() -> model.then(learnt -> learnt.predict(read)));
            return answers instanceof Outcome.Success<TablePredictions> told
                    ? write(
                            read,
                            told,
                            table.outcome(),
                            model.toOptional().orElseThrow().preparation())
                    : speaker.failure(answers);
        }
    }

    private int write(
            Table table, Outcome.Success<TablePredictions> told, Outcome<Table> read, Preparation preparation) {
        TablePredictions answers = told.value();
        Outcome<Path> written = TableWriter.write(out, table, answers.columns(table));
        if (!(written instanceof Outcome.Success<Path>)) {
            return speaker.failure(written);
        }
        speaker.remarks(read.diagnostics());
        // How many rows have no answer is said below, in the words of a prediction.
        speaker.remarks(told.diagnostics().stream()
                .filter(remark -> !remark.code().equals("rows-left-out"))
                .toList());
        sayDone(answers, table.rows() - answers.count(), preparation);
        return Cli.OK;
    }

    private void sayDone(TablePredictions answers, int without, Preparation preparation) {
        Words words = speaker.words();
        FittedWindows windows = preparation.windows();
        FittedSequences sequences = preparation.sequences();
        if (sequences != null) {
            speaker.good("cli.predict.sequences", answers.count(), out.toString(), sequences.id());
            return;
        }
        if (without > 0) {
            speaker.problem(
                    windows == null
                            ? Diagnostic.warning("rows-not-predicted", without)
                            : Diagnostic.info(
                                    "windows-not-predicted",
                                    without,
                                    windows.settings().length()));
        }
        if (windows == null) {
            speaker.good("cli.predict.done", answers.count(), out.toString());
        } else {
            speaker.good(
                    "cli.predict.windows",
                    answers.count(),
                    out.toString(),
                    answers.target().name(),
                    windows.settings().horizon());
        }
    }
}
