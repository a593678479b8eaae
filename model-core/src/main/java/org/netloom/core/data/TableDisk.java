package org.netloom.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which a table's cells lie, and how much may be put beside them: columns that are derived from it lie there as long as somebody holds them.
 *
 * @param spare so many bytes are left to others on the disk
 */
public record TableDisk(Path folder, long spare) {

    private static final Logger LOG = LoggerFactory.getLogger(TableDisk.class);

    private static final String BEGINNING = "derived-";

    /** What is older was left by a studio that is gone, where a file that is mapped cannot be deleted. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    /** A name for the files of a column, which no other has. */
    static String newName() {
        return BEGINNING + UUID.randomUUID();
    }

    /** How many bytes may be written; where that looks too little, what nobody holds any more is let go first. */
    long room(long bytes) {
        if (bytes > free()) {
            System.gc();
        }
        return free();
    }

    private long free() {
        try {
            Files.createDirectories(folder);
            return Math.max(0, Files.getFileStore(folder).getUsableSpace() - spare);
        } catch (IOException unknown) {
            // Writing will say why.
            return Long.MAX_VALUE;
        }
    }

    /** Deletes what was left behind. */
    void clearAway() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(file -> file.getFileName().toString().startsWith(BEGINNING))
                    .toList();
            for (Path file : left) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException inUse) {
            LOG.debug("Something in {} cannot be cleared away now", folder, inUse);
        }
    }
}
