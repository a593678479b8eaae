package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;

/** All texts one after the other; row r lies between ends[r - 1] and ends[r]. */
record TextCells(Shelf.Pages bytes, Packed ends, BitSet missingRows) implements CellStore {

    @Override
    public int size() {
        return ends.size();
    }

    @Override
    public CellStore present(Set<String> named) {
        BitSet missing = new BitSet();
        missingRows.stream().filter(row -> !named.contains(text(row))).forEach(missing::set);
        return missing.equals(missingRows) ? this : new TextCells(bytes, ends, missing);
    }

    @Override
    public CellStore without(MissingValues values, NumberFormat format) {
        if (values.none()) {
            return this;
        }
        BitSet missing = (BitSet) missingRows.clone();
        boolean counted = !values.numbers().isEmpty();
        for (int row = missing.nextClearBit(0); row < size(); row = missing.nextClearBit(row + 1)) {
            String text = text(row);
            if (values.hasWord(text) || counted && values.hasNumber(format.parse(text))) {
                missing.set(row);
            }
        }
        return missing.equals(missingRows) ? this : new TextCells(bytes, ends, missing);
    }

    @Override
    public String text(int row) {
        long start = row == 0 ? 0 : ends.get(row - 1L);
        byte[] text = new byte[(int) (ends.get(row) - start)];
        bytes.copy(start, text, text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public boolean missing(int row) {
        return missingRows.get(row);
    }
}
