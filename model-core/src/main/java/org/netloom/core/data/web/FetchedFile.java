package org.netloom.core.data.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.netloom.core.data.MadeFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that was fetched.
 *
 * @param file where it lies
 * @param address where it came from
 * @param bytes that it has
 * @param fresh false if the same file was there before
 * @param charset the name of the encoding that the server says it is in
 * @param made the folders that were made for it
 */
public record FetchedFile(
        Path file, WebAddress address, long bytes, boolean fresh, Optional<String> charset, MadeFolders made) {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedFile.class);

    /** Takes it away again: nothing came of it. A file that was there before stays. */
    public void discard() {
        try {
            if (fresh) {
                Files.deleteIfExists(file);
            }
            made.undo();
        } catch (IOException inUse) {
            LOG.info("{} cannot be taken away: {}", file, inUse.toString());
        }
    }
}
