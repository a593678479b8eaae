package org.netloom.core.data.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are UTF-8, block by block; a character may lie across two blocks. */
final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer sink = CharBuffer.allocate(0);
    private ByteBuffer left = ByteBuffer.allocate(0);
    private boolean valid = true;
    private boolean ascii = true;

    void add(byte[] block, int offset, int length) {
        ascii = ascii && isAscii(block, offset, length);
        if (!valid || ascii) {
            return;
        }
        ByteBuffer all = ByteBuffer.allocate(left.remaining() + length)
                .put(left)
                .put(block, offset, length)
                .flip();
        if (sink.capacity() < all.remaining()) {
            sink = CharBuffer.allocate(all.remaining());
        }
        decode(all, false);
        left = all;
    }

    private static boolean isAscii(byte[] block, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        int end = offset + length;
        long all = 0;
        int at = offset;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            all |= bytes.getLong(at);
        }
        for (; at < end; at++) {
            all |= block[at] & 0x80;
        }
        return (all & 0x8080808080808080L) == 0;
    }

    /** No more bytes come. */
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

    /** Whether the bytes that came are UTF-8 so far; after the end, whether they are. */
    boolean isValid() {
        return valid;
    }

    /** Whether all bytes that came are below 128. */
    boolean isAscii() {
        return ascii;
    }
}
