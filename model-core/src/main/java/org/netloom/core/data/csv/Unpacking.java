package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.data.Progress;
import org.netloom.core.data.packed.PackedFile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Puts what is within a packed file where it can be read, for as long as it is read. */
final class Unpacking {

    private static final int LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    private Unpacking() {}

    /** Whether a file is packed; spreadsheets are archives too, and are not meant. */
    static boolean isNeeded(Path path) {
        return of(path).isPresent();
    }

    private static Optional<PackedFile> of(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(FileScan.HEAD_BYTES);
            return isOffice(path, head) ? Optional.empty() : PackedFile.of(path, head, DataFiles::isNamedPlainly);
        } catch (IOException unreadable) {
            // Reading it will say why.
            return Optional.empty();
        }
    }

    private static boolean isOffice(Path path, byte[] head) {
        return BinaryKind.isSpreadsheet(head) && !DataFiles.isNamedPlainly(firstEntry(head))
                || FileNames.of(path).matches("(?i).*\\.(xlsx|xlsm|xlsb|ods)");
    }

    /** What the first file in a ZIP archive is called: a spreadsheet in an archive looks much like a spreadsheet. */
    private static String firstEntry(byte[] head) {
        if (head.length < NAME_AT) {
            return "";
        }
        int length = (head[LENGTH_AT] & 0xFF) + ((head[LENGTH_AT + 1] & 0xFF) << 8);
        return new String(head, NAME_AT, Math.min(length, head.length - NAME_AT), StandardCharsets.ISO_8859_1);
    }

    /** The first bytes of a file, or of what is packed in it. */
    static Outcome<byte[]> head(Path path, int length) throws IOException {
        Optional<PackedFile> packed = of(path);
        if (packed.isPresent()) {
            return packed.get().head(length);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Outcome.of(in.readNBytes(length));
        }
    }

    /** Hands on all that is packed in a file. */
    static Outcome<Long> to(Path path, OutputStream out) {
        return of(path).map(packed -> packed.to(out)).orElseGet(() -> unreadable(path));
    }

    private static <T> Outcome<T> unreadable(Path path) {
        return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
    }

    /**
     * Reads what is packed in a file; nothing of it is left on disk afterwards.
     *
     * @param cache where it lies meanwhile, if not among the system's temporary files
     * @param progress told between 0 and 1 while it is unpacked
     */
    static <T> Outcome<T> with(
            Path path, Optional<CacheFolder> cache, Progress progress, Function<Path, Outcome<T>> read) {
        Path folder;
        try {
            folder = cache.isPresent() ? cache.get().forNow() : Files.createTempDirectory("netloom-unpacked-");
        } catch (IOException unwritable) {
            return Outcome.failed(Diagnostic.error("archive-not-unpacked", path.toString(), unwritable.toString()));
        }
        try {
            return of(path).map(packed -> packed.into(folder, DiskRoom::ofDisk, progress))
                    .orElseGet(() -> unreadable(path))
                    .then(read);
        } finally {
            CacheFolder.delete(folder);
        }
    }
}
