package org.netloom.app.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who is asked for files: the system's dialogs in the window, an answer made ready where there is no one to ask. FX thread only. */
public interface FileChoice {

    /**
     * A kind of file, in the person's words.
     *
     * @param title of the dialog
     * @param kind what such files are called
     * @param patterns of their names, such as {@code *.csv}
     * @param folder in which to begin
     */
    record Kind(String title, String kind, List<String> patterns, Optional<Path> folder) {}

    /** A file that exists; empty if the person thought better of it. */
    Optional<Path> toOpen(Kind kind);

    /**
     * A folder that exists; empty if the person thought better of it.
     *
     * @param title of the dialog
     * @param folder in which to begin
     */
    Optional<Path> toOpenFolder(String title, Optional<Path> folder);

    /** A place to write to; empty if the person thought better of it. */
    Optional<Path> toWrite(Kind kind, String name);
}
