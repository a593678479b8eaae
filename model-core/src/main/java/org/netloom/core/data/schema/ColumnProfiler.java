package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Table;

/** Looks through one column. */
final class ColumnProfiler {

    /** The share of cells that must be numbers for the others to be slips. */
    private static final double MOSTLY_NUMBERS = 0.9;

    /** More texts than this are not kept; they are counted by their hashes. */
    private static final int MOST_COUNTED = 50_000;

    private static final int TOP = 10;

    private final Table table;
    private final Column column;
    private final Map<String, Integer> counts = new HashMap<>();

    ColumnProfiler(Table table, Column column) {
        this.table = table;
        this.column = column;
    }

    ColumnProfile profile() {
        int missing = 0;
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell == null) {
                missing++;
            } else if (counts.size() < MOST_COUNTED || counts.containsKey(cell)) {
                counts.merge(cell, 1, Integer::sum);
            }
        }
        int different = counts.size() < MOST_COUNTED ? counts.size() : differentByHash();
        int present = column.size() - missing;
        double[] numbers = column.numbers();
        double[] parsed = Arrays.stream(numbers).filter(n -> !Double.isNaN(n)).toArray();
        boolean mostlyNumbers = present > 0 && parsed.length >= MOSTLY_NUMBERS * present;
        Optional<NumberSummary> summary = mostlyNumbers ? Optional.of(NumberSummary.of(parsed)) : Optional.empty();
        TypeInference.Guess guess = TypeInference.guess(
                new TypeInference.Evidence(column, present, counts, different, summary, parsed.length));
        double[] moments = guess.type() == ColumnType.DATE ? MalformedCells.moments(column) : new double[0];
        double[] known =
                Arrays.stream(moments).filter(day -> !Double.isNaN(day)).toArray();
        int malformed =
                switch (guess.type()) {
                    case NUMBER -> present - parsed.length;
                    case DATE -> present - known.length;
                    case CATEGORY, YES_NO, TEXT, ID -> 0;
                };
        return new ColumnProfile(
                column.name(),
                guess.type(),
                guess.reason(),
                column.size(),
                missing,
                column.missingMarkers(),
                different,
                malformed,
                malformed > 0 ? malformedLines(guess.type() == ColumnType.DATE ? moments : numbers) : List.of(),
                summary,
                known.length > 0 ? Optional.of(NumberSummary.of(known)) : Optional.empty(),
                top());
    }

    private int differentByHash() {
        long[] hashes = new long[column.size()];
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell != null) {
                hashes[count++] = hash(cell);
            }
        }
        Arrays.sort(hashes, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            different += i == 0 || hashes[i] != hashes[i - 1] ? 1 : 0;
        }
        return different;
    }

    /** FNV-1a with 64 bits: among a hundred million texts, two alike are less likely than one in a thousand. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private List<Integer> malformedLines(double[] numbers) {
        List<Integer> lines = new ArrayList<>();
        for (int row = 0; row < numbers.length && lines.size() < MalformedCells.SHOWN_LINES; row++) {
            if (Double.isNaN(numbers[row]) && !column.isMissing(row)) {
                lines.add(table.lineOf(row));
            }
        }
        return lines;
    }

    private List<CategoryCount> top() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(entry -> new CategoryCount(entry.getKey(), entry.getValue()))
                .toList();
    }
}
