package org.netloom.core.data.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;

/** What it means to look at a table as a series: how far back to look, and what becomes of the column that orders the rows. Pure. */
public final class WindowAdvice {

    private static final int USUAL = 10;
    private static final int SHORTEST = 2;
    /** At least so many windows that do not overlap. */
    private static final int FEWEST_WINDOWS = 8;

    /** So many rows tell how far apart they are. */
    private static final int FIRST_ROWS = 1000;

    private static final double HOUR = 1.0 / 24;

    private WindowAdvice() {}

    /**
     * How many rows to look back on: a day of hours, two weeks of days, a year of months, two years of quarters; ten where the distance between rows says
     * nothing. Fewer if there are few rows.
     */
    public static int length(Table table, DataSettings settings) {
        int most = Math.max(SHORTEST, table.rows() / FEWEST_WINDOWS);
        int wanted = orderColumn(settings)
                .filter(column -> column.type() == ColumnType.DATE)
                .flatMap(column -> table.column(column.name()))
                .map(column -> byDistance(settings, column))
                .orElse(USUAL);
        return Math.min(wanted, most);
    }

    private static int byDistance(DataSettings settings, Column column) {
        List<String> first = IntStream.range(0, Math.min(FIRST_ROWS, column.size()))
                .mapToObj(column::cell)
                .filter(Objects::nonNull)
                .toList();
        DateText.Order order = settings.reading(column.name())
                .dates()
                .or(() -> DateNotation.of(first).map(DateNotation::order))
                .orElse(DateText.Order.DAY_FIRST);
        double[] days = first.stream()
                .mapToDouble(text -> DateText.parse(text, order))
                .filter(day -> !Double.isNaN(day))
                .sorted()
                .toArray();
        double[] distances = IntStream.range(1, days.length)
                .mapToDouble(i -> days[i] - days[i - 1])
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        double usual = distances.length == 0 ? 0 : distances[distances.length / 2];
        if (usual >= HOUR * 0.9 && usual <= HOUR * 1.1) {
            return 24;
        }
        if (usual >= 0.9 && usual <= 1.1) {
            return 14;
        }
        if (usual >= 28 && usual <= 31) {
            return 12;
        }
        return usual >= 89 && usual <= 93 ? 8 : USUAL;
    }

    /**
     * Looks at the rows as a series. They are divided by time, if they are not yet: by the first column of dates, or in the order of the
     * file. The column that orders them is not learnt from until a person wants that: a network answers badly beyond the moments that it has
     * seen.
     */
    public static DataSettings with(DataSettings settings, WindowSettings windows) {
        boolean fresh = settings.windows().isEmpty();
        boolean wholeSeries = !fresh
                && isWhole(settings.split(), windows.series())
                && !windows.series().isEmpty();
        if (wholeSeries) {
            return settings.withWindows(Optional.of(windows));
        }
        String order = fresh || settings.split().method() == Method.ORDERED
                ? orderColumn(settings).map(ColumnSettings::name).orElse("")
                : settings.order();
        DataSettings ordered = settings.withSequences(Optional.empty())
                .withWindows(Optional.of(windows))
                .withSplit(settings.split().with(Method.ORDERED, order));
        return fresh ? ordered.withColumn(order, WindowAdvice::unseen) : ordered;
    }

    /** Windows as a table suggests them, within each of several series if there are. */
    public static DataSettings proposed(Table table, DataSettings settings) {
        DataSettings one = with(settings, WindowSettings.of(length(table, settings), 1));
        Optional<String> apart =
                one.order().isEmpty() ? Optional.empty() : SeriesColumns.apart(table, one, one.order());
        return apart.map(column -> with(one, one.windows().orElseThrow().withSeries(column)))
                .orElse(one);
    }

    /** Orders the rows of a series by another column, which is not learnt from until a person wants that. */
    public static DataSettings ordered(DataSettings settings, String column) {
        DataSettings next = settings.split().method() == Method.ORDERED
                ? settings.withSplit(settings.split().with(Method.ORDERED, column))
                : settings.withWindows(settings.windows().map(windows -> windows.withOrder(column)));
        return next.withColumn(column, WindowAdvice::unseen);
    }

    /** Divides the rows in another way; those of series stay in the order in which they are. */
    public static DataSettings divided(DataSettings settings, SplitSettings split) {
        boolean byOrder = split.method() == Method.ORDERED;
        return settings.withWindows(
                        settings.windows().map(windows -> windows.withOrder(byOrder ? "" : settings.order())))
                .withSplit(split);
    }

    private static boolean isWhole(SplitSettings split, String series) {
        return split.method() == Method.GROUPED && split.column().equals(series);
    }

    private static ColumnSettings unseen(ColumnSettings column) {
        return column.role() == ColumnRole.FEATURE ? column.withRole(ColumnRole.IGNORED) : column;
    }

    /** Looks at each row by itself again; the column that ordered them is learnt from if nothing else is left. */
    public static DataSettings without(DataSettings settings) {
        DataSettings single = settings.withWindows(Optional.empty());
        return single.features().isEmpty()
                ? single.withColumn(settings.split().column(), column -> column.withRole(ColumnRole.FEATURE))
                : single;
    }

    private static Optional<ColumnSettings> orderColumn(DataSettings settings) {
        if (settings.split().method() == Method.ORDERED) {
            return settings.columns().stream()
                    .filter(column -> column.name().equals(settings.split().column()))
                    .findFirst();
        }
        return settings.columns().stream()
                .filter(column -> column.type() == ColumnType.DATE && column.role() != ColumnRole.TARGET)
                .findFirst();
    }
}
