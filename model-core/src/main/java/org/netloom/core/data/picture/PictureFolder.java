package org.netloom.core.data.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.data.picture.PictureSearch.Found;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

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

    private static final int MOST_NAMED = 5;

    /** Kinds of pictures that other programs write, and that are not read here. */
    private static final Set<String> OTHER_KINDS =
            Set.of("webp", "tif", "tiff", "heic", "heif", "avif", "jp2", "jxl", "svg", "psd", "tga", "ppm", "pgm");

    /** What files of many pictures are called, as those of MNIST are: train-images-idx3-ubyte.gz. */
    private static final String IDX_IMAGES = ".*images[-.]idx\\d.*";

    public PictureFolder {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
    }

    /** Looks for pictures by class; a failure if there are not two classes. */
    public static Outcome<PictureFolder> ofClasses(Path root) {
        return search(root).then(search -> {
            List<Found> inClass = search.found().stream()
                    .filter(picture -> !picture.label().isEmpty())
                    .toList();
            List<Diagnostic> said = remarks(search);
            if (inClass.size() < search.found().size()) {
                said.add(Diagnostic.warning(
                        "pictures-without-class", search.found().size() - inClass.size()));
            }
            if (!search.bare().isEmpty()) {
                said.add(Diagnostic.warning(
                        "pictures-bare-class", search.bare().size(), Listing.of(search.bare(), MOST_NAMED)));
            }
            List<String> classes = inClass.stream().map(Found::label).distinct().toList();
            if (classes.size() < 2) {
                return Outcome.failed(
                        search.found().isEmpty()
                                ? none(root, search)
                                : Diagnostic.error("pictures-one-class", FileNames.of(root), classes.size()));
            }
            return Outcome.of(new PictureFolder(root, inClass, said));
        });
    }

    /** Looks for pictures whether they lie in classes or not; a failure if there are none. */
    public static Outcome<PictureFolder> ofAny(Path root) {
        return search(root)
                .then(search -> search.found().isEmpty()
                        ? Outcome.failed(none(root, search))
                        : Outcome.of(new PictureFolder(root, search.found(), remarks(search))));
    }

    private static Outcome<PictureSearch> search(Path root) {
        try {
            return Outcome.of(PictureSearch.in(root));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", root.toString()));
        }
    }

    /** Files that are left out: pictures of other kinds are not said to be none. */
    private static List<Diagnostic> remarks(PictureSearch search) {
        List<Diagnostic> remarks = new ArrayList<>();
        List<String> unreadable = unreadable(search);
        if (!unreadable.isEmpty()) {
            remarks.add(Diagnostic.warning("pictures-other-kinds", unreadable.size(), first(unreadable)));
        }
        List<String> others = search.others().stream()
                .filter(name -> !unreadable.contains(name))
                .toList();
        if (!others.isEmpty()) {
            remarks.add(Diagnostic.info("pictures-other-files", others.size(), first(others)));
        }
        return remarks;
    }

    private static List<String> unreadable(PictureSearch search) {
        return search.others().stream()
                .filter(name -> OTHER_KINDS.contains(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Diagnostic none(Path root, PictureSearch search) {
        String folder = FileNames.of(root);
        List<String> unreadable = unreadable(search);
        if (!unreadable.isEmpty()) {
            return Diagnostic.error("pictures-none-of-kind", folder, first(unreadable));
        }
        return search.others().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(IDX_IMAGES))
                .sorted()
                .reduce((one, other) -> other)
                .map(idx -> Diagnostic.error("pictures-in-idx", folder, idx))
                .orElseGet(() -> Diagnostic.error("pictures-none", folder));
    }

    private static String first(List<String> names) {
        return names.stream().sorted().findFirst().orElseThrow();
    }
}
