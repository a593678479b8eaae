package org.netloom.core.data.csv;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes that are read, so that a file which is read need not be gone through before. For one thread; what is skipped is read too. */
final class ScannedStream extends FilterInputStream {

    private static final int LEAST = 1 << 12;
    private static final int AT_ONCE = 1 << 17;

    private final boolean strict;
    private final MessageDigest digest = newDigest();
    private final Utf8Check check = new Utf8Check();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private byte[] head = new byte[0];
    private long size;
    private @Nullable FileScan all;

    /** Read bytes that are not UTF-8, where nothing else was wanted. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** @param strict whether to read on makes no sense if the bytes are not UTF-8 */
    ScannedStream(InputStream in, boolean strict) {
        super(in);
        this.strict = strict;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws NotUtf8 if the stream is strict */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        // What a file grows by once its end was seen does not count.
        int read = all == null ? in.read(into, offset, length) : -1;
        if (read > 0) {
            take(into, offset, read);
        } else if (read < 0 && all == null) {
            end();
        }
        if (strict && !check.isValid()) {
            throw new NotUtf8();
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] left = new byte[(int) Math.min(count, AT_ONCE)];
        long skipped = 0;
        int read = 0;
        while (skipped < count && read >= 0) {
            read = read(left, 0, (int) Math.min(count - skipped, left.length));
            skipped += Math.max(0, read);
        }
        return skipped;
    }

    /** Reads the rest, for what it tells. */
    FileScan toEnd() throws IOException {
        byte[] left = new byte[Math.max(LEAST, Math.min(AT_ONCE - 1, in.available()) + 1)];
        while (all == null) {
            read(left, 0, left.length);
        }
        return all;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(byte[] bytes, int offset, int count) {
        int missing = (int) Math.min(FileScan.HEAD_BYTES - Math.min(size, FileScan.HEAD_BYTES), count);
        if (missing > 0) {
            head = Arrays.copyOf(head, (int) size + missing);
            System.arraycopy(bytes, offset, head, (int) size, missing);
        }
        check.add(bytes, offset, count);
        digest.update(bytes, offset, count);
        size += count;
        if (!check.isAscii() && letters.size() < FileScan.HEAD_BYTES) {
            collect(bytes, offset + missing, offset + count);
        }
    }

    /** Behind the head, from the first line on that has another letter than those of ASCII. */
    private void collect(byte[] bytes, int from, int to) {
        int first = from;
        if (letters.size() == 0) {
            while (first < to && bytes[first] >= 0) {
                first++;
            }
            if (first == to) {
                return;
            }
            while (first > from && bytes[first - 1] != '\n') {
                first--;
            }
        }
        letters.write(bytes, first, Math.min(to - first, FileScan.HEAD_BYTES - letters.size()));
    }

    private static boolean isAscii(byte[] bytes) {
        Utf8Check own = new Utf8Check();
        own.add(bytes, 0, bytes.length);
        return own.isAscii();
    }

    private void end() {
        check.end();
        all = new FileScan(
                size,
                HexFormat.of().formatHex(digest.digest()),
                head,
                isAscii(head) ? letters.toByteArray() : head,
                check.isAscii(),
                check.isValid());
    }

    /** What all bytes tell, once they are read. */
    Optional<FileScan> all() {
        return Optional.ofNullable(all);
    }
}
