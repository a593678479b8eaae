package org.netloom.core.data.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.Series;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.diagnose.Diagnostic;

/** The order of the rows of a series, and what is strange about it. */
final class SeriesOrder {

    /** Months differ by a tenth, and are no gaps. */
    private static final double GAP = 1.5;

    private SeriesOrder() {}

    /** How the dates are written that order the rows; empty if they are ordered by a number or as they stand. */
    static Optional<DateText.Order> dates(DataSettings settings, Table table) {
        String name = settings.split().column();
        boolean dates = settings.columns().stream()
                .anyMatch(column -> column.name().equals(name) && column.type() == ColumnType.DATE);
        return dates
                ? Optional.of(DateNotation.of(table.column(name).orElseThrow())
                        .map(DateNotation::order)
                        .orElse(DateText.Order.DAY_FIRST))
                : Optional.empty();
    }

    /** How a table is cut into windows. */
    static FittedWindows windows(DataSettings settings, WindowSettings windows, Table table) {
        return new FittedWindows(
                windows, settings.split().column(), dates(settings, table).orElse(null));
    }

    /** The rows in their order, those that lack a needed cell noted. */
    static Series series(DataSettings settings, FittedWindows windows, Table table) {
        return Series.of(
                table,
                windows,
                settings.seen().stream()
                        .filter(column -> column.imputation() == Imputation.DROP_ROW)
                        .map(column -> table.column(column.name()).orElseThrow())
                        .toList());
    }

    /** Says what a person may not expect of the order: rows without a place, out of order, at one place, or with gaps between them. */
    static void check(Series series, FittedWindows windows, Table table, List<Diagnostic> remarks) {
        if (windows.order().isEmpty() || series.size() < 2) {
            return;
        }
        int lost = table.rows() - series.size();
        if (lost > 0) {
            remarks.add(Diagnostic.warning("series-without-place", lost, windows.order()));
        }
        boolean sorted = true;
        for (int position = 1; position < series.size(); position++) {
            sorted &= series.rows()[position] > series.rows()[position - 1];
        }
        if (!sorted) {
            remarks.add(Diagnostic.info("series-sorted", windows.order()));
        }
        double[] distances = new double[series.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = series.placeAt(i + 1) - series.placeAt(i);
        }
        sayDistances(series, distances, windows, table, remarks);
    }

    private static void sayDistances(
            Series series, double[] distances, FittedWindows windows, Table table, List<Diagnostic> remarks) {
        long same = Arrays.stream(distances).filter(distance -> distance == 0).count();
        if (same > 0) {
            remarks.add(Diagnostic.warning("series-same-place", (int) same, windows.order()));
        }
        double[] ascending = Arrays.stream(distances)
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        double usual = ascending.length == 0 ? 0 : ascending[ascending.length / 2];
        int gaps = 0;
        int widest = 0;
        for (int i = 0; i < distances.length; i++) {
            gaps += distances[i] > GAP * usual ? 1 : 0;
            widest = distances[i] > distances[widest] ? i : widest;
        }
        if (usual > 0 && gaps > 0) {
            remarks.add(Diagnostic.warning(
                    "series-gaps",
                    gaps,
                    windows.order(),
                    table.lineOf(series.rows()[widest]),
                    String.format(Locale.ROOT, "%.3g", distances[widest] / usual)));
        }
    }
}
