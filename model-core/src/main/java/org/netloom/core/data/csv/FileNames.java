package org.netloom.core.data.csv;

import java.nio.file.Path;

/** What a message calls a file. */
final class FileNames {

    private FileNames() {}

    static String of(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
