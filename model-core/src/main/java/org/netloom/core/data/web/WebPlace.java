package org.netloom.core.data.web;

import java.nio.file.Path;
import org.netloom.core.diagnose.Outcome;

/** Where a file goes that begins to come. Asked by the thread that fetches. */
@FunctionalInterface
public interface WebPlace {

    /**
     * The folder for a file, which is made if it is not there; or why such a file is not wanted.
     *
     * @param name that it will have
     * @param head its first bytes
     */
    Outcome<Path> of(String name, byte[] head);
}
