package org.netloom.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 */
record Decimals(Packed digits, Packed places, char point, String[] others, boolean[] missingOthers)
        implements CellStore {

    static final byte OTHER = -1;

    /** Of more different numbers than this, no pattern can be seen that they all do not have. */
    private static final int MOST_COUNTED = 1000;

    /** So many bits tell places apart. */
    private static final int PLACE_BITS = 5;

    private static final int AT_ONCE = 1024;

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public String text(int row) {
        int place = (int) places.get(row);
        return place == OTHER ? others[(int) digits.get(row)] : DecimalText.text(digits.get(row), place, point);
    }

    @Override
    public boolean missing(int row) {
        return places.get(row) == OTHER && missingOthers[(int) digits.get(row)];
    }

    @Override
    public double number(int row, NumberFormat format) {
        int place = (int) places.get(row);
        long number = digits.get(row);
        if (place == OTHER) {
            return missingOthers[(int) number] ? Double.NaN : format.parse(others[(int) number]);
        }
        return place > 0 && point != format.point()
                ? format.parse(DecimalText.text(number, place, point))
                : DecimalText.number(number, place);
    }

    @Override
    public double[] numbers(NumberFormat format) {
        double[] numbers = new double[size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(row, format);
        }
        return numbers;
    }

    @Override
    public Map<String, Integer> missingMarkers() {
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
        if (look.widest > 0 && point != format.point() || !haveRoom(look)) {
            return CellStore.super.values(format, most, room);
        }
        Keys keys = new Keys(look.widest, look.narrowest == look.widest);
        int count = size() - look.others;
        Frequent frequent = new Frequent(Math.min(most, MOST_COUNTED));
        AscendingKeys.Runs runs = look.narrowest == look.widest
                ? AscendingKeys.of(keys, look.least, look.most, count, room)
                : AscendingKeys.of(keys, count, room);
        runs.each(frequent);
        Map<String, Integer> counts = new HashMap<>();
        int different = frequent.different;
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

    private final class Look implements Cell {
        private final int[] otherCounts = new int[Decimals.this.others.length];
        private int others;
        private int widest;
        private int narrowest = DecimalText.MOST_DIGITS;
        private long largest;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;

        @Override
        public void take(long cellDigits, int place) {
            if (place == OTHER) {
                otherCounts[(int) cellDigits]++;
                others++;
            } else {
                widest = Math.max(widest, place);
                narrowest = Math.min(narrowest, place);
                largest = Math.max(largest, Math.abs(cellDigits));
                least = Math.min(least, cellDigits);
                most = Math.max(most, cellDigits);
            }
        }
    }

    /** Whether all numbers have room in a key. */
    private boolean haveRoom(Look look) {
        long most = Long.MAX_VALUE >> PLACE_BITS;
        if (look.largest <= most / DecimalText.power(look.widest)) {
            return true;
        }
        boolean[] room = {true};
        each((cellDigits, place) ->
                room[0] &= place == OTHER || Math.abs(cellDigits) <= most / DecimalText.power(look.widest - place));
        return room[0];
    }

    /** A key a number: first by its size, then by how many places it is written with, unless all have the same. */
    private final class Keys implements AscendingKeys.Source {
        private final int widest;
        private final int placeBits;
        private final long[] powers = new long[DecimalText.MOST_DIGITS + 1];

        Keys(int widest, boolean alike) {
            this.widest = widest;
            this.placeBits = alike ? 0 : PLACE_BITS;
            for (int place = 0; place <= widest; place++) {
                powers[place] = DecimalText.power(widest - place);
            }
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
                    if (place != OTHER) {
                        long key = someDigits[i] * powers[place];
                        someDigits[kept++] = placeBits == 0 ? key : key << placeBits | place;
                    }
                }
                sink.take(someDigits, kept);
            }
        }

        String text(long key) {
            int place = placeBits == 0 ? widest : (int) (key & ((1 << placeBits) - 1));
            return DecimalText.text((key >> placeBits) / powers[place], place, point);
        }

        double number(long key) {
            return DecimalText.number(key >> placeBits, widest);
        }
    }

    /** Keeps the most frequent keys; of those that are equally frequent, the smaller ones. */
    private static final class Frequent implements AscendingKeys.Run {
        private final int most;
        private final long[] keys;
        private final int[] times;
        private int kept;
        private int different;
        /** What is not more frequent than this comes too late. */
        private int floor;

        Frequent(int most) {
            this.most = most;
            this.keys = new long[Math.max(2 * most, 16)];
            this.times = new int[keys.length];
        }

        @Override
        public void take(long key, int count) {
            different++;
            if (count <= floor) {
                return;
            }
            if (kept == keys.length) {
                prune();
            }
            keys[kept] = key;
            times[kept++] = count;
        }

        private void prune() {
            if (kept <= most) {
                return;
            }
            int[] sorted = Arrays.copyOf(times, kept);
            Arrays.sort(sorted);
            int least = most == 0 ? Integer.MAX_VALUE : sorted[kept - most];
            int ties = most
                    - (int) IntStream.of(sorted).filter(count -> count > least).count();
            int left = 0;
            for (int i = 0; i < kept; i++) {
                if (times[i] > least || times[i] == least && ties-- > 0) {
                    keys[left] = keys[i];
                    times[left++] = times[i];
                }
            }
            kept = left;
            floor = least;
        }

        void tell(AscendingKeys.Run run) {
            prune();
            for (int i = 0; i < kept; i++) {
                run.take(keys[i], times[i]);
            }
        }
    }
}
