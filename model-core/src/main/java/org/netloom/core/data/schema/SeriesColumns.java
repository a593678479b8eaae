package org.netloom.core.data.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;

/** Which column tells apart the series of a table that holds several. Pure. */
public final class SeriesColumns {

    /** A series is longer than this. */
    private static final int SHORTEST = 3;

    private static final int FIRST_ROWS = 1000;

    private SeriesColumns() {}

    private record Place(int group, double place) {}

    private record Found(String name, RowLabels labels) {}

    /**
     * The column that tells apart rows at the same place of an order; of several that do, the one with the fewest series.
     *
     * @param order a column of dates or numbers
     * @return empty if no column does, or if no two rows are at the same place
     */
    public static Optional<String> apart(Table table, DataSettings settings, String order) {
        return found(table, settings, order, places(table, settings, order), column -> true)
                .map(Found::name);
    }

    /**
     * The same, where the rows are laid out as series are: each of them from the earliest to the latest, all as long as that tells something.
     *
     * @param shortest how many rows a series has at least, on average
     */
    static Optional<String> evident(Table table, DataSettings settings, String order, int shortest) {
        IntToDoubleFunction places = places(table, settings, order);
        // Most columns show by their first rows that they name no series: of a wide table, not each is looked through.
        return found(table, settings, order, places, column -> RowLabels.of(column, FIRST_ROWS)
                        .areOrderedBy(places))
                .filter(found -> found.labels().rowsEach() >= shortest)
                .filter(found -> found.labels().areOrderedBy(places))
                .map(Found::name);
    }

    private static Optional<Found> found(
            Table table, DataSettings settings, String order, IntToDoubleFunction places, Predicate<Column> possible) {
        return settings.columns().stream()
                .filter(column -> !column.name().equals(order) && canName(column))
                .filter(column -> possible.test(table.column(column.name()).orElseThrow()))
                .map(column -> new Found(
                        column.name(), RowLabels.of(table.column(column.name()).orElseThrow())))
                .filter(found -> found.labels().count() > 1 && found.labels().rowsEach() > SHORTEST)
                .filter(found -> areApart(found.labels(), places))
                .min(Comparator.comparingInt(found -> found.labels().count()))
                .filter(found -> !areApart(new RowLabels(new int[found.labels().of().length], 1), places));
    }

    /** Whether a column can be the name of something. */
    static boolean canName(ColumnSettings column) {
        return column.role() != ColumnRole.TARGET
                && column.type() != ColumnType.DATE
                && column.type() != ColumnType.PICTURE;
    }

    private static boolean areApart(RowLabels labels, IntToDoubleFunction places) {
        Set<Place> taken = new HashSet<>();
        for (int row = 0; row < labels.of().length; row++) {
            double place = places.applyAsDouble(row);
            if (!Double.isNaN(place) && !taken.add(new Place(labels.of()[row], place))) {
                return false;
            }
        }
        return true;
    }

    /** Where rows stand on the axis of a column. */
    static IntToDoubleFunction places(Table table, DataSettings settings, String name) {
        Column column = table.column(name).orElseThrow();
        boolean dates = settings.columns().stream()
                .anyMatch(found -> found.name().equals(name) && found.type() == ColumnType.DATE);
        return dates ? MalformedCells.moments(column, settings) : column::number;
    }
}
