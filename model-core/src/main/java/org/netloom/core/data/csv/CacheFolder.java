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
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be made anew, kept on disk in a folder for each thing. A folder counts once its index is there, which is written last and moved into place: two
 * studios may make the same thing at once, and one that is killed leaves only what is cleared away later. Reads and writes disk: not for the window's thread.
 */
public final class CacheFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);

    private static final String INDEX = "index";

    /** What nobody has ended in this time was left by a studio that is gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final long most;
    private final long spare;

    /**
     * A cache in a folder, which is made when something is to be kept.
     *
     * @param most so many bytes may lie in it; what was not used for the longest time makes room
     * @param spare so many bytes are left to others on the disk
     */
    public CacheFolder(Path folder, long most, long spare) {
        this.folder = folder;
        this.most = most;
        this.spare = spare;
    }

    /**
     * What a thing is kept under.
     *
     * @param place the same whenever the thing is made anew
     * @param state of what it is made of: another one once that was changed
     */
    public record Key(String place, String state) {

        /** The key of texts of any length. */
        public static Key of(String place, String state) {
            return new Key(hash(place), hash(state));
        }

        private String all() {
            return place + "-" + state + "-";
        }
    }

    /** Writes an index. */
    @FunctionalInterface
    public interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Where the folders lie. */
    public Path path() {
        return folder;
    }

    /** The folders of a thing as it is now. Not all of them need to have an {@link #index}. */
    public List<Path> find(Key key) {
        return entries(name -> name.startsWith(key.all()));
    }

    /** Whether a folder counts. */
    public static boolean isComplete(Path entry) {
        return Files.exists(entry.resolve(INDEX));
    }

    /**
     * The index of a folder, which is marked as used.
     *
     * @throws IOException if it is not as it was written, or of another version
     */
    public static DataInputStream index(Path entry, int version) throws IOException {
        Path file = entry.resolve(INDEX);
        byte[] written = Files.readAllBytes(file);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
        if (written.length < 2 * Long.BYTES || in.readInt() != version) {
            throw new IOException("It is of another version");
        }
        CRC32C sum = new CRC32C();
        sum.update(written, 0, written.length - Long.BYTES);
        if (sum.getValue() != ByteBuffer.wrap(written).getLong(written.length - Long.BYTES)) {
            throw new IOException("The index is not as it was written");
        }
        touch(file);
        return in;
    }

    private static void touch(Path index) {
        try {
            Files.setLastModifiedTime(index, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            LOG.debug("{} keeps its date", index, readOnly);
        }
    }

    /** Makes a folder count in which all else is written. */
    public static void seal(Path entry, int version, Writing index) throws IOException {
        Path fresh = entry.resolve(INDEX + ".new");
        CRC32C sum = new CRC32C();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), sum))) {
            out.writeInt(version);
            index.to(out);
            out.writeLong(sum.getValue());
        }
        Files.move(fresh, entry.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Room for a thing.
     *
     * @param bytes so many it will need
     * @return a new folder
     * @throws NoRoom if the disk has not enough, whatever is cleared away
     */
    public Path room(Key key, long bytes) throws IOException {
        Files.createDirectories(folder);
        // What was made before that was changed of which it is made.
        entries(name -> name.startsWith(key.place() + "-") && !name.startsWith(key.all()))
                .forEach(CacheFolder::delete);
        entries(name -> true).stream().filter(CacheFolder::isAbandoned).forEach(CacheFolder::delete);
        List<Path> oldestFirst = entries(name -> true).stream()
                .filter(CacheFolder::isComplete)
                .sorted(Comparator.comparing(CacheFolder::lastUsed))
                .toList();
        long kept = oldestFirst.stream().mapToLong(CacheFolder::size).sum();
        for (Path entry : oldestFirst) {
            if (kept + bytes <= most && free() >= bytes) {
                break;
            }
            kept -= size(entry);
            delete(entry);
        }
        if (free() < bytes) {
            throw new NoRoom(bytes, Math.max(0, free()), folder);
        }
        return Files.createDirectory(folder.resolve(key.all() + UUID.randomUUID()));
    }

    /** A folder for what is needed for a moment; it is to be deleted. What was left there by a studio that is gone is cleared away. */
    Path forNow() throws IOException {
        Files.createDirectories(folder);
        entries(name -> true).stream().filter(CacheFolder::isAbandoned).forEach(CacheFolder::delete);
        return Files.createTempDirectory(folder, "unpacked-");
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() - spare;
    }

    /** That a disk has not enough room. */
    public static final class NoRoom extends IOException {
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

    /** Forgets a thing, or what was begun of it. */
    public static void delete(Path entry) {
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
            LOG.info("What is kept in {} cannot be listed: {}", folder, unreadable.toString());
            return List.of();
        }
    }

    private static boolean isAbandoned(Path entry) {
        return !isComplete(entry) && changed(entry).isBefore(Instant.now().minus(ABANDONED));
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

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
