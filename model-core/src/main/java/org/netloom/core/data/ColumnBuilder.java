package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.CellStore.Block;
import org.netloom.core.data.CellStore.Coded;

/**
 * Takes the cells of a column one after the other. Starts with codes; when too many texts differ it goes over to decimals if those are
 * numbers, otherwise to a block of text, as it does from decimals when too many are none.
 */
final class ColumnBuilder {

    /** Beyond this many different texts, codes save nothing. */
    private static final int MOST_CODES = 4096;

    /** So many cells tell what unit a column has. */
    private static final int MOST_SAMPLED = 2000;

    private final Map<String, Character> codeOf = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private char[] codes = new char[64];
    private byte[] bytes = new byte[0];
    private int[] ends = new int[0];
    private final BitSet missingRows = new BitSet();
    private boolean coded = true;
    private Decimals.@Nullable Builder decimals;
    private int size;

    void add(String raw) {
        String text = raw.strip();
        if (coded) {
            Character code = codeOf.get(text);
            if (code == null && texts.size() == MOST_CODES) {
                goOver();
                addUncoded(text);
            } else {
                addCode(text, code);
            }
        } else {
            addUncoded(text);
        }
    }

    private void addUncoded(String text) {
        if (decimals == null) {
            addToBlock(text);
        } else if (!decimals.add(text)) {
            Decimals taken = decimals.build();
            decimals = null;
            startBlock(taken.size());
            for (int row = 0; row < taken.size(); row++) {
                addToBlock(taken.text(row));
            }
            addToBlock(text);
        }
    }

    private void addCode(String text, @Nullable Character known) {
        char code;
        if (known == null) {
            code = (char) texts.size();
            texts.add(text);
            codeOf.put(text, code);
        } else {
            code = known;
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = code;
    }

    private void goOver() {
        int rows = size;
        char[] old = codes;
        coded = false;
        if (Decimals.Builder.suits(texts)) {
            decimals = new Decimals.Builder();
        } else {
            startBlock(rows);
        }
        for (int row = 0; row < rows; row++) {
            addUncoded(texts.get(old[row]));
        }
        codes = new char[0];
        codeOf.clear();
        texts.clear();
    }

    private void startBlock(int rows) {
        ends = new int[rows * 2];
        bytes = new byte[rows * 16];
        size = 0;
    }

    private void addToBlock(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, more.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, bytes.length * 3L / 2)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(more, 0, bytes, start, more.length);
        if (MissingMarkers.matches(text)) {
            missingRows.set(size);
        }
        ends[size++] = end;
    }

    Column build(String name, boolean decimalComma) {
        CellStore store = coded ? codedStore() : decimals != null ? decimals.build() : blockStore();
        return new Column(name, store, new NumberFormat(decimalComma, NumberUnit.of(sample(store), decimalComma)));
    }

    /** Texts that are there, from the whole length of the column. */
    private static List<String> sample(CellStore store) {
        int step = Math.max(1, store.size() / MOST_SAMPLED);
        List<String> sample = new ArrayList<>();
        for (int row = 0; row < store.size(); row += step) {
            if (!store.missing(row)) {
                sample.add(store.text(row));
            }
        }
        return sample;
    }

    private CellStore codedStore() {
        boolean[] missing = new boolean[texts.size()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = MissingMarkers.matches(texts.get(i));
        }
        return new Coded(texts.toArray(String[]::new), missing, Arrays.copyOf(codes, size), size);
    }

    private CellStore blockStore() {
        int length = size == 0 ? 0 : ends[size - 1];
        return new Block(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, size), missingRows, size);
    }
}
