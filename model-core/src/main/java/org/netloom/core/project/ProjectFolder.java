package org.netloom.core.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Where the files of a project lie: all beside the project file, so that a folder can be moved or handed on.
 *
 * @param file the project file
 */
public record ProjectFolder(Path file) {

    public ProjectFolder {
        file = file.toAbsolutePath().normalize();
    }

    /** The name of a file without folder and without {@value ProjectFile#EXTENSION}, or without what follows its last dot; of a packed file, without both endings. */
    public static String nameOf(Path path) {
        return FileNames.bare(FileNames.of(path));
    }

    /** The folder that the project file is in. */
    public Path folder() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** Where the trained model lies, or will lie: the folder {@code NAME.model} beside {@code NAME.netloom}. */
    public Path model() {
        return folder().resolve(nameOf(file) + ".model");
    }

    /** How the project file refers to a data file: relative to its folder if there is a way, with {@code /} between folders. */
    public String pathTo(Path data) {
        Path absolute = data.toAbsolutePath().normalize();
        try {
            return folder().relativize(absolute).toString().replace('\\', '/');
        } catch (IllegalArgumentException onAnotherDrive) {
            return absolute.toString().replace('\\', '/');
        }
    }

    /** Settings as a project file has them, with paths that lead from its folder; see {@link #pathTo}. */
    public DataSettings referred(DataSettings settings) {
        return moved(settings, path -> pathTo(Path.of(path)));
    }

    /** The same settings for whoever does not know the folder: all paths are absolute. */
    public DataSettings located(DataSettings settings) {
        return moved(settings, path -> folder().resolve(path).normalize().toString());
    }

    private static DataSettings moved(DataSettings settings, UnaryOperator<String> place) {
        DataSettings files = settings.withReference(moved(settings.reference(), place))
                .withTestFile(settings.testFile().map(test -> moved(test, place)));
        return files.pictures()
                .filter(pictures -> !pictures.folder().isEmpty())
                .map(pictures -> files.withPictures(pictures.withFolder(place.apply(pictures.folder()))))
                .orElse(files);
    }

    private static DataReference moved(DataReference reference, UnaryOperator<String> place) {
        return new DataReference(place.apply(reference.path()), reference.sha256());
    }

    /** The data file of a project, or its folder of pictures; fails if there is none. */
    public Outcome<Path> locate(DataReference reference) {
        Path data;
        try {
            data = folder().resolve(reference.path()).normalize();
        } catch (InvalidPathException e) {
            return Outcome.failed(Diagnostic.error("data-gone", reference.path(), file.toString()));
        }
        if (!Files.isRegularFile(data) && !Files.isDirectory(data)) {
            return Outcome.failed(Diagnostic.error("data-gone", data.toString(), file.toString()));
        }
        return Outcome.of(data);
    }
}
