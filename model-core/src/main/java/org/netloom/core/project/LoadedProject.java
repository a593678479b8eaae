package org.netloom.core.project;

import java.nio.file.Path;
import java.util.Optional;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TestFile;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * A project with its data read, split and prepared: all that training and evaluation need.
 *
 * @param opened the project and its file
 * @param csv its data file
 * @param data what networks take of it
 */
public record LoadedProject(OpenedProject opened, OpenedCsv csv, PreparedData data) {

    /**
     * Opens a project and its data. Takes time in the size of the data.
     *
     * @return the project, with a remark if the data file was changed since it was saved; fails if the project or its data cannot be
     *     read, or if it has no data
     */
    public static Outcome<LoadedProject> open(ProjectFile files, DataSources sources, Path path) {
        return open(files, sources, path, PictureProgress.NONE);
    }

    /**
     * The same, watched.
     *
     * @param progress told while pictures are read
     */
    public static Outcome<LoadedProject> open(
            ProjectFile files, DataSources sources, Path path, PictureProgress progress) {
        return files.open(path).then(opened -> load(opened, sources, progress));
    }

    /**
     * Reads the data of a project that is open already.
     *
     * @param progress told while pictures are read
     */
    public static Outcome<LoadedProject> load(OpenedProject opened, DataSources sources, PictureProgress progress) {
        Optional<DataSettings> settings = opened.project().data();
        if (settings.isEmpty()) {
            return Outcome.failed(
                    Diagnostic.error("project-no-data", opened.path().toString()));
        }
        return opened.folder()
                .locate(settings.get().reference())
                .then(file -> read(file, settings.get(), sources, progress))
                .then(csv -> withTest(csv, opened.folder(), settings.get()))
                .then(csv -> sources.withPictures(csv, opened.folder().located(settings.get()), progress))
                .then(csv -> DataPreparer.prepare(settings.get(), csv.table())
                        .then(data -> Outcome.of(new LoadedProject(opened, csv, data))));
    }

    private static Outcome<OpenedCsv> withTest(OpenedCsv csv, ProjectFolder folder, DataSettings settings) {
        return settings.testFile()
                .map(test -> folder.locate(test).then(file -> TestFile.behind(csv, file)))
                .orElseGet(() -> Outcome.of(csv));
    }

    private static Outcome<OpenedCsv> read(
            Path file, DataSettings settings, DataSources sources, PictureProgress progress) {
        Outcome<OpenedCsv> opened = sources.open(file, settings, progress);
        return opened.then(csv -> {
            String known = settings.reference().sha256();
            boolean changed = !known.isEmpty() && !known.equalsIgnoreCase(csv.sha256());
            return changed
                    ? new Outcome.Success<>(csv, java.util.List.of(Diagnostic.info("data-changed", file.toString())))
                    : Outcome.of(csv);
        });
    }
}
