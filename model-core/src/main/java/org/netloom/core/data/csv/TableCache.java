package org.netloom.core.data.csv;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableDisk;
import org.netloom.core.data.TableFiles;
import org.netloom.core.diagnose.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps large tables on disk as they were typed, a folder each, so that they need no room in the heap and are there at once when they
 * are opened again. What is damaged, or was made of a file that has been changed since, is forgotten. Reads and writes disk: not for the window's thread.
 */
public final class TableCache {

    private static final Logger LOG = LoggerFactory.getLogger(TableCache.class);

    private static final int VERSION = 5;

    private final CacheFolder kept;
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
        this.kept = new CacheFolder(folder, limits.kept(), limits.spare());
        this.limits = limits;
    }

    /** Where the tables lie, and other things beside them. */
    public CacheFolder kept() {
        return kept;
    }

    /** Where the tables lie. */
    Path folder() {
        return kept.path();
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
        CacheFolder.Key key;
        try {
            key = key(file);
        } catch (IOException unreadable) {
            // Reading it will say why.
            return Optional.empty();
        }
        for (Path entry : kept.find(key)) {
            Optional<Outcome<OpenedCsv>> found = open(entry, file, suits, progress);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome<OpenedCsv>> open(Path entry, Path file, Predicate<TableIndex> suits, Progress progress) {
        if (!CacheFolder.isComplete(entry)) {
            return Optional.empty();
        }
        try {
            DataInputStream in = CacheFolder.index(entry, VERSION);
            TableIndex index = TableIndex.read(in);
            if (!suits.test(index)) {
                return Optional.empty();
            }
            Table table = TableFiles.open(disk(entry), in, progress);
            return Optional.of(new Outcome.Success<>(index.opened(file, table), index.remarks()));
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Progress.Stopped stopped) {
                throw stopped;
            }
            LOG.warn("What was kept of {} in {} is damaged, and is made anew: {}", file, entry, damaged.toString());
            CacheFolder.delete(entry);
            return Optional.empty();
        }
    }

    /**
     * Room for a table.
     *
     * @param bytes so many it will need
     * @return a new folder
     * @throws CacheFolder.NoRoom if the disk has not enough, whatever is cleared away
     */
    Path room(Path file, long bytes) throws IOException {
        return kept.room(key(file), bytes);
    }

    /** A folder with room for a table. */
    TableDisk disk(Path entry) {
        return new TableDisk(entry, limits.spare());
    }

    /** Makes a table that was built in a folder one that is found. */
    static void keep(Path entry, Table table, TableIndex index) {
        try {
            CacheFolder.seal(entry, VERSION, out -> {
                index.write(out);
                TableFiles.describe(table, out);
            });
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** What a file is kept under, as it is now: its path, and how large it is and when it was changed. */
    private static CacheFolder.Key key(Path file) throws IOException {
        Path real = file.toRealPath();
        return CacheFolder.Key.of(real.toString(), Files.size(real) + "/" + Files.getLastModifiedTime(real));
    }
}
