package org.netloom.app.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Dialogs;
import org.netloom.app.fx.I18n;
import org.netloom.app.settings.SettingsFile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectExtras;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.ProjectFolder;

/**
 * Opens, saves and leaves projects. Files are read and written in the background; what follows comes on the FX thread. Before anything
 * unsaved would be lost, the person is asked. FX thread only.
 */
public final class ProjectFlow {

    private static final List<String> PROJECTS = List.of("*" + ProjectFile.EXTENSION);
    private static final List<String> TABLES = List.of("*.csv", "*.tsv", "*.txt", "*.data", "*.xlsx", "*.xlsm");

    private final StudioDocument document;
    private final ProjectFile files;
    private final ProjectServices services;
    private final Dialogs dialogs;
    private final I18n i18n;
    private final SettingsFile settings;
    private final Background background;
    private final Consumer<Path> importCsv;
    private final Runnable showWorkbench;
    private ProjectExtras extras = ProjectExtras.NONE;
    /** Counts the projects that were shown. */
    private int generation;

    /**
     * @param importCsv shows the page on which a CSV becomes a project
     * @param showWorkbench shows the canvas
     */
    public ProjectFlow(
            StudioDocument document,
            ProjectFile files,
            ProjectServices services,
            Dialogs dialogs,
            I18n i18n,
            SettingsFile settings,
            Background background,
            Consumer<Path> importCsv,
            Runnable showWorkbench) {
        this.document = document;
        this.files = files;
        this.services = services;
        this.dialogs = dialogs;
        this.i18n = i18n;
        this.settings = settings;
        this.background = background;
        this.importCsv = importCsv;
        this.showWorkbench = showWorkbench;
    }

    /** Starts with an empty canvas. */
    public void newProject() {
        leaving(() -> show(Project.empty(i18n.text("shell.untitled")), Optional.empty(), ProjectExtras.NONE));
    }

    /** Asks for a project and opens it. */
    public void chooseProject() {
        leaving(() -> dialogs.chooseFile("dialog.open-project", "dialog.kind.project", PROJECTS, folder())
                .ifPresent(this::read));
    }

    /** Asks for a CSV and starts from it. */
    public void chooseCsv() {
        leaving(() -> dialogs.chooseFile("dialog.open-csv", "dialog.kind.csv", TABLES, folder())
                .ifPresent(importCsv));
    }

    /** Opens a project or starts from a table, whichever the file is. */
    public void open(Path file) {
        boolean project = file.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFile.EXTENSION);
        leaving(() -> {
            if (project) {
                read(file);
            } else {
                importCsv.accept(file);
            }
        });
    }

    /** Opens the person's copy of a sample. */
    public void openSample(String id) {
        leaving(() -> background.run(() -> services.copySample(id), outcome -> outcome.toOptional()
                .ifPresentOrElse(this::read, () -> dialogs.showProblems("dialog.open-failed", outcome.diagnostics()))));
    }

    /** Shows a project that was made just now and has no file yet. */
    public void show(Project project) {
        show(project, Optional.empty(), ProjectExtras.NONE);
        document.noteUnsaved(true);
    }

    /** Saves the project, asking for a place if it has none. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a place and saves there. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Does something that ends the present project, after asking what to do with unsaved changes. */
    public void leaving(Runnable next) {
        if (!document.dirtyProperty().get()) {
            next.run();
            return;
        }
        switch (dialogs.askUnsaved(document.project().name())) {
            case SAVE -> services.endRun(() -> save(next));
            case DISCARD -> next.run();
            case CANCEL -> {
                // The person stays: nothing to do.
            }
        }
    }

    private void save(Runnable after) {
        document.pathProperty().get().ifPresentOrElse(path -> write(path, after), () -> saveAs(after));
    }

    private void saveAs(Runnable after) {
        dialogs.chooseTarget(
                        "dialog.save-project",
                        "dialog.kind.project",
                        ProjectFile.EXTENSION,
                        document.project().name(),
                        folder())
                .ifPresent(path -> write(path, after));
    }

    private void write(Path path, Runnable after) {
        Project snapshot = document.project();
        Project stored = withReference(snapshot, new ProjectFolder(path)::pathTo);
        int written = generation;
        background.run(
                () -> {
                    Outcome<OpenedProject> saved = files.save(new OpenedProject(stored, path, extras));
                    return saved.then(opened -> services.saveModel(stored, path).then(model -> Outcome.of(opened)));
                },
                outcome -> {
                    if (outcome instanceof Outcome.Success<OpenedProject> success) {
                        remember(path);
                        // While the disk was busy another project may have been shown: this one's place is not its.
                        if (written == generation) {
                            extras = success.value().extras();
                            document.markSaved(snapshot, path);
                            document.noteUnsaved(services.hasUnsavedResult());
                        }
                        after.run();
                    } else {
                        dialogs.showProblems("dialog.save-failed", outcome.diagnostics());
                    }
                });
    }

    private void read(Path path) {
        background.run(() -> files.open(path), outcome -> {
            if (outcome instanceof Outcome.Success<OpenedProject> success) {
                OpenedProject opened = success.value();
                show(withAbsoluteData(opened), Optional.of(path), opened.extras());
                services.openModel(document.project(), path);
                remember(path);
                say(outcome.diagnostics());
            } else {
                settings.update(s -> s.withoutRecent(path.toAbsolutePath().toString()));
                dialogs.showProblems("dialog.open-failed", outcome.diagnostics());
            }
        });
    }

    private void show(Project project, Optional<Path> file, ProjectExtras newExtras) {
        generation++;
        services.closeModel();
        extras = newExtras;
        document.open(project, file);
        showWorkbench.run();
    }

    /** In memory the reference is absolute, so that it stays right when the project gets, or changes, its place. */
    private static Project withAbsoluteData(OpenedProject opened) {
        Path folder = opened.folder().folder();
        return withReference(
                opened.project(), data -> folder.resolve(data).normalize().toString());
    }

    private static Project withReference(Project project, java.util.function.Function<Path, String> place) {
        return project.data()
                .map(data -> project.withData(data.withReference(new org.netloom.core.data.DataReference(
                        place.apply(Path.of(data.reference().path())),
                        data.reference().sha256()))))
                .orElse(project);
    }

    private void say(List<Diagnostic> remarks) {
        List<String> lines = new ArrayList<>();
        remarks.forEach(remark -> lines.add(i18n.text(remark)));
        if (!lines.isEmpty()) {
            dialogs.notify(String.join("\n", lines));
        }
    }

    private void remember(Path path) {
        settings.update(s -> s.withRecent(path.toAbsolutePath().toString()));
    }

    private Optional<Path> folder() {
        return document.pathProperty().get().map(path -> path.toAbsolutePath().getParent());
    }
}
