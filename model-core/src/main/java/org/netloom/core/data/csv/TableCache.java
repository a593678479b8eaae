package org.netloom.core.data.csv;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableFiles;
import org.netloom.core.diagnose.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps large tables on disk as they were typed, a folder each, so that they need no room in the heap and are there at once when they
 * are opened again. A folder counts once its index is there, which is written last and moved into place: two studios may read
 * the same file at once, and one that is killed leaves only what is cleared away later. What is damaged, or was made of a file that has been changed
 * since, is forgotten. Reads and writes disk: not for the window's thread.
 */
public final class TableCache {

    private static final Logger LOG = LoggerFactory.getLogger(TableCache.class);

    private static final int VERSION = 2;
    private static final String INDEX = "index";

    /** What nobody has ended in this time was left by a studio that is gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Limits limits;

    /**
     * How much is kept.
     *
     * @param large files of so many bytes are kept, and smaller ones only if they have no room in the heap
     * @param kept so many bytes may lie in the cache; the tables that were not used for the longest time make room
     * @param spare so many bytes are left to others on the disk
     */
    public record Limits(long large, long kept, long spare) {

        /** Half a gigabyte, 50 gigabytes, 2 gigabytes. */
        public static final Limits USUAL = new Limits(512L << 20, 50L << 30, 2L << 30);
    }

    /**
     * A cache in a folder, which is made when something is to be kept.
     */
    public TableCache(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Where the tables lie. */
    Path folder() {
        return folder;
    }

    /** Whether a file is large enough to be kept in any case. */
    boolean isLarge(long bytes) {
        return bytes >= limits.large();
    }

    /** What was kept of a file as it is now; opened by what a person says of how it is written. */
    Optional<Outcome<OpenedCsv>> find(Path file, DialectWish wish, Progress progress) {
        return find(file, index -> index.wish().equals(wish.toString()), progress);
    }

    /** The same for a file of which it is known how it is written. */
    Optional<Outcome<OpenedCsv>> find(Path file, CsvDialect dialect, Progress progress) {
        return find(file, index -> index.dialect().equals(dialect), progress);
    }

    private Optional<Outcome<OpenedCsv>> find(Path file, Predicate<TableIndex> suits, Progress progress) {
        String key;
        try {
            key = key(file);
        } catch (IOException unreadable) {
            // Reading it will say why.
            return Optional.empty();
        }
        for (Path entry : entries(name -> name.startsWith(key))) {
            Optional<Outcome<OpenedCsv>> found = open(entry, file, suits, progress);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome<OpenedCsv>> open(Path entry, Path file, Predicate<TableIndex> suits, Progress progress) {
        Path indexFile = entry.resolve(INDEX);
        if (!Files.exists(indexFile)) {
            return Optional.empty();
        }
        try {
            byte[] written = Files.readAllBytes(indexFile);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
            if (written.length < 2 * Long.BYTES || in.readInt() != VERSION) {
                throw new IOException("It is of another version");
            }
            CRC32C sum = new CRC32C();
            sum.update(written, 0, written.length - Long.BYTES);
            if (sum.getValue() != ByteBuffer.wrap(written).getLong(written.length - Long.BYTES)) {
                throw new IOException("The index is not as it was written");
            }
            TableIndex index = TableIndex.read(in);
            if (!suits.test(index)) {
                return Optional.empty();
            }
            Table table = TableFiles.open(entry, in, progress);
            touch(indexFile);
            return Optional.of(new Outcome.Success<>(index.opened(file, table), index.remarks()));
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Progress.Stopped stopped) {
                throw stopped;
            }
            LOG.warn("What was kept of {} in {} is damaged, and is made anew: {}", file, entry, damaged.toString());
            delete(entry);
            return Optional.empty();
        }
    }

    private static void touch(Path indexFile) {
        try {
            Files.setLastModifiedTime(indexFile, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            LOG.debug("{} keeps its date", indexFile, readOnly);
        }
    }

    /**
     * Room for a table.
     *
     * @param bytes so many it will need
     * @return a new folder
     * @throws NoRoom if the disk has not enough, whatever is cleared away
     */
    Path room(Path file, long bytes) throws IOException {
        Files.createDirectories(folder);
        String key = key(file);
        String samePath = key.substring(0, key.indexOf('-') + 1);
        // What was made of the file before it was changed.
        entries(name -> name.startsWith(samePath) && !name.startsWith(key)).forEach(TableCache::delete);
        entries(name -> true).stream().filter(TableCache::isAbandoned).forEach(TableCache::delete);
        List<Path> oldestFirst = entries(name -> true).stream()
                .filter(entry -> Files.exists(entry.resolve(INDEX)))
                .sorted(Comparator.comparing(TableCache::lastUsed))
                .toList();
        long kept = oldestFirst.stream().mapToLong(TableCache::size).sum();
        for (Path entry : oldestFirst) {
            if (kept + bytes <= limits.kept() && free() >= bytes) {
                break;
            }
            kept -= size(entry);
            delete(entry);
        }
        if (free() < bytes) {
            throw new NoRoom(bytes, Math.max(0, free()), folder);
        }
        return Files.createDirectory(folder.resolve(key + UUID.randomUUID()));
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() - limits.spare();
    }

    /** That a disk has not enough room. */
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;
        private final long needed;
        private final long left;
        private final transient Path folder;

        NoRoom(long needed, long left, Path folder) {
            super("No room");
            this.needed = needed;
            this.left = left;
            this.folder = folder;
        }

        long needed() {
            return needed;
        }

        long left() {
            return left;
        }

        Path folder() {
            return folder;
        }
    }

    /** Makes a table that was built in a folder one that is found. */
    void keep(Path entry, Table table, TableIndex index) {
        try {
            Path fresh = entry.resolve(INDEX + ".new");
            CRC32C sum = new CRC32C();
            try (DataOutputStream out = new DataOutputStream(
                    new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), sum))) {
                out.writeInt(VERSION);
                index.write(out);
                TableFiles.describe(table, out);
                out.writeLong(sum.getValue());
            }
            Files.move(fresh, entry.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Forgets what was begun. */
    static void delete(Path entry) {
        try (Stream<Path> files = Files.list(entry)) {
            // The index first: without it nothing of it is found any more.
            for (Path file : files.sorted(Comparator.comparing(path -> !path.endsWith(INDEX)))
                    .toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(entry);
        } catch (IOException | UncheckedIOException inUse) {
            LOG.info("{} cannot be cleared away now: {}", entry, inUse.toString());
        }
    }

    private List<Path> entries(Predicate<String> named) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(entry -> Files.isDirectory(entry)
                            && named.test(entry.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.info("The tables kept in {} cannot be listed: {}", folder, unreadable.toString());
            return List.of();
        }
    }

    private static boolean isAbandoned(Path entry) {
        return !Files.exists(entry.resolve(INDEX))
                && changed(entry).isBefore(Instant.now().minus(ABANDONED));
    }

    private static Instant lastUsed(Path entry) {
        return changed(entry.resolve(INDEX));
    }

    private static Instant changed(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    private static long size(Path entry) {
        try (Stream<Path> files = Files.list(entry)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** How the folders of a file, as it is now, begin: its path, and how large it is and when it was changed. */
    private static String key(Path file) throws IOException {
        Path real = file.toRealPath();
        return hash(real.toString()) + "-" + hash(Files.size(real) + "/" + Files.getLastModifiedTime(real)) + "-";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
