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

    private final CellRun single = CellRun.single();
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
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] text) {
        single.take(text);
        while (store.add(single, 0) == 0) {
            goOver();
            single.take(text);
        }
    }

    /**
     * The cells of a column of a batch of rows, from a row on; absent ones are empty.
     *
     * @param run is used for it
     */
    void add(CellBatch batch, int column, int fromRow, CellRun run) {
        for (int row = fromRow; row < batch.rows(); row += CellRun.MOST) {
            run.take(batch, column, row, Math.min(batch.rows(), row + CellRun.MOST));
            int taken = store.add(run, 0);
            while (taken < run.count()) {
                goOver();
                taken = store.add(run, taken);
            }
        }
    }

    private void goOver() {
        StoreBuilder before = store;
        CellStore taken = before.build();
        store = before.successor();
        for (int row = 0; row < taken.size(); row++) {
            add(taken.text(row).getBytes(StandardCharsets.UTF_8));
        }
        before.drop();
    }

    Column build(String name, boolean decimalComma) {
        return column(name, store.build(), decimalComma);
    }

    /**
     * A column of cells, with the unit and the decimal sign that they tell.
     *
     * @param decimalComma whether 1,5 usually means one and a half in its table
     */
    static Column column(String name, CellStore cells, boolean decimalComma) {
        return new Column(name, cells, format(cells, DecimalSign.of(decimalComma)));
    }

    /** How the numbers of cells are written that usually have a decimal sign; what is a number with the other one only is read so. */
    static NumberFormat format(CellStore cells, DecimalSign usual) {
        List<String> sample = sample(cells);
        return new NumberFormat(DecimalEvidence.sign(sample, usual), false, NumberUnit.of(sample));
    }

    /** How the numbers of cells are written that have a decimal sign, and no other, whatever they tell themselves. */
    static NumberFormat formatWith(CellStore cells, DecimalSign sign) {
        return new NumberFormat(sign, true, NumberUnit.of(sample(cells)));
    }

    /** Texts that are there, from the whole length of the column. */
    static List<String> sample(CellStore store) {
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
