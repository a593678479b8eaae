package org.netloom.core.interchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.netloom.core.formula.JavaLiteral;

/** Lists that are too long for code, as files: one entry a line, in which line breaks and backslashes are written as two signs. */
final class WordLists {

    private final Map<String, String> files = new TreeMap<>();

    /**
     * Puts a list into a file whose name every file system takes, whatever the column is called.
     *
     * @param kind what the list is of; a folder
     * @return where the program finds it, as a text in Java
     */
    String add(String kind, String column, List<String> entries) {
        String plain = kind + "/of-" + Names.artifact(column, "column");
        String path = plain + ".txt";
        for (int number = 2; files.containsKey(path); number++) {
            path = plain + "-" + number + ".txt";
        }
        add(path, entries);
        return JavaLiteral.of("/" + path);
    }

    /** Puts a list into a file of a name that no other has. */
    void add(String path, List<String> entries) {
        files.put(path, text(entries));
    }

    /** The content of each file, by its path. */
    Map<String, String> files() {
        return files;
    }

    private static String text(List<String> entries) {
        return entries.stream()
                .map(entry -> entry.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n")
                .collect(Collectors.joining());
    }
}
