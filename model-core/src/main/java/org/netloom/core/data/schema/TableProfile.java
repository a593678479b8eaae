package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;

/**
 * What the columns of a table are like. Immutable; computing it takes time in the size of the table: not for the window's thread.
 *
 * @param columns one for each column, in order
 */
public record TableProfile(List<ColumnProfile> columns) {

    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** The profile of a table. */
    public static TableProfile of(Table table) {
        return of(table, Progress.UNSEEN);
    }

    /**
     * The same, watched.
     *
     * @throws Progress.Stopped if nobody wants it any more
     */
    public static TableProfile of(Table table, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        int all = Math.max(1, table.columns().size());
        List<ColumnProfile> alone = table.columns().parallelStream()
                .map(column -> {
                    ColumnProfile profile = new ColumnProfiler(table, column).profile();
                    progress.at(Math.min(1, (double) done.incrementAndGet() / all));
                    return profile;
                })
                .toList();
        return new TableProfile(DateNeighbours.settled(table, alone));
    }

    /** The profile of a table that has some other columns than the one that this is the profile of; only those are looked through. */
    public TableProfile updated(Table before, Table after) {
        return new TableProfile(after.columns().parallelStream()
                .map(column -> before.column(column.name())
                        .filter(column::equals)
                        .flatMap(same -> column(column.name()))
                        .orElseGet(() -> new ColumnProfiler(after, column).profile()))
                .toList());
    }

    /**
     * The same of a file that was written in a certain way. Where the decimal sign is a guess, so is what its numbers amount to: a column of numbers that hold the sign, or
     * one between thousands, is likely and not certain.
     *
     * @param written why the file is thought to be written as it was read
     */
    public TableProfile readAs(List<Reason> written) {
        boolean guessed = written.stream()
                .anyMatch(reason -> reason.isGuess() && reason.code().startsWith("decimal-"));
        return guessed
                ? new TableProfile(columns.stream()
                        .map(column -> column.type() == ColumnType.NUMBER
                                        && column.holdsSign()
                                        && !column.decimals().chosen()
                                ? column.retyped(column.type(), column.reason().atMost(Confidence.LIKELY))
                                : column)
                        .toList())
                : this;
    }

    /**
     * The same, with the dates read in the orders that settings choose for them; only columns that were read in another one are looked
     * through again.
     *
     * @param table the one that this is the profile of
     */
    public TableProfile dated(DataSettings settings, Table table) {
        return dated(name -> settings.reading(name).dates(), table);
    }

    /** The same, in the orders that are chosen for columns by their names. */
    public TableProfile dated(Function<String, Optional<DateText.Order>> chosen, Table table) {
        if (isDated(chosen)) {
            return this;
        }
        return new TableProfile(columns.parallelStream()
                .map(column -> isDated(column, chosen)
                        ? column
                        : table.column(column.name())
                                .map(cells -> new ColumnProfiler(table, cells, order(column, chosen)).profile())
                                .orElse(column))
                .toList());
    }

    /** Whether all dates are read in the orders that settings choose for them. */
    public boolean isDated(DataSettings settings) {
        return isDated((String name) -> settings.reading(name).dates());
    }

    private boolean isDated(Function<String, Optional<DateText.Order>> chosen) {
        return columns.stream().allMatch(column -> isDated(column, chosen));
    }

    private static boolean isDated(ColumnProfile column, Function<String, Optional<DateText.Order>> chosen) {
        return column.chosen().equals(order(column, chosen));
    }

    /** A column that does not look like dates is read as it looks, whatever was chosen when it did. */
    private static Optional<DateText.Order> order(
            ColumnProfile column, Function<String, Optional<DateText.Order>> chosen) {
        return column.type() == ColumnType.DATE ? chosen.apply(column.name()) : Optional.empty();
    }

    /** The profile of the column of a name. */
    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
