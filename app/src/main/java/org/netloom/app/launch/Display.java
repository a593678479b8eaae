package org.netloom.app.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a window can be opened here; found out without loading JavaFX, which would only throw. */
final class Display {

    /** What there is. */
    enum State {
        /** A window can be opened. */
        READY,
        /** Nothing to show a window on. */
        ABSENT,
        /** There is a display, but JavaFX on Linux draws through GTK 3, and that is not installed. */
        WITHOUT_GTK
    }

    private static final Logger LOG = LoggerFactory.getLogger(Display.class);
    private static final String GTK = "libgtk-3.so.0";

    private final String system;
    private final Map<String, String> environment;
    private final Path root;

    /** @param root of the file system, in which libraries are looked for */
    Display(String system, Map<String, String> environment, Path root) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.root = root;
    }

    /** The display of this machine. */
    static Display ofSystem() {
        return new Display(System.getProperty("os.name", ""), System.getenv(), Path.of("/"));
    }

    State state() {
        if (system.contains("win") || system.contains("mac")) {
            return State.READY;
        }
        if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return State.ABSENT;
        }
        return hasGtk() ? State.READY : State.WITHOUT_GTK;
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    private boolean hasGtk() {
        return isInLoaderCache() || folders().stream().anyMatch(folder -> Files.exists(folder.resolve(GTK)));
    }

    /** The loader's own list of all libraries that it knows, a binary file in which the names stand as plain text. */
    private boolean isInLoaderCache() {
        Path cache = root.resolve("etc/ld.so.cache");
        if (!Files.isReadable(cache)) {
            return false;
        }
        try {
            return new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1).contains(GTK + '\0');
        } catch (IOException e) {
            LOG.info("The loader's cache cannot be read, so libraries are looked for in the usual folders", e);
            return false;
        }
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        Stream.of(environment.getOrDefault("LD_LIBRARY_PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .forEach(folders::add);
        for (String place : List.of("usr/lib", "usr/lib64", "lib", "lib64", "usr/local/lib")) {
            folders.add(root.resolve(place));
            for (String machine : List.of("x86_64-linux-gnu", "aarch64-linux-gnu")) {
                folders.add(root.resolve(place).resolve(machine));
            }
        }
        return folders;
    }
}
