package org.netloom.core.data.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TableSteps;

/** What was chosen for columns, once these are called otherwise. Pure. */
public final class Renaming {

    private Renaming() {}

    /**
     * The same settings under other names.
     *
     * @param before without formulas and conditions, which name columns in a text of their own
     * @param names one for each column, in their order
     * @throws IllegalArgumentException if there are formulas, or more or fewer names than columns
     */
    public static DataSettings byPlace(DataSettings before, List<String> names) {
        List<ColumnSettings> columns = before.columns();
        if (!before.steps().equals(TableSteps.NONE) || columns.size() != names.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + before);
        }
        Map<String, String> now = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(i -> now.put(columns.get(i).name(), names.get(i)));
        UnaryOperator<String> renamed = name -> now.getOrDefault(name, name);
        SplitSettings split = before.split();
        return before.withColumns(columns.stream()
                        .map(column -> column.withName(renamed.apply(column.name())))
                        .toList())
                .withSplit(split.with(split.method(), renamed.apply(split.column())))
                .withWindows(before.windows().map(windows -> windows.withSeries(renamed.apply(windows.series()))
                        .withOrder(renamed.apply(windows.order()))))
                .withSequences(before.sequences().map(sequences -> sequences
                        .withId(renamed.apply(sequences.id()))
                        .withOrder(renamed.apply(sequences.order()))));
    }
}
