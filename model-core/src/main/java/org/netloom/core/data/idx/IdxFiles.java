package org.netloom.core.data.idx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Opens pictures in the IDX format with their labels, which lie beside them under the name that is usual: {@code train-images-idx3-ubyte}
 * with {@code train-labels-idx1-ubyte}, packed by gzip or not. The pictures of {@code t10k-images…} or {@code test-images…} in the same
 * folder are added to those of {@code train-images…} as its test rows. Reads disk: not for the window's thread.
 */
public final class IdxFiles {

    private static final List<String> TEST_NAMES = List.of("t10k", "test");

    private IdxFiles() {}

    /** Whether a file is one of this format. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path) && IdxFile.begins(path);
    }

    /**
     * Opens a file of pictures with a column of whole pictures and one of labels, as of {@link PictureTable}; a failure if there are no
     * labels for them, or not as many.
     */
    public static Outcome<OpenedCsv> open(Path path) {
        return open(path, IdxFiles::ofPictures);
    }

    /** The same with a column for each pixel, as projects ask for that were made when there was no column of pictures. */
    public static Outcome<OpenedCsv> openAsPixels(Path path) {
        return open(path, IdxFiles::ofPixels);
    }

    /** The pictures of a file without labels. */
    public static Outcome<OpenedCsv> openUnlabelled(Path path) {
        return IdxFile.read(path).then(pictures -> dimensionsProblem(path, pictures)
                .map(Outcome::<OpenedCsv>failed)
                .orElseGet(() -> opened(path, ofPictures(pictures, pictures.bytes(), List.of()), List.of())));
    }

    private static Optional<Diagnostic> dimensionsProblem(Path path, IdxFile pictures) {
        int dimensions = pictures.sizes().length;
        boolean known = dimensions == 3 || dimensions == 4 && (pictures.sizes()[3] == 1 || pictures.sizes()[3] == 3);
        return known
                ? Optional.empty()
                : Optional.of(Diagnostic.error("idx-no-pictures", FileNames.of(path), dimensions));
    }

    /** How the pictures become a table: the first file, all bytes, all labels. */
    private interface Layout {
        Table table(IdxFile first, byte[] pixels, List<String> labels);
    }

    private static Outcome<OpenedCsv> open(Path path, Layout layout) {
        return pair(path).then(own -> {
            Optional<Path> test = testOf(path);
            if (test.isEmpty()) {
                return opened(
                        path,
                        layout,
                        own,
                        Optional.empty(),
                        List.of(Reason.of("idx-labels", FileNames.of(own.labels))));
            }
            return pair(test.get()).then(other -> {
                List<Reason> reasons = List.of(
                        Reason.of("idx-labels", FileNames.of(own.labels)),
                        Reason.of("idx-test", other.pictures.count(), FileNames.of(test.get())));
                return Arrays.equals(sizesOf(own), sizesOf(other))
                        ? opened(path, layout, own, Optional.of(other), reasons)
                        : Outcome.failed(
                                Diagnostic.error("idx-sizes-differ", FileNames.of(path), FileNames.of(test.get())));
            });
        });
    }

    private record Pair(IdxFile pictures, IdxFile names, Path labels) {}

    private static int[] sizesOf(Pair pair) {
        int[] sizes = pair.pictures.sizes();
        return Arrays.copyOfRange(sizes, 1, sizes.length);
    }

    private static Outcome<Pair> pair(Path path) {
        return IdxFile.read(path).then(pictures -> {
            String name = FileNames.of(path);
            Optional<Diagnostic> noPictures = dimensionsProblem(path, pictures);
            if (noPictures.isPresent()) {
                return Outcome.failed(noPictures.get());
            }
            Optional<Path> labels =
                    beside(path, name.replace("images", "labels").replaceFirst("idx[34]", "idx1"));
            if (labels.isEmpty()) {
                return Outcome.failed(Diagnostic.error("idx-no-labels", name));
            }
            return IdxFile.read(labels.get())
                    .then(names -> names.sizes().length == 1 && names.count() == pictures.count()
                            ? Outcome.of(new Pair(pictures, names, labels.get()))
                            : Outcome.failed(Diagnostic.error(
                                    "idx-counts-differ",
                                    name,
                                    pictures.count(),
                                    FileNames.of(labels.get()),
                                    names.count())));
        });
    }

    /** The file of a name in the same folder, packed or not. */
    private static Optional<Path> beside(Path path, String name) {
        String plain = name.replaceFirst("\\.gz$", "");
        return Stream.of(name, plain, plain + ".gz")
                .map(path::resolveSibling)
                .filter(found -> !found.equals(path) && Files.isRegularFile(found))
                .findFirst();
    }

    private static Optional<Path> testOf(Path path) {
        String name = FileNames.of(path);
        return name.startsWith("train")
                ? TEST_NAMES.stream()
                        .flatMap(test -> beside(path, test + name.substring("train".length())).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Outcome<OpenedCsv> opened(
            Path path, Layout layout, Pair own, Optional<Pair> test, List<Reason> reasons) {
        List<String> labels = new ArrayList<>();
        byte[] pixels = own.pictures.bytes();
        addLabels(labels, own.names);
        if (test.isPresent()) {
            byte[] more = test.get().pictures.bytes();
            pixels = Arrays.copyOf(pixels, Math.addExact(pixels.length, more.length));
            System.arraycopy(more, 0, pixels, pixels.length - more.length, more.length);
            addLabels(labels, test.get().names);
        }
        return opened(path, layout.table(own.pictures, pixels, labels), reasons);
    }

    private static Outcome<OpenedCsv> opened(Path path, Table table, List<Reason> reasons) {
        try {
            return Outcome.of(new OpenedCsv(path, table, CsvDialect.STANDARD, reasons, digest(path)));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    private static int channels(IdxFile pictures) {
        return pictures.sizes().length == 4 ? pictures.sizes()[3] : 1;
    }

    private static Table ofPictures(IdxFile first, byte[] pixels, List<String> labels) {
        PictureBlock block = new PictureBlock(pixels, first.sizes()[1], first.sizes()[2], channels(first));
        List<String> names = IntStream.range(0, pixels.length / block.step())
                .mapToObj(picture -> "#" + (picture + 1))
                .toList();
        return Table.ofPictures(PictureTable.PICTURE, block, names, PictureTable.LABEL, labels, first.count());
    }

    private static Table ofPixels(IdxFile first, byte[] pixels, List<String> labels) {
        List<String> names = names(first.sizes()[1], first.sizes()[2], channels(first));
        return Table.ofPictures(labels, pixels, names, first.count());
    }

    private static void addLabels(List<String> labels, IdxFile names) {
        for (byte label : names.bytes()) {
            labels.add(Integer.toString(label & 0xFF));
        }
    }

    private static List<String> names(int height, int width, int channels) {
        List<String> names = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    names.add("p" + y + "_" + x + (channels == 1 ? "" : "_" + channel));
                }
            }
        }
        return names;
    }

    private static String digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream bytes = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
