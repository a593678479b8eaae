package org.netloom.core.data.prepare;

import java.util.Arrays;

/** Rows that are added one after the other, four bytes each. */
final class RowList {

    private int[] rows = new int[64];
    private int size;

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
        }
        rows[size++] = row;
    }

    void addAll(int[] more, int from, int to) {
        for (int i = from; i < to; i++) {
            add(more[i]);
        }
    }

    int[] inOrderAdded() {
        return Arrays.copyOf(rows, size);
    }

    int[] sorted() {
        int[] sorted = inOrderAdded();
        Arrays.sort(sorted);
        return sorted;
    }
}
