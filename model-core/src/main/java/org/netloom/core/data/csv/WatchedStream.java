package org.netloom.core.data.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.netloom.core.data.Progress;

/** Tells how much of a file has been read. */
final class WatchedStream extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final long size;
    private final Progress progress;
    private long done;
    private long told;

    /**
     * @param size of the file, in bytes
     */
    WatchedStream(InputStream in, long size, Progress progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        done += Math.max(0, read);
        if (done - told >= STEP) {
            told = done;
            progress.at(Math.min(1, (double) done / size));
        }
        return read;
    }
}
