package org.netloom.core.data.schema;

import java.util.ArrayList;
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

    private static final int TOP = 10;
    private static final int SHOWN_LINES = 5;

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
            } else {
                counts.merge(cell, 1, Integer::sum);
            }
        }
        int present = column.size() - missing;
        double[] numbers = column.numbers();
        double[] parsed =
                java.util.Arrays.stream(numbers).filter(n -> !Double.isNaN(n)).toArray();
        boolean mostlyNumbers = present > 0 && parsed.length >= MOSTLY_NUMBERS * present;
        Optional<NumberSummary> summary = mostlyNumbers ? Optional.of(NumberSummary.of(parsed)) : Optional.empty();
        TypeInference.Guess guess =
                TypeInference.guess(new TypeInference.Evidence(column, present, counts, summary, parsed.length));
        int malformed = guess.type() == ColumnType.NUMBER ? present - parsed.length : 0;
        return new ColumnProfile(
                column.name(),
                guess.type(),
                guess.reason(),
                column.size(),
                missing,
                column.missingMarkers(),
                counts.size(),
                malformed,
                malformed > 0 ? malformedLines(numbers) : List.of(),
                summary,
                top());
    }

    private List<Integer> malformedLines(double[] numbers) {
        List<Integer> lines = new ArrayList<>();
        for (int row = 0; row < numbers.length && lines.size() < SHOWN_LINES; row++) {
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
