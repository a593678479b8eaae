package org.netloom.app.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.netloom.app.document.DataMove;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Dialogs;
import org.netloom.app.fx.I18n;
import org.netloom.app.settings.SettingsFile;
import org.netloom.core.data.web.DownloadFolder;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectExtras;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.ProjectFolder;

/**
 * Shows, saves and leaves one open project. Files are written in the background; what follows comes on the FX thread. Before anything
 * unsaved would be lost, the person is asked. FX thread only.
 */
public final class ProjectFlow {

    private final StudioDocument document;
    private final ProjectFile files;
    private final ProjectServices services;
    private final Dialogs dialogs;
    private final I18n i18n;
    private final SettingsFile settings;
    private final Background background;
    private final DownloadFolder downloads;
    private final Predicate<Path> isOpenElsewhere;
    private final Runnable showWorkbench;
    private ProjectExtras extras = ProjectExtras.NONE;
    /** Counts the projects that were shown. */
    private int generation;

    /**
     * @param downloads where data lie that were fetched, until the project has a place
     * @param isOpenElsewhere whether a file belongs to another open project, so that this one must not be written over it
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
            DownloadFolder downloads,
            Predicate<Path> isOpenElsewhere,
            Runnable showWorkbench) {
        this.document = document;
        this.files = files;
        this.services = services;
        this.dialogs = dialogs;
        this.i18n = i18n;
        this.settings = settings;
        this.background = background;
        this.downloads = downloads;
        this.isOpenElsewhere = isOpenElsewhere;
        this.showWorkbench = showWorkbench;
    }

    /** Starts with an empty canvas. */
    public void showEmpty() {
        show(Project.empty(i18n.text("shell.untitled")), Optional.empty(), ProjectExtras.NONE);
    }

    /** Shows a project that was made just now and has no file yet. */
    public void show(Project project) {
        show(project, Optional.empty(), ProjectExtras.NONE);
        document.noteUnsaved(true);
    }

    /** Shows a project that was read from its file, with the network that was trained before. */
    public void show(OpenedProject opened) {
        show(withAbsoluteData(opened), Optional.of(opened.path()), opened.extras());
        services.openModel(document.project(), opened.path());
    }

    /** Saves the project, asking for a place if it has none. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a place and saves there. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Does something that ends the present project, after asking what to do with a run under way and with unsaved changes. */
    public void leaving(Runnable next) {
        String name = document.project().name();
        if (services.isTraining()) {
            decide(dialogs.askTraining(name), () -> services.endRun(() -> save(next)), next);
        } else if (document.dirtyProperty().get()) {
            decide(dialogs.askUnsaved(name), () -> save(next), next);
        } else {
            next.run();
        }
    }

    private static void decide(Dialogs.UnsavedChoice choice, Runnable save, Runnable next) {
        switch (choice) {
            case SAVE -> save.run();
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
                .ifPresent(path -> {
                    if (isOpenElsewhere.test(path)) {
                        dialogs.showError("dialog.save-failed", i18n.text("dialog.open-elsewhere", path.toString()));
                    } else {
                        write(path, after);
                    }
                });
    }

    private void write(Path path, Runnable after) {
        Project snapshot = document.project();
        int written = generation;
        background.run(
                () -> stored(snapshot, path).then(stored -> files.save(new OpenedProject(stored, path, extras))
                        .then(opened -> services.saveModel(stored, path).then(model -> Outcome.of(opened)))),
                outcome -> {
                    if (outcome instanceof Outcome.Success<OpenedProject> success) {
                        remember(path);
                        // While the disk was busy another project may have been shown: this one's place is not its.
                        if (written == generation) {
                            extras = success.value().extras();
                            document.markSaved(snapshot, path);
                            follow(snapshot, success.value());
                            document.noteUnsaved(services.hasUnsavedResult());
                        }
                        after.run();
                    } else {
                        dialogs.showProblems("dialog.save-failed", outcome.diagnostics());
                    }
                });
    }

    /** Fetched data lie beside the project from now on. */
    private void follow(Project snapshot, OpenedProject stored) {
        Optional<DataMove> move = snapshot.data().flatMap(before -> stored.project()
                .data()
                .map(after -> new DataMove(before, stored.folder().located(after))));
        move.filter(one -> !one.isNone()).ifPresent(services::moveData);
    }

    /** A project as its file has it: fetched data lie beside it, and paths lead from its folder. */
    private Outcome<Project> stored(Project project, Path path) {
        ProjectFolder folder = new ProjectFolder(path);
        return project.data()
                .map(data -> downloads
                        .home(data, folder.folder())
                        .then(home -> Outcome.of(project.withData(folder.referred(home)))))
                .orElseGet(() -> Outcome.of(project));
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
        Project project = opened.project();
        return project.data()
                .map(data -> project.withData(opened.folder().located(data)))
                .orElse(project);
    }

    private void remember(Path path) {
        settings.update(s -> s.withRecent(path.toAbsolutePath().toString()));
    }

    private Optional<Path> folder() {
        return document.pathProperty().get().map(path -> path.toAbsolutePath().getParent());
    }
}
