package org.netloom.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Plainly written numbers, as digits and places of the point; a few other texts, such as markers of missing cells, once each.
 *
 * @param digits of each number, with its sign. For another text: its index
 * @param places digits behind the point; {@link #OTHER} for another text
 * @param point the sign before them in this column, a point or a comma
 * @param others the other texts
 * @param missingOthers which of those say that there is no value
 * @param marks which numbers say so too
 */
record Decimals(Packed digits, Packed places, char point, String[] others, boolean[] missingOthers, NumberMarks marks)
        implements CellStore {

    /** Numbers that a column holds to be none, and how it reads them. */
    record NumberMarks(MissingValues values, NumberFormat format) {

        private static final NumberMarks NONE = new NumberMarks(MissingValues.NONE, NumberFormat.PLAIN);

        boolean none() {
            return values.none();
        }

        /** The numbers; and words that are written like numbers, but with the other decimal sign. */
        static MissingValues of(MissingValues values) {
            return new MissingValues(
                    values.numbers(),
                    values.words().stream().filter(DecimalText::isPlain).toList());
        }
    }

    /** Cells of which all plain numbers are values. */
    Decimals(Packed digits, Packed places, char point, String[] others, boolean[] missingOthers) {
        this(digits, places, point, others, missingOthers, NumberMarks.NONE);
    }

    static final byte OTHER = -1;

    /** So many bits tell places apart at most. */
    private static final int PLACE_BITS = 5;

    private static final int AT_ONCE = 1024;

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public CellStore present(Set<String> named) {
        boolean[] missing = missingOthers.clone();
        boolean other = false;
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] && named.contains(others[i])) {
                missing[i] = false;
                other = true;
            }
        }
        return other ? new Decimals(digits, places, point, others, missing, marks) : this;
    }

    @Override
    public CellStore without(MissingValues values, NumberFormat format) {
        if (values.none()) {
            return this;
        }
        boolean[] missing = missingOthers.clone();
        for (int i = 0; i < missing.length; i++) {
            missing[i] |= values.hasWord(others[i]) || values.hasNumber(format.parse(others[i]));
        }
        return new Decimals(
                digits,
                places,
                point,
                others,
                missing,
                new NumberMarks(marks.values().with(NumberMarks.of(values)), format));
    }

    /** Whether a plain number says that there is no value. */
    private boolean isMark(long number, int place) {
        MissingValues values = marks.values();
        return !values.none()
                && (values.hasNumber(plain(number, place, marks.format()))
                        || !values.words().isEmpty() && values.hasWord(DecimalText.text(number, place, point)));
    }

    private double plain(long number, int place, NumberFormat format) {
        return place > 0 && point != format.point()
                ? format.parse(DecimalText.text(number, place, point))
                : DecimalText.number(number, place);
    }

    @Override
    public String text(int row) {
        int place = (int) places.get(row);
        return place == OTHER ? others[(int) digits.get(row)] : DecimalText.text(digits.get(row), place, point);
    }

    @Override
    public boolean missing(int row) {
        int place = (int) places.get(row);
        return place == OTHER ? missingOthers[(int) digits.get(row)] : isMark(digits.get(row), place);
    }

    @Override
    public double number(int row, NumberFormat format) {
        int place = (int) places.get(row);
        long number = digits.get(row);
        if (place == OTHER) {
            return missingOthers[(int) number] ? Double.NaN : format.parse(others[(int) number]);
        }
        return isMark(number, place) ? Double.NaN : plain(number, place, format);
    }

    @Override
    public boolean holdsNumbersOnly(NumberFormat format) {
        return point == format.point()
                && IntStream.range(0, others.length)
                        .allMatch(i -> missingOthers[i] || !Double.isNaN(format.parse(others[i])));
    }

    @Override
    public Map<String, Integer> missingMarkers() {
        if (!marks.none()) {
            return CellStore.super.missingMarkers();
        }
        if (others.length == 0) {
            return Map.of();
        }
        Look look = new Look();
        each(look);
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < others.length; i++) {
            if (missingOthers[i]) {
                counts.put(others[i], look.otherCounts[i]);
            }
        }
        return counts;
    }

    @Override
    public long hash(int row) {
        return digits.get(row) * 31 + places.get(row);
    }

    /** Takes what is told of each cell. */
    private interface Cell {
        void take(long digits, int place);
    }

    private void each(Cell cell) {
        long[] someDigits = new long[AT_ONCE];
        long[] somePlaces = new long[AT_ONCE];
        for (int row = 0; row < size(); row += AT_ONCE) {
            int count = Math.min(AT_ONCE, size() - row);
            digits.read(row, someDigits, count);
            places.read(row, somePlaces, count);
            for (int i = 0; i < count; i++) {
                cell.take(someDigits[i], (int) somePlaces[i]);
            }
        }
    }

    @Override
    public ColumnValues values(NumberFormat format, int most, int room) {
        Look look = new Look();
        each(look);
        if (look.widest() > 0 && point != format.point() || !look.haveRoom()) {
            return CellStore.super.values(format, most, room);
        }
        Keys keys = new Keys(look);
        int count = size() - look.others - look.marked;
        FrequentKeys frequent = new FrequentKeys(Math.min(most, FrequentKeys.MOST));
        AscendingKeys.Runs runs = AscendingKeys.of(keys, keys.least(look), keys.most(look), count, room);
        runs.each(frequent);
        Map<String, Integer> counts = new HashMap<>();
        int different = frequent.different();
        double[] parsed = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            parsed[i] = missingOthers[i] ? Double.NaN : format.parse(others[i]);
            if (!missingOthers[i]) {
                counts.put(others[i], look.otherCounts[i]);
                different++;
            }
        }
        frequent.tell((key, times) -> counts.put(keys.text(key), times));
        List<Integer> numeric = IntStream.range(0, others.length)
                .filter(i -> !Double.isNaN(parsed[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parsed[i]))
                .toList();
        int all = count + numeric.stream().mapToInt(i -> look.otherCounts[i]).sum();
        return new ColumnValues(
                counts,
                different,
                new Ascending(all, run -> merged(runs, keys, numeric, parsed, look.otherCounts, run)));
    }

    /** All numbers, with those between them that are written in another way. */
    private static void merged(
            AscendingKeys.Runs runs,
            Keys keys,
            List<Integer> numeric,
            double[] parsed,
            int[] otherCounts,
            Ascending.Run run) {
        int[] next = new int[1];
        runs.each((key, times) -> {
            double number = keys.number(key);
            while (next[0] < numeric.size() && Double.compare(parsed[numeric.get(next[0])], number) < 0) {
                int other = numeric.get(next[0]++);
                run.take(parsed[other], otherCounts[other]);
            }
            run.take(number, times);
        });
        for (; next[0] < numeric.size(); next[0]++) {
            int other = numeric.get(next[0]);
            run.take(parsed[other], otherCounts[other]);
        }
    }

    /** What range the digits have that are written with so many places. */
    private final class Look implements Cell {
        private final int[] otherCounts = new int[Decimals.this.others.length];
        private final long[] least = new long[DecimalText.MOST_DIGITS + 1];
        private final long[] most = new long[DecimalText.MOST_DIGITS + 1];
        private int others;
        private int marked;

        Look() {
            Arrays.fill(least, Long.MAX_VALUE);
            Arrays.fill(most, Long.MIN_VALUE);
        }

        @Override
        public void take(long cellDigits, int place) {
            if (place == OTHER) {
                otherCounts[(int) cellDigits]++;
                others++;
            } else if (isMark(cellDigits, place)) {
                marked++;
            } else {
                least[place] = Math.min(least[place], cellDigits);
                most[place] = Math.max(most[place], cellDigits);
            }
        }

        /** The places that occur, ascending. */
        IntStream places() {
            return IntStream.range(0, least.length).filter(place -> least[place] <= most[place]);
        }

        int narrowest() {
            return places().min().orElse(0);
        }

        int widest() {
            return places().max().orElse(0);
        }

        /** Whether all numbers have room in a key. */
        boolean haveRoom() {
            int widest = widest();
            return places().allMatch(place -> Math.max(Math.abs(least[place]), Math.abs(most[place]))
                    <= (Long.MAX_VALUE >> PLACE_BITS) / DecimalText.power(widest - place));
        }
    }

    /** A key a number: first by its size, then by how many places it is written with, unless all have the same. */
    private final class Keys implements AscendingKeys.Source {
        private final int narrowest;
        private final int widest;
        private final int placeBits;
        private final long[] powers = new long[DecimalText.MOST_DIGITS + 1];

        Keys(Look look) {
            this.narrowest = look.narrowest();
            this.widest = look.widest();
            this.placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(widest - narrowest);
            for (int place = 0; place <= widest; place++) {
                powers[place] = DecimalText.power(widest - place);
            }
        }

        private long key(long digitsOfOne, int place) {
            return digitsOfOne * powers[place] << placeBits | place - narrowest;
        }

        long least(Look look) {
            return look.places()
                    .mapToLong(place -> key(look.least[place], place))
                    .min()
                    .orElse(0);
        }

        long most(Look look) {
            return look.places()
                    .mapToLong(place -> key(look.most[place], place))
                    .max()
                    .orElse(0);
        }

        @Override
        public void each(AscendingKeys.Sink sink) {
            long[] someDigits = new long[AT_ONCE];
            long[] somePlaces = new long[AT_ONCE];
            for (int row = 0; row < size(); row += AT_ONCE) {
                int count = Math.min(AT_ONCE, size() - row);
                digits.read(row, someDigits, count);
                places.read(row, somePlaces, count);
                int kept = 0;
                for (int i = 0; i < count; i++) {
                    int place = (int) somePlaces[i];
                    if (place != OTHER && !isMark(someDigits[i], place)) {
                        someDigits[kept++] = key(someDigits[i], place);
                    }
                }
                sink.take(someDigits, kept);
            }
        }

        String text(long key) {
            int place = narrowest + (int) (key & ((1 << placeBits) - 1));
            return DecimalText.text((key >> placeBits) / powers[place], place, point);
        }

        double number(long key) {
            return DecimalText.number(key >> placeBits, widest);
        }
    }
}
