package org.netloom.core.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plainly written numbers, as digits and places of the point; a few other texts, such as markers of missing cells, once each.
 *
 * @param small the digits, where all have room in an int; otherwise empty. For another text: its index
 * @param large the digits where not
 * @param places digits behind the point; {@link #OTHER} for another text
 * @param point the sign before them in this column, a point or a comma
 * @param others the other texts
 * @param missingOthers which of those say that there is no value
 */
record Decimals(
        int[] small, long[] large, byte[] places, char point, String[] others, boolean[] missingOthers, int size)
        implements CellStore {

    static final byte OTHER = -1;

    /** Of more different numbers than this, no pattern can be seen that they all do not have. */
    private static final int MOST_COUNTED = 1000;

    /** So many bits tell places apart. */
    private static final int PLACE_BITS = 5;

    private long digits(int row) {
        return small.length > 0 ? small[row] : large[row];
    }

    @Override
    public String text(int row) {
        return places[row] == OTHER ? others[(int) digits(row)] : DecimalText.text(digits(row), places[row], point);
    }

    @Override
    public boolean missing(int row) {
        return places[row] == OTHER && missingOthers[(int) digits(row)];
    }

    @Override
    public double number(int row, NumberFormat format) {
        return places[row] == OTHER || places[row] > 0 && point != format.point()
                ? format.parse(text(row))
                : DecimalText.number(digits(row), places[row]);
    }

    @Override
    public double[] numbers(NumberFormat format) {
        double[] numbers = new double[size];
        for (int row = 0; row < size; row++) {
            numbers[row] = missing(row) ? Double.NaN : number(row, format);
        }
        return numbers;
    }

    @Override
    public long hash(int row) {
        return digits(row) * 31 + places[row];
    }

    @Override
    public ColumnValues values(NumberFormat format, int most) {
        int widest = widest();
        if (widest > 0 && point != format.point() || !haveRoom(widest)) {
            return CellStore.super.values(format, most);
        }
        int[] otherCounts = new int[others.length];
        int other = 0;
        for (int row = 0; row < size; row++) {
            if (places[row] == OTHER) {
                otherCounts[(int) digits(row)]++;
                other++;
            }
        }
        Runs runs = new Runs(sortedKeys(widest, other), widest);
        Map<String, Integer> counts = new HashMap<>();
        int different = runs.different;
        double[] fromOthers = new double[other];
        int parsed = 0;
        for (int i = 0; i < others.length; i++) {
            if (!missingOthers[i]) {
                counts.put(others[i], otherCounts[i]);
                different++;
                double number = format.parse(others[i]);
                if (!Double.isNaN(number)) {
                    Arrays.fill(fromOthers, parsed, parsed += otherCounts[i], number);
                }
            }
        }
        runs.count(counts, Math.min(most, MOST_COUNTED));
        double[] numbers = runs.numbers(parsed);
        System.arraycopy(fromOthers, 0, numbers, numbers.length - parsed, parsed);
        if (parsed > 0) {
            Arrays.sort(numbers);
        }
        return new ColumnValues(counts, different, numbers);
    }

    private int widest() {
        int widest = 0;
        for (byte place : places) {
            widest = Math.max(widest, place);
        }
        return widest;
    }

    /** Whether all numbers have room in a key. */
    private boolean haveRoom(int widest) {
        if (small.length > 0 && widest <= 8) {
            return true;
        }
        long most = Long.MAX_VALUE >> PLACE_BITS;
        for (int row = 0; row < size; row++) {
            if (places[row] != OTHER && Math.abs(digits(row)) > most / DecimalText.power(widest - places[row])) {
                return false;
            }
        }
        return true;
    }

    /** A key a number: first by its size, then by how many places it is written with. */
    private long[] sortedKeys(int widest, int other) {
        long[] keys = new long[size - other];
        int count = 0;
        for (int row = 0; row < size; row++) {
            if (places[row] != OTHER) {
                long alike = digits(row) * DecimalText.power(widest - places[row]);
                keys[count++] = (alike << PLACE_BITS) | places[row];
            }
        }
        return LongSort.sorted(keys);
    }

    /** Keys that are alike follow one another. */
    private final class Runs {

        private final long[] keys;
        private final int widest;
        private final int different;

        Runs(long[] keys, int widest) {
            this.keys = keys;
            this.widest = widest;
            int runs = 0;
            for (int i = 0; i < keys.length; i++) {
                runs += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
            }
            this.different = runs;
        }

        /** The most frequent ones, at most so many. */
        void count(Map<String, Integer> counts, int most) {
            int[] lengths = new int[different];
            int run = -1;
            for (int i = 0; i < keys.length; i++) {
                run += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
                lengths[run]++;
            }
            int least = different <= most ? 0 : sortedCopy(lengths)[different - most];
            int end = 0;
            for (int i = 0; i < different; i++) {
                end += lengths[i];
                if (lengths[i] >= least && counts.size() < most || lengths[i] > least) {
                    counts.put(textOf(keys[end - 1]), lengths[i]);
                }
            }
        }

        private static int[] sortedCopy(int[] lengths) {
            int[] sorted = lengths.clone();
            Arrays.sort(sorted);
            return sorted;
        }

        private String textOf(long key) {
            int place = (int) (key & ((1 << PLACE_BITS) - 1));
            return DecimalText.text((key >> PLACE_BITS) / DecimalText.power(widest - place), place, point);
        }

        /** In ascending order, with room for some more behind them. */
        double[] numbers(int more) {
            double[] numbers = new double[keys.length + more];
            for (int i = 0; i < keys.length; i++) {
                numbers[i] = DecimalText.number(keys[i] >> PLACE_BITS, widest);
            }
            return numbers;
        }
    }

    /** Takes plain numbers one after the other, and a few other texts. */
    static final class Builder {

        /** More other texts than this, and the column is none of numbers. */
        private static final int MOST_OTHERS = 1000;

        private final DecimalText decimal = new DecimalText();
        private final Map<String, Integer> indexOf = new HashMap<>();
        private int[] small = new int[64];
        private long[] large = new long[0];
        private byte[] places = new byte[64];
        private char point;
        private int size;

        /** Whether these texts are for the most part plain numbers. */
        static boolean suits(List<String> texts) {
            DecimalText decimal = new DecimalText();
            return texts.stream().filter(decimal::take).count() >= texts.size() * 0.9;
        }

        /** Takes the next cell; false if there is no room for it here. */
        boolean add(String text) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
                small = small.length > 0 ? Arrays.copyOf(small, size * 2) : small;
                large = large.length > 0 ? Arrays.copyOf(large, size * 2) : large;
            }
            if (decimal.take(text) && fitsPoint()) {
                put(decimal.digits(), (byte) decimal.places());
                return true;
            }
            Integer index = indexOf.get(text);
            if (index == null) {
                if (indexOf.size() == MOST_OTHERS) {
                    return false;
                }
                index = indexOf.size();
                indexOf.put(text, index);
            }
            put(index, OTHER);
            return true;
        }

        private boolean fitsPoint() {
            if (decimal.places() == 0) {
                return true;
            }
            point = point == 0 ? decimal.point() : point;
            return point == decimal.point();
        }

        private void put(long digits, byte place) {
            if (large.length == 0 && digits != (int) digits) {
                large = new long[places.length];
                for (int row = 0; row < size; row++) {
                    large[row] = small[row];
                }
                small = new int[0];
            }
            if (large.length == 0) {
                small[size] = (int) digits;
            } else {
                large[size] = digits;
            }
            places[size++] = place;
        }

        int size() {
            return size;
        }

        Decimals build() {
            String[] others = new String[indexOf.size()];
            indexOf.forEach((text, index) -> others[index] = text);
            boolean[] missing = new boolean[others.length];
            for (int i = 0; i < others.length; i++) {
                missing[i] = MissingMarkers.matches(others[i]);
            }
            return new Decimals(
                    small.length > 0 ? Arrays.copyOf(small, size) : small,
                    large.length > 0 ? Arrays.copyOf(large, size) : large,
                    Arrays.copyOf(places, size),
                    point,
                    others,
                    missing,
                    size);
        }
    }
}
