package org.netloom.app.cli;

import java.nio.file.Path;

/** Paths as they can be typed into a shell again. */
final class Quoting {

    private Quoting() {}

    static String shown(Path path) {
        return shown(path.toString());
    }

    /** As a shell takes it for one word; what holds quotes itself between the single ones of most shells. */
    static String shown(String text) {
        if (text.contains("\"") || text.contains("`")) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        return text.matches("[\\w./\\\\:~@%+,=-]+") ? text : "\"" + text + "\"";
    }
}
