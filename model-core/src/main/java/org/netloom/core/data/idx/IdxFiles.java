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
import java.util.stream.Stream;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Opens pictures in the IDX format with their labels, which lie beside them under the name that is usual: {@code train-images-idx3-ubyte}
 * with {@code train-labels-idx1-ubyte}, packed by gzip or not. The pictures of {@code t10k-images…} or {@code test-images…} in the same
 * folder are added to those of {@code train-images…} as its test rows. Reads disk: not for the window's thread.
 */
public final class IdxFiles {

    /** What the column of labels is called. */
    public static final String LABEL = "label";

    private static final List<String> TEST_NAMES = List.of("t10k", "test");

    private IdxFiles() {}

    /**
     * Pictures that were read.
     *
     * @param file with a column for the label and one for each pixel, row after row of pixels, the channels of a pixel side by side
     * @param height of a picture
     * @param width of a picture
     * @param channels of a pixel: 1 for grey
     */
    public record Pictures(OpenedCsv file, int height, int width, int channels) {

        /** All pixels as they are, and a twentieth of the training pictures to watch. */
        public DataSettings settings() {
            List<ColumnSettings> columns = file.table().names().stream()
                    .map(name -> name.equals(LABEL)
                            ? column(name, ColumnType.CATEGORY, ColumnRole.TARGET)
                            : column(name, ColumnType.NUMBER, ColumnRole.FEATURE))
                    .toList();
            boolean ownTest = file.table().testFrom() < file.table().rows();
            SplitSettings split =
                    ownTest ? new SplitSettings(0.95, 0.05, SplitSettings.DEFAULT.seed(), true) : SplitSettings.DEFAULT;
            return new DataSettings(new DataReference(file.name(), file.sha256()), file.dialect(), columns, split);
        }

        private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
            return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
        }
    }

    /** Whether a file is one of this format. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path) && IdxFile.begins(path);
    }

    /** Opens a file of pictures; a failure if there are no labels for them, or not as many. */
    public static Outcome<Pictures> open(Path path) {
        return pair(path).then(own -> {
            Optional<Path> test = testOf(path);
            if (test.isEmpty()) {
                return opened(path, own, Optional.empty(), List.of(Reason.of("idx-labels", FileNames.of(own.labels))));
            }
            return pair(test.get()).then(other -> {
                List<Reason> reasons = List.of(
                        Reason.of("idx-labels", FileNames.of(own.labels)),
                        Reason.of("idx-test", other.pictures.count(), FileNames.of(test.get())));
                return Arrays.equals(sizesOf(own), sizesOf(other))
                        ? opened(path, own, Optional.of(other), reasons)
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
            if (pictures.sizes().length != 3 && pictures.sizes().length != 4) {
                return Outcome.failed(Diagnostic.error("idx-no-pictures", name, pictures.sizes().length));
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

    private static Outcome<Pictures> opened(Path path, Pair own, Optional<Pair> test, List<Reason> reasons) {
        List<String> labels = new ArrayList<>();
        byte[] pixels = own.pictures.bytes();
        addLabels(labels, own.names);
        if (test.isPresent()) {
            byte[] more = test.get().pictures.bytes();
            pixels = Arrays.copyOf(pixels, Math.addExact(pixels.length, more.length));
            System.arraycopy(more, 0, pixels, pixels.length - more.length, more.length);
            addLabels(labels, test.get().names);
        }
        int[] sizes = own.pictures.sizes();
        int channels = sizes.length == 4 ? sizes[3] : 1;
        Table table = Table.ofPictures(labels, pixels, names(sizes[1], sizes[2], channels), own.pictures.count());
        try {
            OpenedCsv file = new OpenedCsv(path, table, CsvDialect.STANDARD, reasons, digest(path));
            return Outcome.of(new Pictures(file, sizes[1], sizes[2], channels));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
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
