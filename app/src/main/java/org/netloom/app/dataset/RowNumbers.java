package org.netloom.app.dataset;

import java.util.AbstractList;

/** The indices 0, 1, 2 … of a table's rows, which take no memory. */
final class RowNumbers extends AbstractList<Integer> {

    private final int count;

    RowNumbers(int count) {
        this.count = count;
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return count;
    }
}
