package org.netloom.core.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files that lie beside the repository; tests that need them are skipped where they are absent. */
public final class SharedData {

    private SharedData() {}

    /** A file of the shared data, by its path below it. */
    public static Path file(String path) {
        String given = System.getProperty("netloom.sharedData");
        Path root = given != null ? Path.of(given) : beside();
        Path file = root.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "No shared data: " + file);
        return file;
    }

    private static Path beside() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/data") : folder.resolveSibling("shared/data");
    }
}
