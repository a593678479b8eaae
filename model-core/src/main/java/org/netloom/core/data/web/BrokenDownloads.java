package org.netloom.core.data.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of files before their fetching broke off, with what tells whether the server still has the same file; forgotten after a week. What cannot be kept or found
 * is fetched anew, so nothing here fails. Several threads and processes may ask at once: a part is given to one of them only.
 *
 * @param folder made when a part is kept
 */
record BrokenDownloads(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenDownloads.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String BYTES = ".part";
    private static final String VALIDATOR = ".validator";

    /**
     * The beginning of a file.
     *
     * @param file that holds it
     * @param bytes how many there are
     * @param validator an entity tag or a date, as the server stated it
     */
    record Part(Path file, long bytes, String validator) {

        /** Its first bytes, as far as they can be read. */
        byte[] head(int most) {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(most);
            } catch (IOException unreadable) {
                return new byte[0];
            }
        }

        void drop() {
            delete(file);
        }
    }

    /** What came from an address; whoever takes it puts it back, uses it up or drops it. */
    Optional<Part> take(URI address) {
        Path kept = folder.resolve(key(address) + BYTES);
        Path taken = folder.resolve(UUID.randomUUID() + BYTES);
        try {
            Path beside = folder.resolve(key(address) + VALIDATOR);
            String validator = Files.readString(beside);
            Files.move(kept, taken, StandardCopyOption.ATOMIC_MOVE);
            delete(beside);
            long bytes = Files.size(taken);
            return bytes == 0 || validator.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Part(taken, bytes, validator));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Keeps a part again, if nothing was done with it. */
    void putBack(URI address, Part part) {
        if (Files.exists(part.file())) {
            keep(address, part.file(), part.validator());
        }
    }

    /** Keeps a part; its file is moved here. */
    void keep(URI address, Path file, String validator) {
        clear(Instant.now().minus(KEPT));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(key(address) + VALIDATOR), validator);
            Files.move(file, folder.resolve(key(address) + BYTES), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.info("What came from {} cannot be kept: {}", address.getHost(), unwritable.toString());
        }
    }

    /** Forgets what was kept before a moment. */
    void clear(Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                    delete(one);
                }
            }
        } catch (IOException unreadable) {
            LOG.info("{} cannot be cleared away: {}", folder, unreadable.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            LOG.info("{} cannot be taken away: {}", file, inUse.toString());
        }
    }

    /** Addresses may hold what a person would not like to see in the name of a file. */
    private static String key(URI address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
