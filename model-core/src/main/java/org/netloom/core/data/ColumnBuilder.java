package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
    }

    /** The cells of a column of a batch of rows, from a row on; absent ones are empty. */
    void add(CellBatch batch, int column, int fromRow) {
        byte[] bytes = batch.bytes();
        for (int row = fromRow; row < batch.rows(); row++) {
            int cell = batch.indexOf(row, column);
            if (cell < 0) {
                add(bytes, 0, 0);
            } else {
                add(bytes, batch.start(cell), batch.end(cell));
            }
        }
    }

    /** A cell with what surrounds it. */
    private void add(byte[] bytes, int from, int to) {
        int first = from;
        int last = to;
        // Most cells begin and end with what surely is no space.
        while (first < last && isMaybeSpace(bytes[first])) {
            int space = Utf8Space.at(bytes, first, last);
            if (space == 0) {
                break;
            }
            first += space;
        }
        while (first < last && isMaybeSpace(bytes[last - 1])) {
            int space = Utf8Space.before(bytes, first, last);
            if (space == 0) {
                break;
            }
            last -= space;
        }
        while (!store.add(bytes, first, last)) {
            goOver();
        }
    }

    private static boolean isMaybeSpace(byte b) {
        return b <= ' ';
    }

    private void goOver() {
        StoreBuilder before = store;
        CellStore taken = before.build();
        store = before.successor();
        for (int row = 0; row < taken.size(); row++) {
            byte[] text = taken.text(row).getBytes(StandardCharsets.UTF_8);
            while (!store.add(text, 0, text.length)) {
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
        return new Column(name, cells, format(cells, decimalComma));
    }

    /** How the numbers of cells are written. */
    static NumberFormat format(CellStore cells, boolean decimalComma) {
        return new NumberFormat(decimalComma, NumberUnit.of(sample(cells), decimalComma));
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
