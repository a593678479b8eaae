package org.netloom.app.cli;

import java.nio.file.Path;

/** Paths as they can be typed into a shell again. */
final class Quoting {

    private Quoting() {}

    static String shown(Path path) {
        String text = path.toString();
        return text.matches("[\\w./\\\\:~@%+,=-]+") ? text : "\"" + text + "\"";
    }
}
