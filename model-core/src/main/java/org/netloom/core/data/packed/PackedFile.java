package org.netloom.core.data.packed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.data.PlainName;
import org.netloom.core.data.Progress;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * A file that is packed, and the one table within. However much it turns out to hold, no more is written than the disk has room for. Reads and writes disk:
 * not for the window's thread.
 */
public final class PackedFile {

    private static final int BUFFER = 1 << 16;
    private static final int FLAGS_AT = 6;

    private final Path path;
    private final String name;
    private final boolean zip;
    private final boolean locked;
    private final Predicate<String> isTable;

    private PackedFile(Path path, byte[] head, Predicate<String> isTable) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.zip = Archive.begins(head);
        this.locked = zip && head.length > FLAGS_AT && (head[FLAGS_AT] & 1) == 1;
        this.isTable = isTable;
    }

    /**
     * A file whose first bytes are those of gzip or of a ZIP archive.
     *
     * @param head its first bytes, seven at least if it has as many
     * @param isTable tells tables within an archive by their names
     */
    public static Optional<PackedFile> of(Path path, byte[] head, Predicate<String> isTable) {
        return Gzip.begins(head) || Archive.begins(head)
                ? Optional.of(new PackedFile(path, head, isTable))
                : Optional.empty();
    }

    /** The first bytes of what is within; a failure if there is not one table, or if the archive is damaged. */
    public Outcome<byte[]> head(int length) {
        return reading(content -> Outcome.of(content.in().readNBytes(length)));
    }

    /** Reads all that is within, unpacked, and hands it on; a failure as of {@link #head}. */
    public Outcome<Long> to(OutputStream out) {
        return reading(content -> Outcome.of(content.in().transferTo(out)));
    }

    /**
     * Unpacks.
     *
     * @param folder there already; the file in it is called as the table is
     * @param room of the folder's disk
     * @param progress told between 0 and 1
     */
    public Outcome<Path> into(Path folder, DiskRoom room, Progress progress) {
        return reading(content -> {
            long left = room.left(folder);
            if (content.size() > left) {
                return Outcome.failed(noRoom(content.size(), left, folder));
            }
            Path target = folder.resolve(content.name());
            long written = 0;
            long looked = 0;
            byte[] buffer = new byte[BUFFER];
            try (OutputStream out = Files.newOutputStream(target)) {
                int read;
                while ((read = content.in().read(buffer)) >= 0) {
                    out.write(buffer, 0, read);
                    written += read;
                    if (written - looked >= DiskRoom.STEP) {
                        looked = written;
                        left = room.left(folder);
                        if (left <= 0) {
                            return Outcome.failed(noRoom(Math.max(written, content.size()), written + left, folder));
                        }
                    }
                    progress.at(Math.min(1, content.share().applyAsDouble(written)));
                }
            }
            return content.intact().getAsBoolean()
                    ? Outcome.of(target)
                    : Outcome.failed(Diagnostic.error("archive-damaged", name));
        });
    }

    private Diagnostic noRoom(long needed, long left, Path folder) {
        return Diagnostic.error("archive-no-room", name, needed >> 20, left >> 20, folder.toString());
    }

    private interface Work<T> {
        Outcome<T> with(Content content) throws IOException;
    }

    private <T> Outcome<T> reading(Work<T> work) {
        try {
            return zip ? readingZip(work) : readingGzip(work);
        } catch (ZipException | EOFException damaged) {
            return Outcome.failed(Diagnostic.error(locked ? "archive-locked" : "archive-damaged", name));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("archive-not-unpacked", path.toString(), unreadable.toString()));
        }
    }

    private <T> Outcome<T> readingZip(Work<T> work) throws IOException {
        try (ZipFile archive = Archive.open(path)) {
            Outcome<ZipEntry> table = Archive.table(archive, name, isTable);
            if (!(table instanceof Outcome.Success<ZipEntry> found)) {
                return Outcome.failed(table.diagnostics().get(0));
            }
            ZipEntry entry = found.value();
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(archive.getInputStream(entry), sum)) {
                return work.with(new Content(
                        plain(Archive.lastOf(entry.getName())),
                        in,
                        entry.getSize(),
                        written -> (double) written / Math.max(1, entry.getSize()),
                        () -> sum.getValue() == entry.getCrc()));
            }
        }
    }

    private <T> Outcome<T> readingGzip(Work<T> work) throws IOException {
        try (Counting packed = new Counting(Files.newInputStream(path), Files.size(path));
                InputStream in = Gzip.unpacked(packed)) {
            // Sums are compared while it is unpacked.
            return work.with(new Content(
                    plain(name.replaceFirst("(?i)\\.gz$", "")),
                    in,
                    Gzip.size(path),
                    written -> packed.share(),
                    () -> true));
        }
    }

    /** A name that a file may have everywhere. */
    private static String plain(String name) {
        String allowed = PlainName.of(name);
        return allowed.isEmpty() ? "table" : allowed;
    }

    /**
     * What is within.
     *
     * @param name what it is called
     * @param in its bytes
     * @param size how many those seem to be; less than 0 if nobody says
     * @param share how much of all so many bytes are
     * @param intact whether the bytes are those that were packed, once all of them are read
     */
    private record Content(
            String name, InputStream in, long size, LongToDoubleFunction share, BooleanSupplier intact) {}

    /** Knows how much of the packed file was read. */
    private static final class Counting extends FilterInputStream {
        private final long all;
        private long read;

        Counting(InputStream in, long size) {
            super(in);
            this.all = Math.max(1, size);
        }

        double share() {
            return (double) read / all;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = in.read(buffer, offset, length);
            read += Math.max(0, some);
            return some;
        }
    }
}
