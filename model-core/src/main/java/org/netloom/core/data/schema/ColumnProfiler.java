package org.netloom.core.data.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.netloom.core.data.Ascending;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.ColumnValues;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.formula.Kind;

/** Looks through one column. */
final class ColumnProfiler {

    /** The share of cells that must be numbers for the others to be slips. */
    private static final double MOSTLY_NUMBERS = 0.9;

    /** Of more different texts than this, not all are kept. */
    private static final int MOST_COUNTED = 50_000;

    private static final int TOP = 10;

    private final Table table;
    private final Column column;
    private final Optional<DateText.Order> chosen;

    ColumnProfiler(Table table, Column column) {
        this(table, column, Optional.empty());
    }

    /** @param chosen the order in which dates are read */
    ColumnProfiler(Table table, Column column, Optional<DateText.Order> chosen) {
        this.table = table;
        this.column = column;
        this.chosen = chosen;
    }

    ColumnProfile profile() {
        if (column.namesPictures()) {
            ColumnProfile names = ofCells();
            return names.retyped(ColumnType.PICTURE, Reason.of("type-picture-read", names.present(), column.size()));
        }
        if (column.pictures().isPresent()) {
            return new ColumnProfile(
                    column.name(),
                    ColumnType.PICTURE,
                    Reason.of("type-picture"),
                    column.size(),
                    0,
                    Map.of(),
                    column.size(),
                    0,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    MissingValues.NONE,
                    List.of(),
                    DecimalNotation.PLAIN);
        }
        return column.origin()
                .map(origin -> {
                    ColumnProfile seen = ofCells();
                    return seen.retyped(derived(origin.kind(), seen.type()), Reason.of("type-derived"));
                })
                .orElseGet(this::ofCells);
    }

    /** A formula tells what its results are; of numbers and texts, the cells tell whether they stand for answers or names. */
    private static ColumnType derived(Kind kind, ColumnType seen) {
        return switch (kind) {
            case NUMBER -> seen == ColumnType.YES_NO ? ColumnType.YES_NO : ColumnType.NUMBER;
            case TRUTH -> ColumnType.YES_NO;
            case DATE -> ColumnType.DATE;
            case TEXT -> seen == ColumnType.ID ? ColumnType.TEXT : seen;
        };
    }

    private ColumnProfile ofCells() {
        Map<String, Integer> markers = column.missingMarkers();
        int missing = markers.values().stream().mapToInt(Integer::intValue).sum();
        int present = column.size() - missing;
        ColumnValues values = column.values(MOST_COUNTED);
        int parsed = values.numbers().count();
        boolean mostlyNumbers = present > 0 && parsed >= MOSTLY_NUMBERS * present;
        Optional<NumberSummary> summary =
                mostlyNumbers ? Optional.of(NumberSummary.of(values.numbers())) : Optional.empty();
        TypeInference.Guess guess = DeclaredType.of(
                column,
                summary.isPresent(),
                TypeInference.guess(new TypeInference.Evidence(
                        column, present, values.counts(), values.different(), summary, parsed)));
        boolean dates = guess.type() == ColumnType.DATE;
        DecimalNotation decimals = DecimalNotation.of(column, DecimalSign.of(table.decimalComma()));
        Optional<DateNotation> notation = dates ? DateNotation.of(column) : Optional.empty();
        DateText.Order order =
                chosen.or(() -> notation.map(DateNotation::order)).orElse(DateText.Order.DAY_FIRST);
        IntToDoubleFunction cells = dates ? MalformedCells.moments(column, order) : column::number;
        Supplier<DoubleStream> days = () ->
                IntStream.range(0, dates ? column.size() : 0).mapToDouble(cells).filter(day -> !Double.isNaN(day));
        int known = (int) days.get().count();
        int malformed =
                switch (guess.type()) {
                    case NUMBER -> present - parsed;
                    case DATE -> present - known;
                    case CATEGORY, YES_NO, TEXT, ID, PICTURE -> 0;
                };
        return new ColumnProfile(
                column.name(),
                guess.type(),
                dates && chosen.isPresent() ? Reason.of("type-date-chosen") : reason(guess, decimals),
                column.size(),
                missing,
                markers,
                values.different(),
                malformed,
                malformed > 0 ? MalformedCells.lines(table, column, cells) : List.of(),
                summary,
                known > 0 ? Optional.of(NumberSummary.of(Ascending.of(known, days))) : Optional.empty(),
                top(values.counts()),
                notation,
                dates ? chosen : Optional.empty(),
                column.alsoMissing(),
                column.origin().isPresent()
                        ? List.of()
                        : new MissingSuspicion(table, column, values, parsed, present).of(guess.type(), summary),
                decimals);
    }

    /** Where cells are numbers with a sign that is not the file's, that they are numbers is as sure as the sign. */
    private static Reason reason(TypeInference.Guess guess, DecimalNotation decimals) {
        return guess.type() == ColumnType.NUMBER && decimals.isOpen() && !decimals.chosen()
                ? guess.reason().atMost(decimals.reason().confidence())
                : guess.reason();
    }

    private static List<CategoryCount> top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(entry -> new CategoryCount(entry.getKey(), entry.getValue()))
                .toList();
    }
}
