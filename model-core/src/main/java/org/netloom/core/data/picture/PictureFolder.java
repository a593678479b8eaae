package org.netloom.core.data.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * The pictures of a folder, found but not opened: each folder in it is a class, with all that lies in it however deep. Where the
 * folder holds {@code train} and {@code test} (or {@code val}) instead, the classes are looked for in these, and what lies in
 * {@code test} is set aside for the test.
 *
 * @param root the folder
 * @param found the pictures, those for the test at the end, else by class and name
 * @param remarks files that are no pictures, or lie in no class
 */
public record PictureFolder(Path root, List<Found> found, List<Diagnostic> remarks) {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jpe", "bmp", "gif");
    private static final Set<String> LEARNT = Set.of("train", "training", "val", "valid", "validation");
    private static final Set<String> TESTED = Set.of("test", "testing");

    /**
     * A picture.
     *
     * @param path of its file
     * @param name of its file, relative to the root, with {@code /} between folders
     * @param label its class; empty if it lies in none
     * @param test whether it is set aside for the test
     */
    public record Found(Path path, String name, String label, boolean test) {}

    public PictureFolder {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
    }

    /** Whether a file's name is that of a picture which can be opened. */
    public static boolean isPicture(Path file) {
        String name = FileNames.of(file).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Looks for pictures by class; a failure if there are not two classes. */
    public static Outcome<PictureFolder> ofClasses(Path root) {
        return all(root).then(folder -> {
            List<Found> inClass = folder.found.stream()
                    .filter(picture -> !picture.label().isEmpty())
                    .toList();
            List<Diagnostic> said = new ArrayList<>(folder.remarks);
            if (inClass.size() < folder.found.size()) {
                said.add(Diagnostic.warning("pictures-without-class", folder.found.size() - inClass.size()));
            }
            List<String> classes = inClass.stream().map(Found::label).distinct().toList();
            if (classes.size() < 2) {
                return Outcome.failed(
                        folder.found.isEmpty()
                                ? Diagnostic.error("pictures-none", FileNames.of(root))
                                : Diagnostic.error("pictures-one-class", FileNames.of(root), classes.size()));
            }
            return Outcome.of(new PictureFolder(root, inClass, said));
        });
    }

    /** Looks for pictures whether they lie in classes or not; a failure if there are none. */
    public static Outcome<PictureFolder> ofAny(Path root) {
        return all(root)
                .then(folder -> folder.found.isEmpty()
                        ? Outcome.failed(Diagnostic.error("pictures-none", FileNames.of(root)))
                        : Outcome.of(folder));
    }

    private static Outcome<PictureFolder> all(Path root) {
        List<Found> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            boolean parted = isParted(root);
            files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(root, file))
                    .forEach(file -> {
                        if (isPicture(file)) {
                            found.add(found(root, file, parted));
                        } else {
                            others.add(FileNames.of(file));
                        }
                    });
        } catch (IOException | UncheckedIOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", root.toString()));
        }
        found.sort(Comparator.comparing(Found::test).thenComparing(Found::label).thenComparing(Found::name));
        List<Diagnostic> remarks = others.isEmpty()
                ? List.of()
                : List.of(Diagnostic.info(
                        "pictures-other-files",
                        others.size(),
                        others.stream().sorted().findFirst().orElseThrow()));
        return Outcome.of(new PictureFolder(root, found, remarks));
    }

    private static Found found(Path root, Path file, boolean parted) {
        Path inside = root.relativize(file);
        String first = inside.getName(0).toString().toLowerCase(Locale.ROOT);
        int depth = parted ? 1 : 0;
        String label = inside.getNameCount() > depth + 1 ? inside.getName(depth).toString() : "";
        String name = inside.toString().replace('\\', '/');
        return new Found(file, name, label, parted && TESTED.contains(first));
    }

    /** Whether the folders in a folder are parts, not classes: all of them, and one to learn from among them. */
    private static boolean isParted(Path root) throws IOException {
        try (Stream<Path> inside = Files.list(root)) {
            List<String> folders = inside.filter(Files::isDirectory)
                    .filter(folder -> !isHidden(root, folder))
                    .map(folder -> FileNames.of(folder).toLowerCase(Locale.ROOT))
                    .toList();
            return folders.stream().anyMatch(name -> name.startsWith("train") && LEARNT.contains(name))
                    && folders.stream().allMatch(name -> LEARNT.contains(name) || TESTED.contains(name));
        }
    }

    /** What systems leave behind: {@code .DS_Store}, {@code __MACOSX}, {@code Thumbs.db}. */
    private static boolean isHidden(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            String name = part.toString();
            if (name.startsWith(".") || name.equals("__MACOSX") || name.equals("Thumbs.db")) {
                return true;
            }
        }
        return false;
    }
}
