package org.netloom.core.data.prepare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.Ascending;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.RowGroups;
import org.netloom.core.data.Series;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.data.schema.SeriesColumns;
import org.netloom.core.diagnose.Diagnostic;

/** The order of the rows of a series, and what is strange about it. */
final class SeriesOrder {

    /** Months differ by a tenth, and are no gaps. */
    private static final double GAP = 1.5;

    private final DataSettings settings;
    private final RowGroups series;
    private final FittedWindows windows;
    private final Table table;
    private final List<Diagnostic> remarks;

    /**
     * @param remarks gets what is strange
     */
    SeriesOrder(DataSettings settings, Series series, FittedWindows windows, Table table, List<Diagnostic> remarks) {
        this.settings = settings;
        this.series = series.groups();
        this.windows = windows;
        this.table = table;
        this.remarks = remarks;
    }

    /** How the dates of a column are written; empty if it holds none. */
    static Optional<DateText.Order> dates(DataSettings settings, String name, Table table) {
        boolean dates = settings.columns().stream()
                .anyMatch(column -> column.name().equals(name) && column.type() == ColumnType.DATE);
        return dates
                ? Optional.of(DateNotation.order(settings, table.column(name).orElseThrow()))
                : Optional.empty();
    }

    /** How a table is cut into windows. */
    static FittedWindows windows(DataSettings settings, WindowSettings windows, Table table) {
        return new FittedWindows(
                windows,
                settings.order(),
                dates(settings, settings.order(), table).orElse(null));
    }

    /** The rows in their order, those that lack a needed cell noted. */
    static Series series(DataSettings settings, FittedWindows windows, Table table) {
        return Series.of(
                table,
                windows,
                settings.seen().stream()
                        .filter(ColumnSettings::dropsRows)
                        .map(column -> table.column(column.name()).orElseThrow())
                        .toList());
    }

    /** Says what a person may not expect of the order: rows without a place, out of order, at one place, or with gaps between them. */
    void check() {
        String several = windows.settings().series();
        if (!several.isEmpty()) {
            int lost = table.column(several).orElseThrow().missingCount();
            if (lost > 0) {
                remarks.add(Diagnostic.warning("series-without-name", lost, several));
            }
            remarks.add(Diagnostic.info("series-several-found", series.count(), several));
        }
        if (windows.order().isEmpty() || series.size() < 2) {
            return;
        }
        sayWithoutPlace(windows.order(), windows.dates(), table, remarks);
        int same = 0;
        int gaps = 0;
        double widest = 0;
        int before = 0;
        boolean sorted = true;
        for (int group = 0; group < series.count(); group++) {
            double usual = usual(group);
            for (int position = series.start(group); position < series.start(group + 1) - 1; position++) {
                double distance = distance(position);
                same += distance == 0 ? 1 : 0;
                sorted &= series.rowAt(position + 1) > series.rowAt(position);
                gaps += usual > 0 && distance > GAP * usual ? 1 : 0;
                if (usual > 0 && distance / usual > widest) {
                    widest = distance / usual;
                    before = series.rowAt(position);
                }
            }
        }
        if (!sorted) {
            remarks.add(Diagnostic.info("series-sorted", windows.order()));
        }
        if (same > 0) {
            remarks.add(samePlace(same));
        }
        if (gaps > 0) {
            remarks.add(Diagnostic.warning(
                    "series-gaps",
                    gaps,
                    windows.order(),
                    table.lineOf(before),
                    String.format(Locale.ROOT, "%.3g", widest)));
        }
    }

    /** Rows at the same place are several series if a column tells them apart. */
    private Diagnostic samePlace(int same) {
        Optional<String> apart = windows.settings().series().isEmpty()
                ? SeriesColumns.apart(table, settings, windows.order())
                : Optional.empty();
        return apart.map(column -> Diagnostic.warning("series-several", same, windows.order(), column))
                .orElseGet(() -> Diagnostic.warning("series-same-place", same, windows.order()));
    }

    /** From a position to the next. */
    private double distance(int position) {
        return series.placeAt(position + 1) - series.placeAt(position);
    }

    /** The middle one of the distances within a group that are any; 0 if there is none. */
    private double usual(int group) {
        int count = (int) distances(group).count();
        return count == 0 ? 0 : Ascending.of(count, () -> distances(group)).at(count / 2)[0];
    }

    private DoubleStream distances(int group) {
        return IntStream.range(series.start(group), series.start(group + 1) - 1)
                .mapToDouble(this::distance)
                .filter(distance -> distance > 0);
    }

    /** Says how many rows have no place in an order, if it has one. */
    static void sayWithoutPlace(String order, DateText.@Nullable Order dates, Table table, List<Diagnostic> remarks) {
        if (order.isEmpty()) {
            return;
        }
        IntToDoubleFunction places = Series.places(table.column(order).orElseThrow(), dates);
        int lost = (int) IntStream.range(0, table.rows())
                .filter(row -> Double.isNaN(places.applyAsDouble(row)))
                .count();
        if (lost > 0) {
            remarks.add(Diagnostic.warning("series-without-place", lost, order));
        }
    }
}
