package org.netloom.core.data.picture;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.TableFiles;
import org.netloom.core.data.csv.CacheFolder;
import org.netloom.core.data.csv.KeptRemarks;
import org.netloom.core.diagnose.Diagnostic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps decoded pictures on disk, so that they are there at once when a project is opened again. They are found by the paths, sizes and dates of all their files, and
 * by what they became; what is damaged is forgotten. Few pictures are decoded sooner than they are looked for, and are not kept.
 */
public final class PictureCache {

    private static final Logger LOG = LoggerFactory.getLogger(PictureCache.class);

    private static final int VERSION = 1;
    private static final String PIXELS = "pixels";

    /** From so many bytes of files on, decoding takes long enough to be noticed. */
    private static final long WORTH = 8L << 20;

    private final CacheFolder folder;
    private final long worth;

    /** A cache beside whatever else is kept in a folder. */
    public PictureCache(CacheFolder folder) {
        this(folder, WORTH);
    }

    /**
     * @param worth pictures whose files have fewer bytes together are not kept
     */
    PictureCache(CacheFolder folder, long worth) {
        this.folder = folder;
        this.worth = worth;
    }

    /**
     * Where some pictures are kept.
     *
     * @param origin the folder or the column that they come from
     * @return nowhere if it is not worth it, or a file is not there any more
     */
    Optional<Place> place(String origin, List<PictureDecoding.Job> jobs, int places, PictureSettings settings) {
        StringBuilder state = new StringBuilder();
        long bytes = 0;
        try {
            for (PictureDecoding.Job job : jobs) {
                BasicFileAttributes file = Files.readAttributes(job.path(), BasicFileAttributes.class);
                bytes += file.size();
                state.append(job.path().toAbsolutePath().normalize())
                        .append('\n')
                        .append(job.name())
                        .append('\n')
                        .append(job.place())
                        .append('/')
                        .append(file.size())
                        .append('/')
                        .append(file.lastModifiedTime())
                        .append('\n');
            }
        } catch (IOException gone) {
            // Reading it will say why.
            return Optional.empty();
        }
        if (bytes < worth) {
            return Optional.empty();
        }
        PictureSettings seen = settings.asSeen();
        String place =
                "pictures\n" + origin + "\n" + seen.width() + "x" + seen.height() + "x" + seen.channels() + seen.fit();
        return Optional.of(
                new Place(CacheFolder.Key.of(place, places + "\n" + state), (long) places * settings.size()));
    }

    /** Where pictures are kept, as their files are now. */
    final class Place {

        private final CacheFolder.Key key;
        private final long size;

        private Place(CacheFolder.Key key, long size) {
            this.key = key;
            this.size = size;
        }

        /** What was kept, if it is as it was written. */
        Optional<PictureDecoding.Decoded> find(int bytes) {
            for (Path entry : folder.find(key)) {
                if (CacheFolder.isComplete(entry)) {
                    try {
                        return Optional.of(read(entry, bytes));
                    } catch (IOException | RuntimeException damaged) {
                        LOG.warn(
                                "The pictures kept in {} are damaged, and are decoded anew: {}",
                                entry,
                                damaged.toString());
                        CacheFolder.delete(entry);
                    }
                }
            }
            return Optional.empty();
        }

        /** Keeps pictures; where the disk has no room, they are decoded anew the next time. */
        void keep(PictureDecoding.Decoded decoded) {
            try {
                Path entry = folder.room(key, size);
                try {
                    Files.write(entry.resolve(PIXELS), decoded.bytes());
                    CacheFolder.seal(entry, VERSION, out -> {
                        out.writeLong(sum(decoded.bytes()));
                        TableFiles.text(decoded.sha256(), out);
                        List<Integer> jobs = new ArrayList<>(decoded.problems().keySet());
                        out.writeInt(jobs.size());
                        for (int job : jobs) {
                            out.writeInt(job);
                        }
                        KeptRemarks.write(List.copyOf(decoded.problems().values()), out);
                    });
                } catch (IOException unwritten) {
                    CacheFolder.delete(entry);
                    throw unwritten;
                }
            } catch (IOException unwritable) {
                LOG.info("Decoded pictures cannot be kept in {}: {}", folder.path(), unwritable.toString());
            }
        }
    }

    private static PictureDecoding.Decoded read(Path entry, int size) throws IOException {
        DataInputStream index = CacheFolder.index(entry, VERSION);
        byte[] bytes = Files.readAllBytes(entry.resolve(PIXELS));
        if (index.readLong() != sum(bytes) || bytes.length != size) {
            throw new IOException("The pixels are not as they were written");
        }
        String sha256 = TableFiles.text(index);
        int[] jobs = new int[index.readInt()];
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] = index.readInt();
        }
        List<Diagnostic> remarks = KeptRemarks.read(index);
        SortedMap<Integer, Diagnostic> problems = new TreeMap<>();
        for (int i = 0; i < jobs.length; i++) {
            problems.put(jobs[i], remarks.get(i));
        }
        return new PictureDecoding.Decoded(bytes, problems, sha256);
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
