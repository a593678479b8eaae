package org.netloom.core.data.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Decodes many pictures, some of them side by side, and brings them to one size. What was decoded before is taken from the cache. */
final class PictureDecoding {

    /** More bytes than this are refused; a network that learns from a picture sees a small one. */
    private static final long MOST_BYTES = 1L << 30;

    private static final long MOST_FILE = 64L << 20;

    /** So many a processor are decoded between two looks at whether anybody still waits. */
    private static final int AT_ONCE = 4;

    private final PictureDecoder decoder;
    private final Optional<PictureCache> cache;

    PictureDecoding(PictureDecoder decoder, Optional<PictureCache> cache) {
        this.decoder = decoder;
        this.cache = cache;
    }

    /**
     * A picture to be decoded.
     *
     * @param path of its file
     * @param name of its file, for people
     * @param place among the pictures of the result
     */
    record Job(Path path, String name, int place) {}

    /**
     * What was decoded.
     *
     * @param bytes picture after picture; black where there is none
     * @param problems why there is none, by the index of the job
     * @param sha256 of all names and files
     */
    record Decoded(byte[] bytes, SortedMap<Integer, Diagnostic> problems, String sha256) {}

    /** How many bytes pictures may take. */
    static long room() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
    }

    /** Why memory has no room for so many pictures, if it has not. */
    static Optional<Diagnostic> problem(int count, PictureSettings settings) {
        long needed = (long) count * settings.size();
        return needed <= room()
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        "pictures-too-large", count, settings.width(), settings.height(), needed >> 20, room() >> 20));
    }

    /**
     * Decodes pictures.
     *
     * @param origin the folder or the column that they come from
     * @param places how many pictures the result has room for
     * @param whole whether the sum of all files is wanted
     * @return a failure if memory would not do, or nobody waits any more
     */
    Outcome<Decoded> decode(
            String origin,
            List<Job> jobs,
            int places,
            boolean whole,
            PictureSettings settings,
            PictureProgress progress) {
        Optional<Diagnostic> tooMuch = problem(places, settings);
        if (tooMuch.isPresent()) {
            return Outcome.failed(tooMuch.get());
        }
        if (!progress.goOn(0, jobs.size())) {
            return Outcome.failed(Diagnostic.error("pictures-cancelled"));
        }
        Optional<PictureCache.Place> kept = cache.flatMap(all -> all.place(origin, jobs, places, settings));
        Optional<Decoded> before = kept.flatMap(place -> place.find(places * settings.size()));
        return before.map(Outcome::of).orElseGet(() -> {
            Outcome<Decoded> decoded = anew(jobs, places, whole || kept.isPresent(), settings, progress);
            decoded.toOptional().ifPresent(fresh -> kept.ifPresent(place -> place.keep(fresh)));
            return decoded;
        });
    }

    private Outcome<Decoded> anew(
            List<Job> jobs, int places, boolean whole, PictureSettings settings, PictureProgress progress) {
        byte[] bytes = new byte[places * settings.size()];
        SortedMap<Integer, Diagnostic> problems = new TreeMap<>();
        MessageDigest digest = sha256();
        Resampling resampling = resampling(settings);
        int least = Math.max(settings.width(), settings.height());
        int atOnce = AT_ONCE * Runtime.getRuntime().availableProcessors();
        for (int from = 0; from < jobs.size(); from += atOnce) {
            if (!progress.goOn(from, jobs.size())) {
                return Outcome.failed(Diagnostic.error("pictures-cancelled"));
            }
            int first = from;
            List<Outcome<byte[]>> files = IntStream.range(first, Math.min(jobs.size(), first + atOnce))
                    .parallel()
                    .mapToObj(i -> read(jobs.get(i).path(), jobs.get(i).name(), least)
                            .then(read -> {
                                resampling.write(read.raster, bytes, jobs.get(i).place() * settings.size());
                                return Outcome.of(whole ? read.file : new byte[0]);
                            }))
                    .toList();
            for (int i = 0; i < files.size(); i++) {
                digest.update(jobs.get(first + i).name().getBytes(StandardCharsets.UTF_8));
                if (files.get(i) instanceof Outcome.Success<byte[]> file) {
                    digest.update(file.value());
                } else {
                    Diagnostic problem = files.get(i).diagnostics().get(0);
                    problems.put(
                            first + i,
                            Diagnostic.warning(
                                    problem.code(), problem.arguments().toArray()));
                }
            }
        }
        return progress.goOn(jobs.size(), jobs.size())
                ? Outcome.of(new Decoded(bytes, problems, HexFormat.of().formatHex(digest.digest())))
                : Outcome.failed(Diagnostic.error("pictures-cancelled"));
    }

    /** What brings pictures to the size that is wanted. */
    static Resampling resampling(PictureSettings wanted) {
        return new Resampling(wanted.height(), wanted.width(), wanted.channels(), wanted.fit() == Fit.CROP);
    }

    /** A file and what it shows, upright. */
    record Read(byte[] file, Raster raster) {}

    /**
     * Reads one picture.
     *
     * @param least pixels a side that are needed
     */
    Outcome<Read> read(Path path, String name, int least) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                return Outcome.failed(Diagnostic.error("picture-empty", name));
            }
            if (size > MOST_FILE) {
                return Outcome.failed(Diagnostic.error("picture-too-large", name, size >> 20, MOST_FILE >> 20));
            }
            byte[] bytes = Files.readAllBytes(path);
            return decoder.decode(name, bytes, least)
                    .then(raster -> Outcome.of(new Read(bytes, Orientation.turned(raster, Orientation.of(bytes)))));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
