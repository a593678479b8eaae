package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.CellBatch;

/**
 * Rows of valid UTF-8 where they lie, without a character in between: cells are bytes between delimiters, or between a pair of quotes. Understands
 * what nearly all files hold in the way that the parser does. At the first row that is anything else, such as a quote with text behind it, a NUL or a
 * row of great length, the parser goes on from there.
 */
final class PlainRows implements Rows {

    /** More than enough for most rows, and little enough to stay in the processor's cache. */
    private static final int BLOCK = 1 << 17;

    /** The first rows tell how wide the table is. */
    private static final int FIRST_BLOCK = 1 << 20;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;

    /** Carries into the highest bit of a byte from 14 on, which is the first after a carriage return. */
    private static final long ABOVE = 0x7272727272727272L;

    private static final long GATHER = 0x0102040810204080L;

    /** In place of a number of lines. */
    private static final int CUT = -1;

    private static final int STRANGE = -2;

    private final InputStream in;
    private final Rest rest;
    private final RaggedRows ragged;
    private final boolean[] ends = new boolean[256];
    private final byte delimiter;
    private final byte quote;
    private byte[] begun = new byte[0];
    private long line;
    private long offset;
    private @Nullable Rows parsed;

    private CellBatch batch = new CellBatch();
    private byte[] block = begun;
    private long mask;
    private int maskOf = -1;
    private final long delimiters;
    private int at;
    private int length;
    private boolean last;

    /** Goes on with the parser. */
    interface Rest {
        /**
         * @param from so many bytes of the stream come before
         * @param line the first line that comes
         */
        Rows open(long from, long line) throws IOException;
    }

    /** What a row or a cell turned out to be. */
    private enum Found {
        WHOLE,
        CUT,
        STRANGE
    }

