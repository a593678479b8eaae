package org.netloom.core.data.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beginning of a file. Beside its bytes lies, written once and before them, what tells whether the server still has the same file. That is locked by who has the
 * part, so that a process that ends in any way leaves it to others.
 */
final class DownloadPart {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadPart.class);
    private static final String VALIDATOR = ".validator";

    private final Path file;
    private final long bytes;
    private final String validator;
    private final FileChannel lock;
    private final Set<String> mine;

    private DownloadPart(Path file, long bytes, String validator, FileChannel lock, Set<String> mine) {
        this.file = file;
        this.bytes = bytes;
        this.validator = validator;
        this.lock = lock;
        this.mine = mine;
    }

    /**
     * A new one.
     *
     * @param mine the names of those that this process has
     * @return empty if it cannot be locked
     */
    static Optional<DownloadPart> begin(Path file, String validator, Set<String> mine) throws IOException {
        FileChannel lock = lock(file, mine, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock == null) {
            return Optional.empty();
        }
        DownloadPart part = new DownloadPart(file, 0, validator, lock, mine);
        try {
            ByteBuffer text = ByteBuffer.wrap(validator.getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                lock.write(text);
            }
            // Others look for this one: by now it is locked.
            Files.createFile(file);
            return Optional.of(part);
        } catch (IOException unwritable) {
            part.drop();
            throw unwritable;
        }
    }

    /** One that is there, unless somebody has it. */
    static Optional<DownloadPart> take(Path file, Set<String> mine) {
        try {
            FileChannel lock = lock(file, mine, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock == null) {
                return Optional.empty();
            }
            String validator = new String(Channels.newInputStream(lock).readAllBytes(), StandardCharsets.UTF_8);
            Files.setLastModifiedTime(beside(file), FileTime.from(Instant.now()));
            return Optional.of(new DownloadPart(file, file.toFile().length(), validator, lock, mine));
        } catch (IOException none) {
            mine.remove(file.toString());
            return Optional.empty();
        }
    }

    private static @Nullable FileChannel lock(Path file, Set<String> mine, OpenOption... options) throws IOException {
        if (!mine.add(file.toString())) {
            return null;
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(beside(file), options);
            locked = channel.tryLock() != null;
            return locked ? channel : null;
        } catch (OverlappingFileLockException taken) {
            return null;
        } finally {
            if (!locked) {
                mine.remove(file.toString());
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + VALIDATOR);
    }

    /** Where its bytes are, and more are added. */
    Path file() {
        return file;
    }

    /** How many there were when it was taken. */
    long bytes() {
        return bytes;
    }

    /** An entity tag or a date, as the server stated it; blank if it stated none. */
    String validator() {
        return validator;
    }

    /** Its first bytes, as far as they can be read. */
    byte[] head(int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    /** Leaves it to be gone on with; nothing happens if it has been left or dropped. */
    void leave() {
        if (lock.isOpen()) {
            try {
                lock.close();
            } catch (IOException unclosable) {
                LOG.info("{} cannot be left: {}", file, unclosable.toString());
            }
            mine.remove(file.toString());
        }
    }

    /** Takes it away, with what is left of it; nothing happens if it has been left or dropped. */
    void drop() {
        if (lock.isOpen()) {
            delete(file);
            delete(beside(file));
            leave();
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            LOG.info("{} cannot be taken away: {}", file, inUse.toString());
        }
    }
}
