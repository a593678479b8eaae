package org.netloom.app.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.core.project.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code threads.json} beside the settings: how many threads suited the networks of late. A damaged file costs what it held, and a folder that cannot
 * be written costs a second trial. Read when first asked. Trainer's thread only.
 */
public final class ThreadsFile implements ThreadMemory {

    /** What the file is called. */
    public static final String NAME = "threads.json";

    /** Networks that are remembered; the oldest are forgotten. */
    static final int LIMIT = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ThreadsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private @Nullable Map<String, Integer> known;

    public ThreadsFile(Path file) {
        this.file = file;
    }

    /** The file of the person who runs the studio. */
    public static ThreadsFile ofUser() {
        return new ThreadsFile(SettingsFile.ofUser().resolveSibling(NAME));
    }

    @Override
    public OptionalInt recall(String network) {
        Integer threads = known().get(network);
        return threads == null || threads < 1 ? OptionalInt.empty() : OptionalInt.of(threads);
    }

    @Override
    public void remember(String network, int threads) {
        Map<String, Integer> all = known();
        all.remove(network);
        all.put(network, threads);
        while (all.size() > LIMIT) {
            all.remove(all.keySet().iterator().next());
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
            AtomicFile.write(file, out -> out.write(text));
        } catch (IOException readOnlyHome) {
            LOG.warn("Threads could not be written to {}: they last for this session only", file, readOnlyHome);
        }
    }

    private Map<String, Integer> known() {
        Map<String, Integer> now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    private Map<String, Integer> read() {
        if (Files.exists(file)) {
            try {
                Map<String, Integer> read =
                        JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Integer>>() {});
                if (read != null) {
                    read.values().removeIf(java.util.Objects::isNull);
                    return read;
                }
            } catch (IOException damaged) {
                LOG.warn("Threads in {} cannot be read: they are tried anew", file, damaged);
            }
        }
        return new LinkedHashMap<>();
    }
}
