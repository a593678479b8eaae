package org.netloom.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a disk has. What is written looks again from time to time: others write there too. */
@FunctionalInterface
public interface DiskRoom {

    /** So many bytes are left to others whoever writes. */
    long SPARE = 256L << 20;

    /** How much is written between two looks. */
    long STEP = 16L << 20;

    /**
     * How many bytes may still be written to a folder.
     *
     * @throws IOException if the folder is not there
     */
    long left(Path folder) throws IOException;

    /** The disk itself, but for {@link #SPARE}. */
    static long ofDisk(Path folder) throws IOException {
        return Math.max(0, Files.getFileStore(folder).getUsableSpace() - SPARE);
    }
}
