package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.netloom.core.data.Progress;

/**
 * What one pass over a file's bytes tells.
 *
 * @param size in bytes
 * @param sha256 in hex
 * @param head the first bytes, at most {@link #HEAD_BYTES}
 * @param ascii whether all bytes are below 128
 * @param utf8 whether all bytes together are valid UTF-8
 */
record FileScan(long size, String sha256, byte[] head, boolean ascii, boolean utf8) {

    static final int HEAD_BYTES = 1 << 18;

    private static final int LEAST = 1 << 12;

    static FileScan of(Path path, Progress progress) throws IOException {
        long size = Files.size(path);
        try (InputStream in = new WatchedStream(Files.newInputStream(path), size, progress)) {
            return of(in);
        }
    }

    /** What the bytes of a stream tell. */
    static FileScan of(InputStream in) throws IOException {
        MessageDigest digest = newDigest();
        Utf8Check check = new Utf8Check();
        byte[] head = new byte[0];
        byte[] buffer = new byte[Math.min(HEAD_BYTES, Math.max(LEAST, in.available() + 1))];
        byte[] other = new byte[0];
        CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
        long size = 0;
        int read;
        while ((read = in.readNBytes(buffer, 0, buffer.length)) > 0) {
            if (size == 0) {
                head = Arrays.copyOf(buffer, read);
            }
            size += read;
            digested.join();
            if (read < HEAD_BYTES) {
                digest.update(buffer, 0, read);
                check.add(buffer, read);
                continue;
            }
            // While these are looked at and the next are read, another thread sums them up.
            byte[] block = buffer;
            digested = CompletableFuture.runAsync(() -> digest.update(block));
            check.add(block, read);
            buffer = other.length == 0 ? new byte[HEAD_BYTES] : other;
            other = block;
        }
        digested.join();
        check.end();
        return new FileScan(size, HexFormat.of().formatHex(digest.digest()), head, check.ascii, check.valid);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Decodes block by block; a character may lie across two blocks. */
    private static final class Utf8Check {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private CharBuffer sink = CharBuffer.allocate(0);
        private ByteBuffer left = ByteBuffer.allocate(0);
        private boolean valid = true;
        private boolean ascii = true;

        void add(byte[] block, int length) {
            ascii = ascii && isAscii(block, length);
            if (!valid || ascii) {
                return;
            }
            ByteBuffer all = ByteBuffer.allocate(left.remaining() + length)
                    .put(left)
                    .put(block, 0, length)
                    .flip();
            if (sink.capacity() < all.remaining()) {
                sink = CharBuffer.allocate(all.remaining());
            }
            decode(all, false);
            left = all;
        }

        private static boolean isAscii(byte[] block, int length) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            long all = 0;
            int at = 0;
            for (; at <= length - Long.BYTES; at += Long.BYTES) {
                all |= bytes.getLong(at);
            }
            for (; at < length; at++) {
                all |= block[at] & 0x80;
            }
            return (all & 0x8080808080808080L) == 0;
        }

        void end() {
            decode(left, true);
        }

        private void decode(ByteBuffer bytes, boolean last) {
            CoderResult result = CoderResult.OVERFLOW;
            while (valid && result.isOverflow()) {
                sink.clear();
                result = decoder.decode(bytes, sink, last);
                valid = !result.isError();
            }
        }
    }
}