    /**
     * @param delimiter ASCII
     * @param quote ASCII; 0 if there is none
     * @param firstLine of the stream
     */
    PlainRows(InputStream in, char delimiter, char quote, long firstLine, RaggedRows ragged, Rest rest) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.delimiters = 0x0101010101010101L * delimiter;
        this.quote = (byte) quote;
        this.line = firstLine;
        this.ragged = ragged;
        this.rest = rest;
        for (int end : new int[] {delimiter, '\n', '\r', 0}) {
            ends[end] = true;
        }
    }

    @Override
    public boolean fill(CellBatch into) throws IOException {
        if (parsed != null) {
            return parsed.fill(into);
        }
        boolean first = offset == 0;
        int most = first ? firstBlock(in.available()) : BLOCK;
        long firstLine = line;
        batch = into;
        block = into.block(most);
        System.arraycopy(begun, 0, block, 0, begun.length);
        length = begun.length + in.readNBytes(block, begun.length, most - begun.length);
        last = length < most;
        at = 0;
        maskOf = -1;
        Found found = Found.WHOLE;
        int rowStart = 0;
        while (found == Found.WHOLE && at < length) {
            rowStart = at;
            found = row();
        }
        if (first && !last && into.rows() < TableReader.LOOK_AHEAD) {
            // Rows this long are few, and so many are looked at before any is stored.
            line = firstLine;
            into.clear();
            ragged.clear();
            return goOn(into);
        }
        int taken = found == Found.WHOLE ? length : rowStart;
        offset += taken;
        if (found == Found.STRANGE || found == Found.CUT && rowStart == 0) {
            return goOn(into);
        }
        begun = Arrays.copyOfRange(block, taken, length);
        return !last;
    }

    /** For little text little room, a multiple of what is looked at at once. */
    private static int firstBlock(int available) {
        return available >= FIRST_BLOCK ? FIRST_BLOCK : Math.max(1 << 12, (available >> 6) + 2 << 6);
    }

    private boolean goOn(CellBatch into) throws IOException {
        Rows others = rest.open(offset, line);
        parsed = others;
        return others.fill(into);
    }

    /** Takes a row; it is not in the batch if it is cut or strange. */
    private Found row() {
        batch.begin(line);
        int start = at;
        int lines = 1;
        while (true) {
            plainCells();
            int cell = at;
            if (cell < length && block[cell] == quote && quote != 0) {
                int inside = quoted();
                if (inside < 0) {
                    return inside == CUT ? Found.CUT : Found.STRANGE;
                }
                lines += inside;
            } else {
                int end = endOf(cell);
                at = end;
                if (end == length ? !last : block[end] == 0) {
                    return end == length ? Found.CUT : Found.STRANGE;
                }
                cell(cell, end);
            }
            if (at == length || block[at] != delimiter) {
                break;
            }
            at++;
        }
        boolean empty = at == start;
        if (at < length) {
            byte end = block[at++];
            if (end == '\r' && at == length && !last) {
                return Found.CUT;
            }
            if (end == '\r' && at < length && block[at] == '\n') {
                at++;
            }
        }
        if (!empty) {
            ragged.take(batch, line);
        }
        line += lines;
        return Found.WHOLE;
    }

    /** Takes cells behind which a delimiter stands, and which begin with neither a quote nor what a formula is guarded with. */
    private void plainCells() {
        byte[] bytes = block;
        int cell = at;
        int word = cell >> 6;
        if (word << 6 >= length) {
            return;
        }
        if (word != maskOf) {
            mask = maskAt(word << 6);
            maskOf = word;
        }
        long left = mask & -1L << cell;
        int here = word << 6;
        int most = length;
        while (cell < most && bytes[cell] != quote && bytes[cell] != '\'') {
            while (left == 0 && here + 64 < most) {
                here += 64;
                left = maskAt(here);
                mask = left;
                maskOf = here >> 6;
            }
            int end = here + Long.numberOfTrailingZeros(left);
            if (left == 0 || end >= most || bytes[end] != delimiter) {
                break;
            }
            left &= left - 1;
            batch.cell(cell, end);
            cell = end + 1;
        }
        at = cell;
    }

    /** Where a cell ends. What may end one is found for 64 bytes at once, since where cells end cannot be foreseen. */
    private int endOf(int cell) {
        if (cell == length) {
            return length;
        }
        int word = cell >> 6;
        if (word != maskOf) {
            mask = maskAt(word << 6);
            maskOf = word;
        }
        long left = mask & -1L << cell;
        while (true) {
            if (left == 0) {
                if (++word << 6 >= length) {
                    return length;
                }
                mask = maskAt(word << 6);
                maskOf = word;
                left = mask;
            } else {
                int end = (word << 6) + Long.numberOfTrailingZeros(left);
                if (end >= length || ends[block[end] & 0xFF]) {
                    return Math.min(end, length);
                }
                left &= left - 1;
            }
        }
    }

    /** A bit for each of 64 bytes that is a delimiter, or one of the first signs of ASCII, up to the carriage return. */
    private long maskAt(int from) {
        long found = 0;
        for (int i = 0; i < 64; i += 8) {
            long eight = (long) EIGHT.get(block, from + i);
            long other = eight ^ delimiters;
            long high = ((other & LOW_BITS) + LOW_BITS | other) & HIGH;
            long above = ((eight & LOW_BITS) + ABOVE | eight) & HIGH;
            // Where one of them is 0; the highest bits of eight bytes make one byte.
            found |= ((~(high & above) & HIGH) >>> 7) * GATHER >>> 56 << i;
        }
        return found;
    }

    /** Takes a cell between quotes; how many lines end in it. */
    private int quoted() {
        int from = ++at;
        int lines = 0;
        boolean pairs = false;
        boolean afterReturn = false;
        for (; at < length; at++) {
            byte b = block[at];
            if (b == quote) {
                if (at + 1 == length && !last) {
                    return CUT;
                }
                if (at + 1 == length || block[at + 1] != quote) {
                    int end = at++;
                    if (at < length && (!ends[block[at] & 0xFF] || block[at] == 0)) {
                        return STRANGE;
                    }
                    if (pairs) {
                        unpaired(from, end);
                    } else {
                        cell(from, end);
                    }
                    return lines;
                }
                pairs = true;
                // As the parser has it: a closing quote, and an opening one.
                afterReturn = false;
                at++;
            } else if (b == '\r') {
                lines++;
                afterReturn = true;
            } else if (b == '\n') {
                lines += afterReturn ? 0 : 1;
                afterReturn = false;
            } else if (b == 0) {
                return STRANGE;
            }
        }
        return last ? STRANGE : CUT;
    }

    /** A cell in which each quote stands twice. */
    private void unpaired(int from, int end) {
        byte[] single = new byte[end - from];
        int count = 0;
        for (int i = from; i < end; i++) {
            single[count++] = block[i];
            if (block[i] == quote) {
                i++;
            }
        }
        int left = isGuarded(single, 0, count) ? 1 : 0;
        batch.append(single, left, count - left);
    }

    private void cell(int from, int end) {
        batch.cell(isGuarded(block, from, end) ? from + 1 : from, end);
    }

    private static boolean isGuarded(byte[] bytes, int from, int end) {
        return end - from > 2
                && bytes[from] == '\''
                && FormulaGuard.isGuarded(new String(bytes, from, end - from, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        in.close();
        if (parsed != null) {
            parsed.close();
        }
    }
}
