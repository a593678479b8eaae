package org.netloom.core.data.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.data.picture.PictureSearch.Found;
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

    public PictureFolder {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
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
        try {
            PictureSearch search = PictureSearch.in(root);
            List<String> others = search.others();
            List<Diagnostic> remarks = others.isEmpty()
                    ? List.of()
                    : List.of(Diagnostic.info(
                            "pictures-other-files",
                            others.size(),
                            others.stream().sorted().findFirst().orElseThrow()));
            return Outcome.of(new PictureFolder(root, search.found(), remarks));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", root.toString()));
        }
    }
}
