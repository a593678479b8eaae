package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a column's texts lie. */
sealed interface CellStore
        permits CellStore.Computed,
                CellStore.Shades,
                CellStore.Pictures,
                CellStore.NamedPictures,
                CellStore.Coded,
                CellStore.Block,
                Decimals {

    int size();

    String text(int row);

    boolean missing(int row);

    double[] numbers(NumberFormat format);

    /** A cell as a number; NaN if it is missing or holds none. */
    default double number(int row, NumberFormat format) {
        return missing(row) ? Double.NaN : format.parse(text(row));
    }

    /** What each cell is worth, NaN where it is missing; found out once for each different text where these are held once. */
    default IntToDoubleFunction worth(ToDoubleFunction<String> worth) {
        return row -> missing(row) ? Double.NaN : worth.applyAsDouble(text(row));
    }

    /** The different texts, those that say that there is no value left out, where they are held once. */
    default Optional<List<String>> different() {
        return Optional.empty();
    }

    /** Whether it is known without going through the rows that each cell that is not missing is a number. */
    default boolean holdsNumbersOnly(NumberFormat format) {
        return false;
    }

    /** The same cells, of which those with some texts are not missing, whatever else they say. */
    default CellStore present(Set<String> named) {
        return this;
    }

    /** What stands in the missing cells, and how often. */
    default Map<String, Integer> missingMarkers() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < size(); row++) {
            if (missing(row)) {
                counts.merge(text(row), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The same for the same text in this column, and hardly ever for another. */
    default long hash(int row) {
        return TextHash.of(text(row));
    }

    /**
     * What stands here.
     *
     * @param most of more different texts, only so many are counted
     * @param room so many keys may be held at once
     */
    default ColumnValues values(NumberFormat format, int most, int room) {
        Map<String, Integer> counts = new HashMap<>();
        AscendingKeys.Few hashes = new AscendingKeys.Few(room);
        AscendingKeys.Few numbers = new AscendingKeys.Few(room);
        for (int row = 0; row < size(); row++) {
            if (missing(row)) {
                continue;
            }
            String text = text(row);
            if (counts.size() < most || counts.containsKey(text)) {
                counts.merge(text, 1, Integer::sum);
            }
            hashes.accept(TextHash.of(text));
            double number = format.parse(text);
            if (!Double.isNaN(number)) {
                numbers.accept(AscendingKeys.ofDouble(number));
            }
        }
        int[] different = {counts.size()};
        if (counts.size() >= most) {
            different[0] = 0;
            hashes.runs(this::hashes).each((hash, times) -> different[0]++);
        }
        AscendingKeys.Runs runs = numbers.runs(sink -> numbers(format, sink));
        return new ColumnValues(
                counts,
                different[0],
                new Ascending(
                        numbers.count(),
                        run -> runs.each((key, times) -> run.take(AscendingKeys.toDouble(key), times))));
    }

    private void hashes(AscendingKeys.Sink sink) {
        AscendingKeys.Chunk chunk = new AscendingKeys.Chunk(sink);
        for (int row = 0; row < size(); row++) {
            if (!missing(row)) {
                chunk.accept(TextHash.of(text(row)));
            }
        }
        chunk.end();
    }

    private void numbers(NumberFormat format, AscendingKeys.Sink sink) {
        AscendingKeys.Chunk chunk = new AscendingKeys.Chunk(sink);
        for (int row = 0; row < size(); row++) {
            double number = number(row, format);
            if (!Double.isNaN(number)) {
                chunk.accept(AscendingKeys.ofDouble(number));
            }
        }
        chunk.end();
    }

    /**
     * What a formula gives: a finite number a row, NaN where there is none.
     *
     * @param values nobody may write to them
     * @param point what stands before the places
     */
    record Computed(double[] values, char point) implements CellStore {

        private static final double EXACT = 1e15;

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String text(int row) {
            double value = values[row];
            if (Double.isNaN(value)) {
                return "";
            }
            String plain = value == Math.rint(value) && Math.abs(value) < EXACT
                    ? Long.toString((long) value)
                    : Double.toString(value);
            return point == '.' ? plain : plain.replace('.', point);
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public double number(int row, NumberFormat format) {
            return values[row];
        }

        @Override
        public double[] numbers(NumberFormat format) {
            return values.clone();
        }

        @Override
        public long hash(int row) {
            return Double.hashCode(values[row]) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(values[row]);
        }
    }

    /**
     * One pixel of every picture: a byte each, 0 for black to 255 for white, told as a number from 0 to 1.
     *
     * @param bytes picture after picture
     * @param first where the pixel stands in the first picture
     * @param step bytes from one picture to the next
     */
    record Shades(byte[] bytes, int first, int step, int size) implements CellStore {

        private static final double WHITE = 255;

        @Override
        public String text(int row) {
            return Double.toString(shade(row));
        }

        @Override
        public boolean missing(int row) {
            return false;
        }

        @Override
        public double number(int row, NumberFormat format) {
            return shade(row);
        }

        @Override
        public double[] numbers(NumberFormat format) {
            double[] numbers = new double[size];
            for (int row = 0; row < size; row++) {
                numbers[row] = shade(row);
            }
            return numbers;
        }

        @Override
        public long hash(int row) {
            return bytes[first + row * step];
        }

        @Override
        public ColumnValues values(NumberFormat format, int most, int room) {
            int[] counted = new int[(int) WHITE + 1];
            for (int row = 0; row < size; row++) {
                counted[bytes[first + row * step] & 0xFF]++;
            }
            Map<String, Integer> counts = new HashMap<>();
            double[] sorted = new double[size];
            int at = 0;
            for (int shade = 0; shade < counted.length; shade++) {
                if (counted[shade] > 0) {
                    counts.put(Double.toString(shade / WHITE), counted[shade]);
                    Arrays.fill(sorted, at, at += counted[shade], shade / WHITE);
                }
            }
            return new ColumnValues(counts, counts.size(), Ascending.of(sorted));
        }

        private double shade(int row) {
            return (bytes[first + row * step] & 0xFF) / WHITE;
        }
    }

    /**
     * A whole picture a row, told as the name of its file.
     *
     * @param block as many as there are names
     * @param names of the files, relative to the folder
     */
    record Pictures(PictureBlock block, String[] names) implements CellStore {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public String text(int row) {
            return names[row];
        }

        @Override
        public boolean missing(int row) {
            return false;
        }

        @Override
        public double number(int row, NumberFormat format) {
            return Double.NaN;
        }

        @Override
        public double[] numbers(NumberFormat format) {
            double[] numbers = new double[names.length];
            java.util.Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
    }

    /**
     * Pictures whose files the cells of a table name. A cell without a picture is missing, whatever stands in it.
     *
     * @param names of the files, as the cells are written
     * @param block a picture a row, black where there is none
     * @param shown which rows have one
     */
    record NamedPictures(CellStore names, PictureBlock block, BitSet shown) implements CellStore {

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public String text(int row) {
            return names.text(row);
        }

        @Override
        public long hash(int row) {
            return names.hash(row);
        }

        @Override
        public boolean missing(int row) {
            return !shown.get(row);
        }

        @Override
        public double[] numbers(NumberFormat format) {
            return names.numbers(format);
        }
    }

    /**
     * Each different text once, and a code a row.
     *
     * @param missingTexts which of the texts say that there is no value
     */
    final class Coded implements CellStore {

        private static final int AT_ONCE = 1024;

        private final String[] texts;
        private final boolean[] missingTexts;
        private final Packed codes;
        private volatile @Nullable Parsed known;

        /** What the texts are as numbers of a format; a column has one. */
        private record Parsed(NumberFormat format, double[] numbers) {}

        Coded(String[] texts, boolean[] missingTexts, Packed codes) {
            this.texts = texts;
            this.missingTexts = missingTexts;
            this.codes = codes;
        }

        @Override
        public CellStore present(Set<String> named) {
            boolean[] missing = missingTexts.clone();
            boolean other = false;
            for (int i = 0; i < missing.length; i++) {
                if (missing[i] && named.contains(texts[i])) {
                    missing[i] = false;
                    other = true;
                }
            }
            return other ? new Coded(texts, missing, codes) : this;
        }

        String[] texts() {
            return texts;
        }

        Packed codes() {
            return codes;
        }

        @Override
        public double number(int row, NumberFormat format) {
            return parsed(format)[(int) codes.get(row)];
        }

        @Override
        public int size() {
            return codes.size();
        }

        @Override
        public long hash(int row) {
            return codes.get(row);
        }

        @Override
        public String text(int row) {
            return texts[(int) codes.get(row)];
        }

        @Override
        public boolean missing(int row) {
            return missingTexts[(int) codes.get(row)];
        }

        @Override
        public Map<String, Integer> missingMarkers() {
            int[] counted = counted();
            Map<String, Integer> counts = new TreeMap<>();
            for (int i = 0; i < texts.length; i++) {
                if (missingTexts[i]) {
                    counts.put(texts[i], counted[i]);
                }
            }
            return counts;
        }

        @Override
        public ColumnValues values(NumberFormat format, int most, int room) {
            int[] counted = counted();
            double[] parsed = parsed(format);
            Map<String, Integer> counts = new HashMap<>();
            List<Integer> numeric = new ArrayList<>();
            int numbers = 0;
            for (int i = 0; i < texts.length; i++) {
                if (!missingTexts[i]) {
                    counts.put(texts[i], counted[i]);
                }
                if (!Double.isNaN(parsed[i])) {
                    numeric.add(i);
                    numbers += counted[i];
                }
            }
            numeric.sort(Comparator.comparingDouble(i -> parsed[i]));
            return new ColumnValues(
                    counts,
                    counts.size(),
                    new Ascending(numbers, run -> numeric.forEach(i -> run.take(parsed[i], counted[i]))));
        }

        @Override
        public IntToDoubleFunction worth(ToDoubleFunction<String> worth) {
            double[] each = IntStream.range(0, texts.length)
                    .mapToDouble(i -> missingTexts[i] ? Double.NaN : worth.applyAsDouble(texts[i]))
                    .toArray();
            return row -> each[(int) codes.get(row)];
        }

        @Override
        public Optional<List<String>> different() {
            return Optional.of(IntStream.range(0, texts.length)
                    .filter(i -> !missingTexts[i])
                    .mapToObj(i -> texts[i])
                    .toList());
        }

        @Override
        public boolean holdsNumbersOnly(NumberFormat format) {
            double[] parsed = parsed(format);
            return IntStream.range(0, texts.length).allMatch(i -> missingTexts[i] || !Double.isNaN(parsed[i]));
        }

        private int[] counted() {
            int[] counted = new int[texts.length];
            long[] some = new long[AT_ONCE];
            for (int row = 0; row < size(); row += AT_ONCE) {
                int count = Math.min(AT_ONCE, size() - row);
                codes.read(row, some, count);
                for (int i = 0; i < count; i++) {
                    counted[(int) some[i]]++;
                }
            }
            return counted;
        }

        /** Nobody may write to them. Two threads may both find them out, and find the same. */
        private double[] parsed(NumberFormat format) {
            Parsed before = known;
            if (before != null && before.format.equals(format)) {
                return before.numbers;
            }
            double[] parsed = new double[texts.length];
            for (int i = 0; i < texts.length; i++) {
                parsed[i] = missingTexts[i] ? Double.NaN : format.parse(texts[i]);
            }
            known = new Parsed(format, parsed);
            return parsed;
        }

        @Override
        public double[] numbers(NumberFormat format) {
            double[] parsed = parsed(format);
            double[] numbers = new double[size()];
            for (int row = 0; row < numbers.length; row++) {
                numbers[row] = parsed[(int) codes.get(row)];
            }
            return numbers;
        }
    }

    /** All texts one after the other; row r lies between ends[r - 1] and ends[r]. */
    record Block(Shelf.Pages bytes, Packed ends, BitSet missingRows) implements CellStore {

        @Override
        public int size() {
            return ends.size();
        }

        @Override
        public CellStore present(Set<String> named) {
            BitSet missing = new BitSet();
            missingRows.stream().filter(row -> !named.contains(text(row))).forEach(missing::set);
            return missing.equals(missingRows) ? this : new Block(bytes, ends, missing);
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

        @Override
        public double[] numbers(NumberFormat format) {
            double[] numbers = new double[size()];
            for (int row = 0; row < numbers.length; row++) {
                numbers[row] = number(row, format);
            }
            return numbers;
        }
    }
}
