package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
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
        return new TableProfile(table.columns().parallelStream()
                .map(column -> new ColumnProfiler(table, column).profile())
                .toList());
    }

    /** The profile of the column of a name. */
    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
