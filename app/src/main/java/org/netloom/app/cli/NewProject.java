package org.netloom.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MadeFolders;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.StrayRows;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.AtomicFile;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.ProjectFolder;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.starter.StarterNetwork;

/**
 * A project that is about to be written, and what is said of it.
 *
 * @param data where its data lie
 * @param csv the data
 * @param profile what the columns are like; empty if the data are nothing but pictures
 */
record NewProject(
        Path data,
        OpenedCsv csv,
        Optional<TableProfile> profile,
        DataSettings proposed,
        DataFacts facts,
        StarterNetwork starter) {

    /** Remarks that say that rows can be looked at together, and that an option does it. */
    private static final List<String> OFFERS = List.of("series-found", "series-found-several", "sequences-found");

    /** Writes the project and says what it is, or why it cannot be written; with the exit code for it. */
    int write(Path file, ProjectFile files, List<Diagnostic> remarks, Speaker speaker) {
        ProjectFolder home = new ProjectFolder(file);
        DataSettings settings = home.referred(proposed.withReference(
                new DataReference(data.toAbsolutePath().normalize().toString(), csv.sha256())));
        Project project = Project.empty(ProjectFolder.nameOf(file))
                .withGraph(starter.graph())
                .withData(settings)
                .withPlan(starter.plan());
        Outcome<OpenedProject> saved = madeFolder(home).then(made -> {
            Outcome<OpenedProject> written = files.save(project, file);
            if (written.toOptional().isEmpty()) {
                made.undo();
            }
            return written;
        });
        if (!(saved instanceof Outcome.Success<OpenedProject>)) {
            return speaker.failure(saved);
        }
        say(file, settings, remarks, speaker);
        return Cli.OK;
    }

    private static Outcome<MadeFolders> madeFolder(ProjectFolder home) {
        try {
            return Outcome.of(MadeFolders.of(home.folder()));
        } catch (IOException e) {
            return Outcome.failed(
                    Diagnostic.error("project-not-saved", home.file().toString(), AtomicFile.reason(e)));
        }
    }

    private void say(Path file, DataSettings settings, List<Diagnostic> remarks, Speaker speaker) {
        DataReport report = new DataReport(speaker);
        if (profile.isPresent()) {
            report.file(csv);
            settings.pictures().ifPresent(pictures -> report.pictures(csv, pictures));
        } else {
            report.pictures(csv, settings.pictures().orElseThrow(), facts);
        }
        profile.ifPresent(columns -> {
            report.columns(columns, settings);
            boolean ignored = settings.columns().stream().anyMatch(column -> column.role() == ColumnRole.IGNORED);
            if (ignored || DataReport.hasDoubts(columns, settings)) {
                speaker.say("cli.new.otherwise");
            }
        });
        List<Diagnostic> suspected = profile.map(columns -> MissingSuspect.remarks(columns, settings))
                .orElse(List.of());
        List<Diagnostic> all = new ArrayList<>(
                profile.map(columns -> MissingSuspect.without(remarks, columns)).orElse(remarks));
        all.addAll(suspected);
        report.remarks(all.stream()
                .filter(remark -> !OFFERS.contains(remark.code()))
                .filter(remark -> !TextAdvice.isOutdated(remark, settings) && !Retyping.isOutdated(remark, settings))
                .filter(remark -> !StrayRows.isSaidBy(remark) || !StrayRows.areLeftOut(remark, settings))
                .toList());
        if (!suspected.isEmpty()) {
            speaker.say("cli.new.mark-missing", ColumnOptions.marking(suspected));
        }
        remarks.stream()
                .filter(remark -> StrayRows.isSaidBy(remark) && !StrayRows.areLeftOut(remark, settings))
                .forEach(found -> speaker.say("cli.new.leave-out", Quoting.shown(StrayRows.others(found))));
        remarks.stream()
                .filter(remark -> remark.code().equals("groups-told") && !Retyping.isOutdated(remark, settings))
                .forEach(found -> speaker.say(
                        "cli.new.keep-together",
                        Quoting.shown("group:" + found.arguments().get(0))));
        if (settings.windows().isEmpty() && settings.sequences().isEmpty()) {
            remarks.stream()
                    .filter(remark -> OFFERS.contains(remark.code()))
                    .forEach(found -> speaker.say(
                            "cli.new." + found.code(), found.arguments().toArray()));
        }
        speaker.title("cli.new.network");
        new GraphTable(starter.graph(), facts).print(speaker);
        report.plan(starter.plan());
        speaker.line("");
        speaker.good("cli.new.done", file.toString());
        speaker.next("netloom train " + Quoting.shown(file));
    }
}
