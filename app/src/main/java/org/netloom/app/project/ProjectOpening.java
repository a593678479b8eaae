package org.netloom.app.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Dialogs;
import org.netloom.app.fx.I18n;
import org.netloom.app.settings.SettingsFile;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.ProjectFile;

/**
 * Opens projects, each in a tab of its own, and no file twice. Files are read in the background; a tab is only made when there is something to
 * show in it. FX thread only.
 */
public final class ProjectOpening {

    private static final List<String> PROJECTS = List.of("*" + ProjectFile.EXTENSION);

    /** Where projects go. */
    public interface Tabs {

        /** Brings the tab of a project file to the front; false if there is none. */
        boolean bringForward(Path projectFile);

        /** A tab in which nothing has been begun: the one in front, or else a new one, which is in front then. */
        ProjectFlow untouched();

        /** The same, but never an empty canvas that a person has asked for. */
        ProjectFlow fresh();

        /** Lets a tab in front in which nothing has been begun stand for a project that is being read. */
        void await(Path projectFile);

        /** Nothing is being read any more. */
        void awaitNothing();

        /** Shows the page on which a table becomes a project. */
        void importTable(Path file);

        /** Shows the page on which data are fetched from the web; what lies at an address that is given is fetched at once. */
        void importWeb(Optional<String> address);

        /** The folder in which people look first. */
        Optional<Path> folder();
    }

    private final ProjectFile files;
    private final Function<String, Outcome<Path>> copySample;
    private final Tabs tabs;
    private final Dialogs dialogs;
    private final I18n i18n;
    private final SettingsFile settings;
    private final Background background;

    /** @param copySample puts a sample of an id where a person can change it; called in the background */
    public ProjectOpening(
            ProjectFile files,
            Function<String, Outcome<Path>> copySample,
            Tabs tabs,
            Dialogs dialogs,
            I18n i18n,
            SettingsFile settings,
            Background background) {
        this.files = files;
        this.copySample = copySample;
        this.tabs = tabs;
        this.dialogs = dialogs;
        this.i18n = i18n;
        this.settings = settings;
        this.background = background;
    }

    /** Starts with an empty canvas. */
    public void newProject() {
        tabs.fresh().showEmpty();
    }

    /** Asks for a project and opens it. */
    public void chooseProject() {
        dialogs.chooseFile("dialog.open-project", "dialog.kind.project", PROJECTS, tabs.folder())
                .ifPresent(this::read);
    }

    /** Asks for a table and starts from it. */
    public void chooseTable() {
        dialogs.chooseFile("dialog.open-csv", "dialog.kind.csv", DataFiles.patterns(), tabs.folder())
                .ifPresent(tabs::importTable);
    }

    /** Asks for a web address and starts from the table that lies there. */
    public void askWeb() {
        tabs.importWeb(Optional.empty());
    }

    /** Starts from the table that lies at a web address. */
    public void openWeb(String address) {
        tabs.importWeb(Optional.of(address));
    }

    /** Asks for a folder of pictures and starts from it. */
    public void choosePictures() {
        dialogs.chooseFolder("dialog.open-pictures", tabs.folder()).ifPresent(tabs::importTable);
    }

    /** Opens projects, or starts from tables, whichever the files are: one after the other, so that their tabs are in the same order. */
    public void open(List<Path> all) {
        if (!all.isEmpty()) {
            open(all.get(0), () -> open(all.subList(1, all.size())));
        }
    }

    /** Opens a project, or starts from a table, whichever the file is. */
    public void open(Path file) {
        open(List.of(file));
    }

    private void open(Path file, Runnable then) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFile.EXTENSION)) {
            read(file, then);
        } else {
            tabs.importTable(file);
            then.run();
        }
    }

    /** Opens the person's copy of a sample. */
    public void openSample(String id) {
        background.run(() -> copySample.apply(id), outcome -> outcome.toOptional()
                .ifPresentOrElse(this::read, () -> dialogs.showProblems("dialog.open-failed", outcome.diagnostics())));
    }

    private void read(Path path) {
        read(path, () -> {});
    }

    private void read(Path path, Runnable then) {
        if (tabs.bringForward(path)) {
            then.run();
            return;
        }
        tabs.await(path);
        background.run(() -> files.open(path), outcome -> {
            if (outcome instanceof Outcome.Success<OpenedProject> success) {
                // Asked for twice while the disk was busy: the first has come meanwhile.
                if (!tabs.bringForward(path)) {
                    tabs.untouched().show(success.value());
                    settings.update(
                            s -> s.withRecent(path.toAbsolutePath().normalize().toString()));
                    say(outcome.diagnostics());
                }
                tabs.awaitNothing();
            } else {
                tabs.awaitNothing();
                settings.update(s -> s.withoutRecent(path.toAbsolutePath().toString()));
                dialogs.showProblems("dialog.open-failed", outcome.diagnostics());
            }
            then.run();
        });
    }

    private void say(List<Diagnostic> remarks) {
        if (!remarks.isEmpty()) {
            dialogs.notify(remarks.stream().map(i18n::text).collect(Collectors.joining("\n")));
        }
    }
}
