package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Each different text once, and a code a row, as long as there are few. */
final class CodesBuilder implements StoreBuilder {

    /** Beyond this many different texts, codes save nothing. */
    static final int MOST_CODES = 4096;

    private final Shelf shelf;
    private final String name;
    private final Packed.Builder codes;
    private final List<String> texts = new ArrayList<>();
    private char[][] known = new char[16][];
    /** Codes by the hash of their text, plus one; 0 where there is none. At most half full. */
    private int[] slots = new int[32];
    /** The text of each code as a number, where it is short. */
    private long[] shorts = new long[16];

    /** @param name of the column's files */
    CodesBuilder(Shelf shelf, String name) {
        this.shelf = shelf;
        this.name = name;
        this.codes = new Packed.Builder(shelf, name + ".codes", 2);
    }

    @Override
    public boolean add(char[] chars, int from, int to) {
        int slot = slotOf(chars, from, to);
        if (slots[slot] == 0) {
            if (texts.size() == MOST_CODES) {
                return false;
            }
            learn(Arrays.copyOfRange(chars, from, to), slot);
            codes.add(texts.size() - 1L);
        } else {
            codes.add(slots[slot] - 1L);
        }
        return true;
    }

    private int slotOf(char[] chars, int from, int to) {
        long key = key(chars, from, to);
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (slots.length - 1);
        while (slots[slot] != 0 && !isSame(slots[slot] - 1, key, chars, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** All characters of a short text, and nothing but them; of others a hash. */
    private static long key(char[] chars, int from, int to) {
        long key = 1;
        if (to - from <= Long.BYTES) {
            char above = 0;
            for (int i = from; i < to; i++) {
                above |= chars[i];
                key = key << 7 | chars[i];
            }
            // Seven bits a character, and one before them: no two short texts have one key.
            if (above < 128) {
                return key;
            }
        }
        for (int i = from; i < to; i++) {
            key = 31 * key + chars[i];
        }
        return key | Long.MIN_VALUE;
    }

    private boolean isSame(int code, long key, char[] chars, int from, int to) {
        return shorts[code] == key && (key >= 0 || Arrays.equals(known[code], 0, known[code].length, chars, from, to));
    }

    private void learn(char[] text, int slot) {
        if (texts.size() == known.length) {
            known = Arrays.copyOf(known, known.length * 2);
            shorts = Arrays.copyOf(shorts, known.length);
        }
        known[texts.size()] = text;
        shorts[texts.size()] = key(text, 0, text.length);
        texts.add(new String(text));
        slots[slot] = texts.size();
        if (texts.size() * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int code = 0; code < texts.size(); code++) {
                slots[slotOf(known[code], 0, known[code].length)] = code + 1;
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
        return new CellStore.Coded(texts.toArray(String[]::new), missing, codes.build());
    }

    @Override
    public void drop() {
        codes.drop();
    }
}
