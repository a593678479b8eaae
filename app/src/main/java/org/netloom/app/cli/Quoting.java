package org.netloom.app.cli;

import java.nio.file.Path;

/** Paths as they can be typed into a shell again. */
final class Quoting {

    private Quoting() {}

    static String shown(Path path) {
        return shown(path.toString());
    }

    static String shown(String text) {
        return text.matches("[\\w./\\\\:~@%+,=-]+") ? text : "\"" + text + "\"";
    }
}
