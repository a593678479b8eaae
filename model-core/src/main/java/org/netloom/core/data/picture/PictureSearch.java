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
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pictures below a folder by their names, each with the class that its place tells: the first folder on the way to it, or the second where the first ones are parts of
 * the data, such as {@code train} and {@code test}.
 *
 * @param found the pictures, those for the test at the end, else by class and name
 * @param others the names of files that are no pictures which can be opened
 * @param bare the names of folders that stand where those of classes do, and hold no picture
 */
public record PictureSearch(List<Found> found, List<String> others, List<String> bare) {

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

    public PictureSearch {
        found = List.copyOf(found);
        others = List.copyOf(others);
        bare = List.copyOf(bare);
    }

    /**
     * Looks at all names below a folder.
     *
     * @throws IOException if a folder cannot be read
     */
    public static PictureSearch in(Path root) throws IOException {
        List<Found> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Set<String> bare = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            int depth = isParted(root) ? 1 : 0;
            files.filter(file -> !isHidden(root, file)).forEach(file -> {
                if (Files.isDirectory(file)) {
                    if (root.relativize(file).getNameCount() == depth + 1 && !file.equals(root)) {
                        bare.add(nameOf(file));
                    }
                } else if (Files.isRegularFile(file) && isPicture(file)) {
                    found.add(found(root, file, depth));
                } else if (Files.isRegularFile(file)) {
                    others.add(nameOf(file));
                }
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        found.sort(Comparator.comparing(Found::test).thenComparing(Found::label).thenComparing(Found::name));
        found.forEach(picture -> bare.remove(picture.label()));
        return new PictureSearch(found, others, List.copyOf(bare));
    }

    /** Whether a file's name is that of a picture which can be opened. */
    private static boolean isPicture(Path file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String nameOf(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static Found found(Path root, Path file, int depth) {
        Path inside = root.relativize(file);
        String first = inside.getName(0).toString().toLowerCase(Locale.ROOT);
        String label = inside.getNameCount() > depth + 1 ? inside.getName(depth).toString() : "";
        String name = inside.toString().replace('\\', '/');
        return new Found(file, name, label, depth > 0 && TESTED.contains(first));
    }

    /** Whether the folders in a folder are parts, not classes: all of them, and one to learn from among them. */
    private static boolean isParted(Path root) throws IOException {
        try (Stream<Path> inside = Files.list(root)) {
            List<String> folders = inside.filter(Files::isDirectory)
                    .filter(folder -> !isHidden(root, folder))
                    .map(folder -> nameOf(folder).toLowerCase(Locale.ROOT))
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
