package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.data.Progress;

/**
 * What one pass over a file's bytes tells.
 *
 * @param size in bytes
 * @param sha256 in hex; empty where only the beginning was read
 * @param head the first bytes, at most {@link #HEAD_BYTES}
 * @param letters bytes of which some are not below 128, if there are such: the first ones, or, where they are all below, as many from the first line that has one
 * @param ascii whether all bytes are below 128
 * @param utf8 whether all bytes together are valid UTF-8
 */
record FileScan(long size, String sha256, byte[] head, byte[] letters, boolean ascii, boolean utf8) {

    static final int HEAD_BYTES = 1 << 18;

    static FileScan of(Path path, Progress progress) throws IOException {
        long size = Files.size(path);
        try (InputStream in = new WatchedStream(Files.newInputStream(path), size, progress)) {
            return of(in);
        }
    }

    /** What the bytes of a stream tell. */
    static FileScan of(InputStream in) throws IOException {
        return new ScannedStream(in, false).toEnd();
    }
}
