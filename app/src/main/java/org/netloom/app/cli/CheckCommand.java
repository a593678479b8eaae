package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DialectFinder;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.UnheldMissing;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.shape.DataFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code netloom check}: what is wrong with a project, and its shapes. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;

    @Parameters(paramLabel = "PROJECT", descriptionKey = "cli.parameter.project")
    private Path project = Path.of("");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CheckCommand(Speaker speaker, ProjectFile files, DataSources sources) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
    }

    @Override
    public Integer call() {
        Outcome<OpenedProject> opened = files.open(project);
        if (!(opened instanceof Outcome.Success<OpenedProject> success)) {
            return speaker.failure(opened);
        }
        if (success.value().project().data().isEmpty()) {
            speaker.problem(
                    Diagnostic.warning("project-no-data", success.value().path().toString()));
            return report(success.value(), DataFacts.NONE);
        }
        ReadingLine.Read<LoadedProject> loaded =
                ReadingLine.during(speaker, line -> LoadedProject.load(success.value(), sources, line));
        if (loaded.value().isEmpty()) {
            return loaded.code();
        }
        speaker.remarks(loaded.outcome().diagnostics());
        doubts(loaded.value().get());
        return report(success.value(), loaded.value().get().data().facts());
    }

    /** What was found out of the data and is a guess, as far as the project still says the same. */
    private void doubts(LoadedProject loaded) {
        DataSettings settings = loaded.opened().project().data().orElseThrow();
        if (settings.pictures().isPresent()) {
            return;
        }
        OpenedCsv csv = loaded.csv();
        List<Reason> written = DialectFinder.look(csv.path(), DialectWish.AUTO)
                .toOptional()
                .filter(found -> found.dialect().equals(csv.dialect()))
                .map(found -> found.reasons().stream().filter(Reason::isGuess).toList())
                .orElse(List.of());
        Table table = csv.table().read(settings::reading);
        TableProfile profile = TableProfile.of(table).readAs(written).dated(settings, table);
        List<Diagnostic> missing = Stream.concat(
                        MissingSuspect.remarks(profile, settings).stream(), UnheldMissing.remarks(table).stream())
                .toList();
        if (!written.isEmpty() || !missing.isEmpty() || DataReport.hasDoubts(profile, settings)) {
            speaker.title("cli.check.doubts");
            DataReport report = new DataReport(speaker);
            report.reasons(written);
            report.doubts(profile, settings);
            speaker.remarks(missing);
        }
    }

    private int report(OpenedProject opened, DataFacts facts) {
        GraphTable table = new GraphTable(opened.project().graph(), facts);
        speaker.title("cli.check.title", opened.project().name());
        table.print(speaker);
        speaker.line("");
        List<Diagnostic> problems = table.diagnostics();
        if (problems.isEmpty()) {
            speaker.good("cli.check.no-problems");
        }
        problems.stream().distinct().forEach(speaker::problem);
        return table.hasErrors() ? Cli.USER_ERROR : Cli.OK;
    }
}
