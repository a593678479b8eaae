package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the cells of a column one after the other. Starts with codes; when too many texts differ it goes over to decimals if those are
 * numbers, otherwise to a block of text, as it does from decimals when too many are none.
 */
final class ColumnBuilder {

    /** So many cells tell what unit a column has. */
    private static final int MOST_SAMPLED = 2000;

    private StoreBuilder store;
    private char[] scratch = new char[64];

    /** @param name of the column's files, if it lies in files */
    ColumnBuilder(Shelf shelf, String name) {
        store = new CodesBuilder(shelf, name);
    }

    /** A builder that keeps its cells in the heap. */
    ColumnBuilder() {
        this(Shelf.HEAP, "");
    }

    /** One more cell. */
    void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    /** The cells of a column of a batch of rows, from a row on; absent ones are empty. */
    void add(CellBatch batch, int column, int fromRow) {
        char[] chars = batch.chars();
        for (int row = fromRow; row < batch.rows(); row++) {
            int cell = batch.cell(row, column);
            if (cell < 0) {
                add(chars, 0, 0);
            } else {
                add(chars, batch.start(cell), batch.end(cell));
            }
        }
    }

    /** A cell with what surrounds it. */
    private void add(char[] chars, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(chars[first])) {
            first++;
        }
        while (first < last && isSpace(chars[last - 1])) {
            last--;
        }
        while (!store.add(chars, first, last)) {
            goOver();
        }
    }

    /** As {@link String#strip} has it; quick for what most cells begin and end with. */
    private static boolean isSpace(char c) {
        return (c <= ' ' || c > 127) && Character.isWhitespace(c);
    }

    private void goOver() {
        StoreBuilder before = store;
        CellStore taken = before.build();
        store = before.successor();
        for (int row = 0; row < taken.size(); row++) {
            String text = taken.text(row);
            if (text.length() > scratch.length) {
                scratch = new char[text.length() * 2];
            }
            text.getChars(0, text.length(), scratch, 0);
            while (!store.add(scratch, 0, text.length())) {
                goOver();
            }
        }
        before.drop();
    }

    Column build(String name, boolean decimalComma) {
        return column(name, store.build(), decimalComma);
    }

    /** A column of cells, with the unit that they tell. */
    static Column column(String name, CellStore cells, boolean decimalComma) {
        return new Column(name, cells, new NumberFormat(decimalComma, NumberUnit.of(sample(cells), decimalComma)));
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

    /** Forgets all, and where it lay. */
    void drop() {
        store.drop();
    }
}
