package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** All texts one after the other, as UTF-8. */
final class BlockBuilder implements StoreBuilder {

    private final Shelf.Writer bytes;
    private final Packed.Builder ends;
    private final BitSet missingRows = new BitSet();
    private byte[] plain = new byte[256];
    private long end;
    private int size;

    /** @param name of the column's files */
    BlockBuilder(Shelf shelf, String name) {
        bytes = shelf.write(name + ".text");
        ends = new Packed.Builder(shelf, name + ".ends", Long.BYTES);
    }

    @Override
    public boolean add(char[] chars, int from, int to) {
        int length = to - from;
        if (isPlain(chars, from, to)) {
            bytes.put(plain, length);
            end += length;
        } else {
            byte[] encoded = new String(chars, from, length).getBytes(StandardCharsets.UTF_8);
            bytes.put(encoded, encoded.length);
            end += encoded.length;
        }
        if (MissingMarkers.matches(chars, from, to)) {
            missingRows.set(size);
        }
        ends.add(end);
        size++;
        return true;
    }

    /** Whether all characters are a byte each; if so they were copied. */
    private boolean isPlain(char[] chars, int from, int to) {
        if (plain.length < to - from) {
            plain = new byte[to - from];
        }
        for (int i = from; i < to; i++) {
            if (chars[i] >= 128) {
                return false;
            }
            plain[i - from] = (byte) chars[i];
        }
        return true;
    }

    @Override
    public StoreBuilder successor() {
        throw new IllegalStateException("Any text has room here");
    }

    @Override
    public CellStore build() {
        return new CellStore.Block(bytes.end(), ends.build(), missingRows);
    }

    @Override
    public void drop() {
        bytes.drop();
        ends.drop();
    }
}
