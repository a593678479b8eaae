package org.netloom.core.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Each different text once, and a code a row, as long as there are few. */
final class CodesBuilder implements StoreBuilder {

    /** Beyond this many different texts, codes save nothing. */
    static final int MOST_CODES = 4096;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Shelf shelf;
    private final String name;
    private final Packed.Builder codes;
    private final List<String> texts = new ArrayList<>();
    private byte[][] known = new byte[16][];
    /** Codes by the hash of their text, plus one; 0 where there is none. At most half full. */
    private int[] slots = new int[32];
    /** The key of each text. */
    private long[] shorts = new long[16];

    /** @param name of the column's files */
    CodesBuilder(Shelf shelf, String name) {
        this.shelf = shelf;
        this.name = name;
        this.codes = new Packed.Builder(shelf, name + ".codes", 2);
    }

    @Override
    public int add(CellRun run, int from) {
        byte[] bytes = run.bytes();
        long[] coded = run.numbers();
        int cell = from;
        for (; cell < run.count(); cell++) {
            int code = code(bytes, run.start(cell), run.end(cell));
            if (code < 0) {
                break;
            }
            coded[cell] = code;
        }
        codes.add(coded, from, cell);
        return cell;
    }

    /** The code of a text, if need be a new one; below zero if there is none left. */
    private int code(byte[] bytes, int from, int to) {
        long key = key(bytes, from, to);
        int slot = slotOf(key, bytes, from, to);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (texts.size() == MOST_CODES) {
            return -1;
        }
        learn(Arrays.copyOfRange(bytes, from, to), key, slot);
        return texts.size() - 1;
    }

    private int slotOf(long key, byte[] bytes, int from, int to) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(slots.length));
        while (slots[slot] != 0 && !isSame(slots[slot] - 1, key, bytes, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** All bytes of a short text and how many they are: no two short texts have one key. Of others a hash, below zero. */
    private static long key(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES && from + Long.BYTES <= bytes.length) {
            return (long) EIGHT.get(bytes, from) & ~(-1L << Byte.SIZE * length)
                    | (long) length << Long.SIZE - Byte.SIZE;
        }
        long key = 0;
        if (length < Long.BYTES) {
            for (int i = to - 1; i >= from; i--) {
                key = key << Byte.SIZE | bytes[i] & 0xFF;
            }
            return key | (long) length << Long.SIZE - Byte.SIZE;
        }
        for (int i = from; i < to; i++) {
            key = 31 * key + bytes[i];
        }
        return key | Long.MIN_VALUE;
    }

    private boolean isSame(int code, long key, byte[] bytes, int from, int to) {
        return shorts[code] == key && (key >= 0 || Arrays.equals(known[code], 0, known[code].length, bytes, from, to));
    }

    private void learn(byte[] text, long key, int slot) {
        if (texts.size() == known.length) {
            known = Arrays.copyOf(known, known.length * 2);
            shorts = Arrays.copyOf(shorts, known.length);
        }
        known[texts.size()] = text;
        shorts[texts.size()] = key;
        texts.add(new String(text, StandardCharsets.UTF_8));
        slots[slot] = texts.size();
        if (texts.size() * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int code = 0; code < texts.size(); code++) {
                slots[slotOf(shorts[code], known[code], 0, known[code].length)] = code + 1;
            }
        }
    }

    @Override
    public StoreBuilder successor() {
        return DecimalsBuilder.suits(texts) ? new DecimalsBuilder(shelf, name) : new BlockBuilder(shelf, name);
    }

    @Override
    public CellStore build() {
        boolean[] missing = new boolean[texts.size()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = MissingMarkers.matches(texts.get(i));
        }
        return new CodedCells(texts.toArray(String[]::new), missing, codes.build());
    }

    @Override
    public void drop() {
        codes.drop();
    }
}
