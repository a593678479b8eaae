package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes plain numbers one after the other, and a few other texts. */
final class DecimalsBuilder implements StoreBuilder {

    /** More other texts than this, and the column is none of numbers. */
    private static final int MOST_OTHERS = 1000;

    private final Shelf shelf;
    private final String name;
    private final DecimalText decimal = new DecimalText();
    private final Map<String, Integer> indexOf = new HashMap<>();
    private Packed.Builder digits;
    private final Packed.Builder places;
    private boolean large;
    private char point;

    /** @param name of the column's files */
    DecimalsBuilder(Shelf shelf, String name) {
        this.shelf = shelf;
        this.name = name;
        digits = new Packed.Builder(shelf, name + ".digits", Integer.BYTES);
        places = new Packed.Builder(shelf, name + ".places", 1);
    }

    /** Whether these texts are for the most part plain numbers. */
    static boolean suits(List<String> texts) {
        return texts.stream().filter(DecimalText::isPlain).count() >= texts.size() * 0.9;
    }

    @Override
    public int add(CellRun run, int from) {
        byte[] bytes = run.bytes();
        long[] someDigits = run.numbers();
        long[] somePlaces = run.places();
        boolean wide = false;
        int cell = from;
        for (; cell < run.count(); cell++) {
            if (decimal.take(bytes, run.start(cell), run.end(cell)) && fitsPoint()) {
                long number = decimal.digits();
                wide |= number != (int) number;
                someDigits[cell] = number;
                somePlaces[cell] = decimal.places();
            } else {
                int index = other(
                        new String(bytes, run.start(cell), run.end(cell) - run.start(cell), StandardCharsets.UTF_8));
                if (index < 0) {
                    break;
                }
                someDigits[cell] = index;
                somePlaces[cell] = Decimals.OTHER;
            }
        }
        if (wide && !large) {
            widen();
        }
        digits.add(someDigits, from, cell);
        places.add(somePlaces, from, cell);
        return cell;
    }

    /** The index of another text, if need be a new one; below zero if there are too many. */
    private int other(String text) {
        Integer index = indexOf.get(text);
        if (index == null) {
            if (indexOf.size() == MOST_OTHERS) {
                return -1;
            }
            index = indexOf.size();
            indexOf.put(text, index);
        }
        return index;
    }

    private boolean fitsPoint() {
        if (decimal.places() == 0) {
            return true;
        }
        point = point == 0 ? decimal.point() : point;
        return point == decimal.point();
    }

    /** What the file of digits is called once they are long. */
    static String widened(String file) {
        return file + "-long";
    }

    private void widen() {
        large = true;
        Packed.Builder small = digits;
        Packed taken = small.build();
        digits = new Packed.Builder(shelf, widened(name + ".digits"), Long.BYTES);
        for (int row = 0; row < taken.size(); row++) {
            digits.add(taken.get(row));
        }
        small.drop();
    }

    @Override
    public StoreBuilder successor() {
        return new BlockBuilder(shelf, name);
    }

    @Override
    public CellStore build() {
        String[] others = new String[indexOf.size()];
        indexOf.forEach((text, index) -> others[index] = text);
        boolean[] missing = new boolean[others.length];
        for (int i = 0; i < others.length; i++) {
            missing[i] = MissingMarkers.matches(others[i]);
        }
        return new Decimals(digits.build(), places.build(), point, others, missing);
    }

    @Override
    public void drop() {
        digits.drop();
        places.drop();
    }
}
