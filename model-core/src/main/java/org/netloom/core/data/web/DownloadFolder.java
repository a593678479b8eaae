package org.netloom.core.data.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.FileSum;
import org.netloom.core.diagnose.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where fetched files lie until the project has a place that they become part of. Each has a folder of its own, so that it keeps its name; those of projects
 * that were never saved are cleared away after a month. Reads and writes disk: not for the window's thread.
 */
public final class DownloadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadFolder.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private static final long LARGE = 64L << 20;

    private final Path folder;

    /** @param folder made when something is fetched */
    public DownloadFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A folder for one file, not made yet. */
    public Path next() {
        clear(Instant.now().minus(KEPT));
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** The folder for what comes of files before fetching them breaks off. */
    public Path broken() {
        return folder.resolve("broken");
    }

    /** Forgets what was fetched before a moment. */
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
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.info("What was fetched to {} cannot be cleared away: {}", folder, unreadable.toString());
        }
    }

    private static void delete(Path one) throws IOException {
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Settings for a project in a folder: files that lie here are put beside it, so that it is whole wherever it is taken. They stay here as well, for projects
     * that are open and know them by this place until they are saved themselves; if they have been cleared away meanwhile, those are taken that lie beside the project already.
     */
    public Outcome<DataSettings> home(DataSettings settings, Path project) {
        return home(settings.reference(), project).then(data -> {
            DataSettings moved = settings.withReference(data);
            return settings.testFile()
                    .map(test -> home(test, project).then(found -> Outcome.of(moved.withTestFile(Optional.of(found)))))
                    .orElseGet(() -> Outcome.of(moved));
        });
    }

    private Outcome<DataReference> home(DataReference data, Path project) {
        Path file = Path.of(data.path()).toAbsolutePath().normalize();
        if (!file.startsWith(folder)) {
            return Outcome.of(data);
        }
        if (!Files.isRegularFile(file)) {
            return Outcome.of(putBefore(file, data.sha256(), project)
                    .map(found -> new DataReference(found.toString(), data.sha256()))
                    .orElse(data));
        }
        try {
            return Outcome.of(new DataReference(beside(file, project).toString(), data.sha256()));
        } catch (IOException unwritable) {
            return Outcome.failed(WebProblems.unwritable(project.toString(), unwritable));
        }
    }

    /** Where a file lies that was put beside the project and has been cleared away here since. */
    private static Optional<Path> putBefore(Path file, String sha256, Path project) {
        String name = file.getFileName().toString();
        Path place = project.resolve(name);
        for (int number = 2; Files.exists(place); number++) {
            if (FileSum.isOf(place, sha256)) {
                return Optional.of(place);
            }
            place = project.resolve(Arriving.numbered(name, number));
        }
        return Optional.empty();
    }

    private static Path beside(Path file, Path project) throws IOException {
        String name = file.getFileName().toString();
        Path place = project.resolve(name);
        for (int number = 2; Files.exists(place); number++) {
            if (isSame(place, file)) {
                return place;
            }
            place = project.resolve(Arriving.numbered(name, number));
        }
        Path partial = project.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.copy(file, partial, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
        return place;
    }

    /** Copies keep the date, so that large ones need not be compared byte by byte each time a project is saved. */
    private static boolean isSame(Path place, Path file) throws IOException {
        if (!Files.isRegularFile(place) || Files.size(place) != Files.size(file)) {
            return false;
        }
        boolean ofOneDate = Files.getLastModifiedTime(place).equals(Files.getLastModifiedTime(file));
        return ofOneDate && Files.size(file) >= LARGE || Files.mismatch(place, file) < 0;
    }
}
