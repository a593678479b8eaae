package org.netloom.core.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.AtomicFile;

/** Puts a program into a folder, and never over what somebody else has put there. Writes to disk: not for the window's thread. */
public final class ProgramFolder {

    /** Lists what was written, so that it can be replaced and nothing else is touched. */
    static final String LIST = ".netloom-program";

    /** What a folder is to a program. */
    public enum State {
        /** It is not there, or empty: a program can be put into it. */
        FREE,
        /** A program was put into it before, which can be replaced. */
        EARLIER,
        /** It holds something else, or is no folder. */
        TAKEN
    }

    private final Path folder;

    /** A folder that need not exist. */
    public ProgramFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What lies there. */
    public State state() {
        if (!Files.exists(folder)) {
            return State.FREE;
        }
        if (Files.isRegularFile(folder.resolve(LIST))) {
            return State.EARLIER;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent() ? State.TAKEN : State.FREE;
        } catch (IOException unreadable) {
            return State.TAKEN;
        }
    }

    /**
     * Writes a program, in place of an earlier one if there is one; what a person added to that stays.
     *
     * @param readme what a person reads first, in their language
     * @return the folder; or why nothing was written: {@code export-java-taken}, {@code export-no-place}, {@code export-failed}
     */
    public Outcome<Path> write(JavaProgram program, String readme) {
        Path parent = folder.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Outcome.failed(Diagnostic.error("export-no-place", folder.toString()));
        }
        if (state() == State.TAKEN) {
            return Outcome.failed(Diagnostic.error("export-java-taken", folder.toString()));
        }
        Map<String, byte[]> files = new TreeMap<>(program.files());
        files.put("README.md", readme.getBytes(StandardCharsets.UTF_8));
        try {
            Files.createDirectories(folder);
            removeFormer();
            // First of all, so that a program which was cut off in the middle can be replaced.
            put(LIST, (String.join("\n", files.keySet()) + "\n").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(file.getKey(), file.getValue());
            }
            return Outcome.of(folder);
        } catch (IOException failure) {
            return Outcome.failed(Diagnostic.error("export-failed", folder.toString(), AtomicFile.reason(failure)));
        }
    }

    private void removeFormer() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return;
        }
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            Path former = folder.resolve(line).normalize();
            // A list that somebody wrote must not reach beyond the folder.
            if (former.startsWith(folder) && Files.isRegularFile(former)) {
                Files.delete(former);
            }
        }
    }

    private void put(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        AtomicFile.write(file, out -> out.write(content));
    }
}
