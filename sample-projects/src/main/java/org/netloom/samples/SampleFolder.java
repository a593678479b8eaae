package org.netloom.samples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a person's own copies of the samples are put. */
public final class SampleFolder {

    private SampleFolder() {}

    /** The folder {@code Netloom} in the person's documents, or in their home where there are none. Not made here. */
    public static Path ofUser() {
        return in(Path.of(System.getProperty("user.home", ".")));
    }

    static Path in(Path home) {
        Path documents = home.resolve("Documents");
        return (Files.isDirectory(documents) ? documents : home).resolve("Netloom");
    }
}
