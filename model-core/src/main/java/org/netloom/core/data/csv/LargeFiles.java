package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.MemoryOut;
import org.netloom.core.data.Progress;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Decides where the cells of a file are to lie, in memory or in the cache, and says in words if there is no room for them. A packed file is unpacked before; what
 * was kept of it is found without.
 */
final class LargeFiles {

    /** Unpacking takes so much of the time. */
    private static final double UNPACKING_SHARE = 0.3;

    private final Optional<TableCache> cache;
    private final Path path;
    private final DialectWish wish;
    private final String name;

    /**
     * @param cache where tables can be kept on disk
     * @param wish what is known of how the file is written
     */
    LargeFiles(Optional<TableCache> cache, Path path, DialectWish wish) {
        this.cache = cache;
        this.path = path;
        this.wish = wish;
        this.name = FileNames.of(path);
    }

    private record Content(Path path, Progress progress) {}

    /** Where the cells come from and go to that are read. */
    final class Reading {

        private final Content content;
        private final @Nullable Path entry;
        private boolean kept;

        private Reading(Content content, @Nullable Path entry) {
            this.content = content;
            this.entry = entry;
        }

        /** The file to be read, which is the one that was asked for or what was packed in it. */
        Path content() {
            return content.path();
        }

        /** Told while that is read, between 0 and 1. */
        Progress progress() {
            return content.progress();
        }

        TableBuilder builder(int width) {
            return entry == null
                    ? new TableBuilder(width)
                    : TableBuilder.in(cache.orElseThrow().disk(entry), width);
        }

        /** Makes what was read be found again, if it lies on disk. */
        void keep(Outcome<OpenedCsv> outcome) {
            if (entry == null || !(outcome instanceof Outcome.Success<OpenedCsv> success)) {
                return;
            }
            OpenedCsv csv = success.value();
            String said = csv.reasons().isEmpty() ? "" : wish.toString();
            TableIndex index = new TableIndex(said, csv.dialect(), csv.sha256(), csv.reasons(), outcome.diagnostics());
            TableCache.keep(entry, csv.table(), index);
            kept = true;
        }
    }

    /**
     * Opens the file.
     *
     * @param progress told between 0 and 1
     * @param find looks for what was kept of it
     * @param read reads it
     */
    Outcome<OpenedCsv> open(
            Progress progress,
            Function<TableCache, Optional<Outcome<OpenedCsv>>> find,
            Function<Reading, Outcome<OpenedCsv>> read) {
        try {
            Outcome<OpenedCsv> outcome = cache.flatMap(find).orElseGet(() -> unpacked(progress, read));
            return outcome.then(
                    csv -> new Outcome.Success<>(csv, csv.table().isOnDisk() ? List.of(onDisk()) : List.of()));
        } catch (Progress.Stopped stopped) {
            return Outcome.failed(Diagnostic.error("reading-stopped", name));
        }
    }

    private Diagnostic onDisk() {
        return Diagnostic.info(
                "cells-on-disk",
                name,
                path.toFile().length() >> 20,
                cache.orElseThrow().folder().toString());
    }

    private Outcome<OpenedCsv> unpacked(Progress progress, Function<Reading, Outcome<OpenedCsv>> read) {
        return Unpacking.isNeeded(path)
                ? Unpacking.with(
                                path,
                                cache.map(TableCache::kept),
                                progress.part(0, UNPACKING_SHARE),
                                content -> read(new Content(content, progress.part(UNPACKING_SHARE, 1)), read))
                        .then(csv -> Outcome.of(csv.at(path)))
                : read(new Content(path, progress), read);
    }

    private Outcome<OpenedCsv> read(Content content, Function<Reading, Outcome<OpenedCsv>> read) {
        MemoryNeed need = MemoryNeed.of(content.path(), wish);
        long size = content.path().toFile().length();
        boolean large = cache.filter(kept -> kept.isLarge(size)).isPresent();
        boolean toDisk = large || cache.isPresent() && need.problem().isPresent();
        Optional<Diagnostic> problem = toDisk ? need.problemOnDisk() : need.problem();
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        try {
            return toDisk ? toDisk(content, need, read) : read.apply(new Reading(content, null));
        } catch (OutOfMemoryError full) {
            return Outcome.failed(MemoryOut.of(name));
        } catch (CompletionException storing) {
            if (MemoryOut.isCauseOf(storing)) {
                return Outcome.failed(MemoryOut.of(name));
            }
            throw storing;
        }
    }

    private Outcome<OpenedCsv> toDisk(Content content, MemoryNeed need, Function<Reading, Outcome<OpenedCsv>> read) {
        Path entry;
        try {
            entry = cache.orElseThrow().room(path, need.onDisk());
        } catch (CacheFolder.NoRoom full) {
            return Outcome.failed(Diagnostic.error(
                    "cache-no-room",
                    name,
                    full.needed() >> 20,
                    full.left() >> 20,
                    full.folder().toString()));
        } catch (IOException unwritable) {
            return Outcome.failed(Diagnostic.error("cache-unwritable", name, String.valueOf(unwritable.getMessage())));
        }
        Reading reading = new Reading(content, entry);
        try {
            return read.apply(reading);
        } catch (UncheckedIOException unwritable) {
            return unwritable(unwritable);
        } catch (CompletionException storing) {
            if (storing.getCause() instanceof UncheckedIOException unwritable) {
                return unwritable(unwritable);
            }
            throw storing;
        } finally {
            if (!reading.kept) {
                CacheFolder.delete(entry);
            }
        }
    }

    private Outcome<OpenedCsv> unwritable(UncheckedIOException reason) {
        return Outcome.failed(Diagnostic.error("cache-unwritable", name, String.valueOf(reason.getMessage())));
    }
}
