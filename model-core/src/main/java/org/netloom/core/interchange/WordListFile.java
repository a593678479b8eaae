package org.netloom.core.interchange;

import java.util.List;
import java.util.stream.Collectors;

/** A list as a file: one entry a line, in which line breaks and backslashes are written as two signs. */
final class WordListFile {

    private WordListFile() {}

    static String text(List<String> entries) {
        return entries.stream()
                .map(entry -> entry.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n")
                .collect(Collectors.joining());
    }
}
