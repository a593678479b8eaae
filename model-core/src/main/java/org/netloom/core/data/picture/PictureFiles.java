package org.netloom.core.data.picture;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the files lie that the cells of a table name: by a path that is absolute or relative to the table, with {@code /} or {@code \} between folders, by
 * a {@code file:} address, or by a name whose ending is left out. Looks at disk: not for the window's thread.
 */
public final class PictureFiles {

    private static final String ADDRESS = "file:";
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".bmp", ".gif", ".jpe");

    private final Optional<Path> chosen;
    private final List<Path> folders;

    private PictureFiles(Optional<Path> chosen, List<Path> folders) {
        this.chosen = chosen;
        this.folders = folders;
    }

    /**
     * The files that a table names.
     *
     * @param table a relative path leads from its folder
     * @param chosen a folder that a person chose, in which parts of the paths are looked for too: it may lie anywhere on their way
     */
    public static PictureFiles of(Path table, Optional<Path> chosen) {
        Path own = table.toAbsolutePath().normalize().getParent();
        return new PictureFiles(chosen, own == null ? List.of() : List.of(own));
    }

    /** The same, which looks in further folders too. */
    public PictureFiles and(Path folder) {
        List<Path> more = new ArrayList<>(folders);
        more.add(folder);
        return new PictureFiles(chosen, more);
    }

    /** The folders in which is looked, for people. */
    public String lookedIn() {
        List<Path> all = new ArrayList<>(chosen.stream().toList());
        all.addAll(folders);
        return all.stream().map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator + " "));
    }

    /** Whether a cell ends as names of pictures do. */
    public static boolean isNamedSo(String cell) {
        String name = cell.strip().toLowerCase(Locale.ROOT);
        return !name.startsWith("http") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The file that a cell names; empty if there is none. */
    public Optional<Path> find(String cell) {
        String text = cell.strip();
        try {
            String path = text.startsWith(ADDRESS) ? ofAddress(text) : text;
            return isNamedSo(path)
                    ? existing(path)
                    : existing(path).or(() -> ENDINGS.stream()
                            .flatMap(ending -> List.of(ending, ending.toUpperCase(Locale.ROOT)).stream())
                            .flatMap(ending -> existing(path + ending).stream())
                            .findFirst());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String ofAddress(String text) {
        try {
            return Path.of(URI.create(text)).toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException notAsItShouldBe) {
            // Addresses are often put together by hand, with blanks and without a root.
            return text.substring(ADDRESS.length()).replaceFirst("^/{2,}(localhost(?=/))?/?", "/");
        }
    }

    private Optional<Path> existing(String text) {
        Path path = Path.of(File.separatorChar == '/' ? text.replace('\\', '/') : text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> below = chosen.flatMap(folder -> below(folder, path));
        if (below.isPresent() || path.isAbsolute()) {
            return below.or(() -> file(path));
        }
        return folders.stream()
                .flatMap(folder -> file(folder.resolve(path)).stream())
                .findFirst();
    }

    /** The whole of a path, or what is left of it when it is begun later: it may have been written for another computer. */
    private static Optional<Path> below(Path folder, Path path) {
        if (!path.isAbsolute()) {
            Optional<Path> whole = file(folder.resolve(path));
            if (whole.isPresent()) {
                return whole;
            }
        }
        for (int from = path.isAbsolute() ? 0 : 1; from < path.getNameCount(); from++) {
            Optional<Path> part = file(folder.resolve(path.subpath(from, path.getNameCount())));
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> file(Path path) {
        Path whole = path.normalize();
        return Files.isRegularFile(whole) ? Optional.of(whole) : Optional.empty();
    }
}
