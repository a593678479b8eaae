package org.netloom.core.data.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads files that may be packed by gzip. */
public final class Gzip {

    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /** Whether these are the first bytes of something that is packed so. */
    public static boolean begins(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /**
     * What is in a file: unpacked if it is packed, else as it is.
     *
     * @throws java.util.zip.ZipException if it begins as such files do and goes on otherwise
     */
    public static InputStream open(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path));
        try {
            raw.mark(2);
            boolean packed = begins(raw.readNBytes(2));
            raw.reset();
            return packed ? new BufferedInputStream(unpacked(raw)) : raw;
        } catch (IOException failure) {
            raw.close();
            throw failure;
        }
    }

    static InputStream unpacked(InputStream packed) throws IOException {
        return new GZIPInputStream(packed, BUFFER);
    }

    /** How many bytes a file seems to hold by its last four bytes, which count up to 4 GiB and then begin anew; at least as many as it has itself. */
    static long size(Path path) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(path)) {
            ByteBuffer last = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            in.position(Math.max(0, in.size() - Integer.BYTES));
            while (last.hasRemaining() && in.read(last) >= 0) {
                // Until all four are there.
            }
            return Math.max(in.size(), last.hasRemaining() ? 0 : Integer.toUnsignedLong(last.getInt(0)));
        }
    }
}
