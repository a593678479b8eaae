package org.netloom.core.data;

import java.util.BitSet;

/** All texts one after the other, as UTF-8. */
final class BlockBuilder implements StoreBuilder {

    private final Shelf.Writer bytes;
    private final Packed.Builder ends;
    private final BitSet missingRows = new BitSet();
    private long end;
    private int size;

    /** @param name of the column's files */
    BlockBuilder(Shelf shelf, String name) {
        bytes = shelf.write(name + ".text");
        ends = new Packed.Builder(shelf, name + ".ends", Long.BYTES);
    }

    @Override
    public int add(CellRun run, int from) {
        for (int cell = from; cell < run.count(); cell++) {
            add(run.bytes(), run.start(cell), run.end(cell));
        }
        return run.count();
    }

    private void add(byte[] text, int from, int to) {
        bytes.put(text, from, to - from);
        end += to - from;
        if (MissingMarkers.matches(text, from, to)) {
            missingRows.set(size);
        }
        ends.add(end);
        size++;
    }

    @Override
    public StoreBuilder successor() {
        throw new IllegalStateException("Any text has room here");
    }

    @Override
    public CellStore build() {
        return new TextCells(bytes.end(), ends.build(), missingRows);
    }

    @Override
    public void drop() {
        bytes.drop();
        ends.drop();
    }
}
