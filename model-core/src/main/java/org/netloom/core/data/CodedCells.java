package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * Each different text once, and a code a row.
 *
 * @param missingTexts which of the texts say that there is no value
 */
final class CodedCells implements CellStore {

    private static final int AT_ONCE = 1024;

    private final String[] texts;
    private final boolean[] missingTexts;
    private final Packed codes;
    private volatile @Nullable Parsed known;

    /** What the texts are as numbers of a format; a column has one. */
    private record Parsed(NumberFormat format, double[] numbers) {}

    CodedCells(String[] texts, boolean[] missingTexts, Packed codes) {
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
        return other ? new CodedCells(texts, missing, codes) : this;
    }

    @Override
    public CellStore without(MissingValues values, NumberFormat format) {
        boolean[] missing = missingTexts.clone();
        for (int i = 0; i < missing.length; i++) {
            missing[i] |= values.hasWord(texts[i]) || values.hasNumber(format.parse(texts[i]));
        }
        return Arrays.equals(missing, missingTexts) ? this : new CodedCells(texts, missing, codes);
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
    public void numbers(int from, int to, NumberFormat format, double[] out) {
        double[] parsed = parsed(format);
        long[] some = new long[to - from];
        codes.read(from, some, some.length);
        for (int i = 0; i < some.length; i++) {
            out[i] = parsed[(int) some[i]];
        }
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
}
