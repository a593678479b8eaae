package org.netloom.core.data.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;

/**
 * Some rows of a large file, and what they tell of how it is written.
 *
 * @param head whole lines of the beginning
 * @param rows those, and rows of the middle and the end
 * @param times how often all of the file holds the bytes of these rows
 * @param packed whether the size of the file tells little of its rows
 */
record FileSample(CsvDialect dialect, byte[] head, Table rows, double times, boolean packed) {

    /** Smaller files are read before anybody has looked. */
    private static final long LARGE = 16 << 20;

    private static final int PART = 1 << 18;

    /** Where a line break is more than one byte. */
    private static final Set<String> WIDE = Set.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE");

    /**
     * Reads less than a megabyte.
     *
     * @return nothing if the file is small, or if all of it must be read to say anything
     */
    static Optional<FileSample> of(Path path, DialectWish wish) {
        try {
            if (!Files.isRegularFile(path)
                    || Files.size(path) < LARGE
                    || wish.charset()
                            .filter(name -> !DialectFinder.isKnown(name))
                            .isPresent()) {
                return Optional.empty();
            }
            boolean packed = Unpacking.isNeeded(path);
            byte[] head = packed ? ofPacked(path) : part(path, 0);
            if (head.length == 0 || DialectFinder.isOfOwnKind(path, head)) {
                return Optional.empty();
            }
            FileScan scan = FileScan.of(new ByteArrayInputStream(head));
            return DialectFinder.find(path, scan, wish)
                    .toOptional()
                    .flatMap(found -> of(path, found.dialect(), wish.names(), head, packed));
        } catch (IOException unreadable) {
            // Reading all of it will say why.
            return Optional.empty();
        }
    }

    private static Optional<FileSample> of(
            Path path, CsvDialect dialect, List<String> names, byte[] head, boolean packed) {
        boolean wide = WIDE.contains(Charset.forName(dialect.charset()).name());
        byte[] all = wide || packed ? head : withRest(path, head);
        return of(path, dialect, names, head, all, packed).or(() -> of(path, dialect, names, head, head, packed));
    }

    private static Optional<FileSample> of(
            Path path, CsvDialect dialect, List<String> names, byte[] head, byte[] bytes, boolean packed) {
        double times = (double) path.toFile().length() / bytes.length;
        return read(path, dialect, names, bytes).map(rows -> new FileSample(dialect, head, rows, times, packed));
    }

    private static Optional<Table> read(Path path, CsvDialect dialect, List<String> names, byte[] bytes) {
        Outcome<Table> table = TableReader.read(path, () -> new ByteArrayInputStream(bytes), dialect);
        return table.toOptional().map(rows -> dialect.header() ? rows : GivenNames.byPlace(rows, names));
    }

    /** The rows of the beginning alone. */
    Optional<Table> page(Path path, List<String> names) {
        return read(path, dialect, names, head);
    }

    private static byte[] withRest(Path path, byte[] head) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        try {
            long size = Files.size(path);
            all.writeBytes(part(path, size / 2));
            all.writeBytes(part(path, size - PART));
            return all.toByteArray();
        } catch (IOException unreadable) {
            return head;
        }
    }

    /** The beginning of what is within a packed file, of which the middle and the end cannot be reached. */
    private static byte[] ofPacked(Path path) throws IOException {
        byte[] bytes = Unpacking.head(path, PART).toOptional().orElse(new byte[0]);
        return lines(bytes, bytes.length, true);
    }

    /** Whole lines from a place on. */
    private static byte[] part(Path path, long from) throws IOException {
        byte[] bytes = new byte[PART];
        int read;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
                InputStream in = java.nio.channels.Channels.newInputStream(
                        file.getChannel().position(from))) {
            read = in.readNBytes(bytes, 0, PART);
        }
        return lines(bytes, read, from == 0);
    }

    private static byte[] lines(byte[] bytes, int length, boolean first) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int begin = first ? 0 : text.indexOf('\n') + 1;
        int end = text.lastIndexOf('\n') + 1;
        return end > begin ? Arrays.copyOfRange(bytes, begin, end) : new byte[0];
    }
}
