package org.netloom.core.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * A file that a person wants something written to, which may already be something that they need: the project, its model, its data, or a
 * file of another kind. Reads disk: not for the window's thread.
 *
 * @param file need not exist
 */
public record WritePlace(Path file) {

    /** What is written. A file of the same kind is taken for a former one, which may be replaced. */
    public enum Kind {
        /** A table: whatever ends in .csv. */
        TABLE("out-no-table"),
        /** A network: an archive in the way of Deeplearning4j. */
        NETWORK("out-no-network"),
        /** A picture: a PNG that says that Netloom made it. */
        PICTURE("out-no-picture");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** The entry of an archive that every network of Deeplearning4j has. */
    private static final String NETWORK_ENTRY = "configuration.json";

    /** What a picture says of who made it, as PNG has it in its text. */
    public static final String PICTURE_KEYWORD = "Software";

    public static final String PICTURE_VALUE = "Netloom";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** The texts of a PNG stand before its pixels. */
    private static final int PICTURE_HEAD = 1024;

    public WritePlace {
        file = file.toAbsolutePath().normalize();
    }

    /**
     * The file, if nothing that is needed is lost by writing to it.
     *
     * @param project the file of the project, if it has one; it, its model and its data are left as they are
     * @param settings of the data, with paths that lead from the folder of the project
     * @param read what is read beside the data of the project
     */
    public Outcome<Path> permit(Kind kind, Optional<Path> project, Optional<DataSettings> settings, List<Path> read) {
        return problem(kind, project, settings, read).map(Outcome::<Path>failed).orElseGet(() -> Outcome.of(file));
    }

    private Optional<Diagnostic> problem(
            Kind kind, Optional<Path> project, Optional<DataSettings> settings, List<Path> read) {
        if (project.filter(this::is).isPresent()) {
            return refused("out-is-project");
        }
        Optional<Path> model = project.map(path -> new ProjectFolder(path).model());
        if (model.filter(this::isIn).isPresent()) {
            return refused("out-is-model");
        }
        Stream<Path> data = settings.stream().flatMap(known -> data(project, known));
        if (Stream.concat(data, read.stream()).anyMatch(path -> is(path) || Files.exists(file) && isIn(path))) {
            return refused("out-is-data");
        }
        // What is no file, such as a terminal or a pipe, holds nothing that could be lost.
        return Files.isRegularFile(file) && !isFormer(kind) ? refused(kind.code) : Optional.empty();
    }

    private Optional<Diagnostic> refused(String code) {
        return Optional.of(Diagnostic.error(code, file.toString()));
    }

    private static Stream<Path> data(Optional<Path> project, DataSettings settings) {
        Stream<String> paths = Stream.of(
                        Optional.of(settings.reference().path()),
                        settings.testFile().map(DataReference::path),
                        settings.pictures().map(PictureSettings::folder))
                .flatMap(Optional::stream)
                .filter(path -> !path.isEmpty());
        return paths.flatMap(path -> {
            try {
                Path found = Path.of(path);
                return Stream.of(
                        project.map(from -> new ProjectFolder(from).folder().resolve(found))
                                .orElse(found));
            } catch (InvalidPathException ofAnotherSystem) {
                return Stream.empty();
            }
        });
    }

    private boolean is(Path other) {
        try {
            return file.equals(other.toAbsolutePath().normalize())
                    || Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isIn(Path folder) {
        return Files.isDirectory(folder) && real(file).startsWith(real(folder));
    }

    /** Without links, as far as the path exists. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(whole)) {
                return whole.toRealPath();
            }
            Path parent = whole.getParent();
            return parent != null && Files.exists(parent)
                    ? parent.toRealPath().resolve(parent.relativize(whole))
                    : whole;
        } catch (IOException unreadable) {
            return whole;
        }
    }

    private boolean isFormer(Kind kind) {
        try {
            return Files.size(file) == 0
                    || switch (kind) {
                        case TABLE -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
                        case NETWORK -> isNetwork();
                        case PICTURE -> isOwnPicture();
                    };
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isNetwork() {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return archive.getEntry(NETWORK_ENTRY) != null;
        } catch (IOException noArchive) {
            return false;
        }
    }

    private boolean isOwnPicture() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PICTURE_HEAD);
            return Arrays.equals(Arrays.copyOf(head, PNG.length), PNG)
                    && new String(head, StandardCharsets.ISO_8859_1)
                            .contains("tEXt" + PICTURE_KEYWORD + '\0' + PICTURE_VALUE);
        }
    }
}
