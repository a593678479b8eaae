package org.netloom.core.data.csv;

import java.nio.file.Path;

/** What a message calls a file. */
public final class FileNames {

    private FileNames() {}

    /** The last part of a path. */
    public static String of(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
