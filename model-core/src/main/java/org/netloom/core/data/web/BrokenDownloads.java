package org.netloom.core.data.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files lie while they are fetched, so that what came is gone on with if that breaks off or the process ends; forgotten after a week. What cannot be kept or
 * found is fetched anew, so nothing here fails. Several threads and processes may ask at once: each writes to a part of its own, and goes on with one that nobody else has.
 */
final class BrokenDownloads {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenDownloads.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String BYTES = ".part";

    private final Path folder;

    /** What this process has: to look at a file that is locked would unlock it. */
    private final Set<String> mine = ConcurrentHashMap.newKeySet();

    /** @param folder made when something is fetched */
    BrokenDownloads(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins a part; whoever does so leaves it, uses it up or drops it.
     *
     * @param validator an entity tag or a date, as the server stated it; blank if it cannot be gone on with
     * @return empty if none can be kept
     */
    Optional<DownloadPart> begin(URI address, String validator) {
        try {
            Files.createDirectories(folder);
            return DownloadPart.begin(folder.resolve(key(address) + "-" + UUID.randomUUID() + BYTES), validator, mine);
        } catch (IOException unwritable) {
            LOG.info("What comes from {} cannot be kept: {}", address.getHost(), unwritable.toString());
            return Optional.empty();
        }
    }

    /** What came from an address, the most of it; whoever takes it leaves it, uses it up or drops it. What cannot be gone on with is dropped. */
    Optional<DownloadPart> take(URI address) {
        clear(Instant.now().minus(KEPT));
        for (Path file : parts(address)) {
            Optional<DownloadPart> part = DownloadPart.take(file, mine);
            if (part.isPresent()
                    && (part.get().bytes() == 0 || part.get().validator().isBlank())) {
                part.get().drop();
            } else if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private List<Path> parts(URI address) {
        String key = key(address);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(key))
                    .filter(file -> file.getFileName().toString().endsWith(BYTES))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().length())
                            .reversed())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            LOG.info("{} cannot be looked through: {}", folder, unreadable.toString());
            return List.of();
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
                    DownloadPart.delete(one);
                }
            }
        } catch (IOException unreadable) {
            LOG.info("{} cannot be cleared away: {}", folder, unreadable.toString());
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
