package org.netloom.core.data.csv;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/**
 * Opens further files for a project whose own file has no header: their columns are told by their place, or by a header that has the project's names in whatever
 * order. A header with other names is refused, since it would be taken for a row. Reads disk: not for the window's thread.
 */
public final class RowsByPlace {

    private static final int NAMES_SAID = 12;
    private static final int ROWS_ASKED = 50;

    private final List<Known> columns;
    private final List<Known> butTarget;
    private final Set<String> needed;

    /**
     * A column of the project's file.
     *
     * @param isNumber whether its cells are numbers
     * @param isNeeded whether a file is of no use without it
     * @param isTarget whether it may be left out, so that those behind it move up
     */
    public record Known(String name, boolean isNumber, boolean isNeeded, boolean isTarget) {

        /** The columns of a table, all of them needed. */
        static List<Known> of(Table table) {
            return table.columns().stream()
                    .map(column -> new Known(column.name(), isOfNumbers(column), true, false))
                    .toList();
        }

        private static boolean isOfNumbers(Column column) {
            List<Integer> filled = IntStream.range(0, Math.min(ROWS_ASKED, column.size()))
                    .filter(row -> column.cell(row) != null)
                    .boxed()
                    .toList();
            return !filled.isEmpty() && filled.stream().noneMatch(row -> Double.isNaN(column.number(row)));
        }
    }

    private enum FirstRow {
        VALUES,
        NAMES,
        OTHER_NAMES
    }

    /** @param columns of the project's file, in their order */
    public RowsByPlace(List<Known> columns) {
        this.columns = List.copyOf(columns);
        this.butTarget = columns.stream().filter(column -> !column.isTarget()).toList();
        this.needed = columns.stream()
                .filter(Known::isNeeded)
                .map(column -> plain(column.name()))
                .collect(Collectors.toSet());
    }

    /**
     * Opens a file: as the project's own is written if that suits, else as the file itself suggests.
     *
     * @param dialect of the project's file, without header
     * @param otherwise what is said of the file where it is written otherwise
     */
    public Outcome<OpenedCsv> open(Path path, CsvDialect dialect, DialectWish otherwise, Progress progress) {
        Outcome<OpenedCsv> alike = DataFiles.openAlike(path, dialect, progress);
        Outcome<OpenedCsv> read = alike.toOptional().filter(this::suits).isPresent()
                ? alike
                : DataFiles.open(path, otherwise.withHeader(HeaderMode.NO), progress);
        if (!(read instanceof Outcome.Success<OpenedCsv> success)) {
            return read;
        }
        OpenedCsv file = success.value();
        return switch (firstRow(file.table())) {
            case NAMES ->
                DataFiles.open(path, file.dialect().withHeaderRows(1), progress, Optional.empty())
                        .then(headed -> Outcome.of(headed.withTable(asCalled(headed.table()))));
            case OTHER_NAMES ->
                Outcome.failed(Diagnostic.error(
                        "header-unlike",
                        file.name(),
                        Listing.of(first(file.table()), NAMES_SAID),
                        Listing.of(columns.stream().map(Known::name).toList(), NAMES_SAID)));
            case VALUES ->
                read.then(rows -> Outcome.of(rows.withTable(GivenNames.byPlace(
                        rows.table(),
                        there(rows.table()).stream().map(Known::name).toList()))));
        };
    }

    private boolean suits(OpenedCsv file) {
        int width = file.table().columns().size();
        return width == columns.size() || width == butTarget.size() || firstRow(file.table()) == FirstRow.NAMES;
    }

    /** The columns that a file of so many has. */
    private List<Known> there(Table table) {
        return table.columns().size() == butTarget.size() ? butTarget : columns;
    }

    private FirstRow firstRow(Table table) {
        if (table.rows() == 0) {
            return FirstRow.VALUES;
        }
        List<String> cells = first(table).stream().map(RowsByPlace::plain).toList();
        Set<String> known = columns.stream().map(column -> plain(column.name())).collect(Collectors.toSet());
        boolean allNeeded = !needed.isEmpty() && cells.containsAll(needed);
        boolean onlyNames = known.containsAll(cells) && new HashSet<>(cells).size() == cells.size();
        if (allNeeded || onlyNames) {
            return FirstRow.NAMES;
        }
        return isUnlikeTheOthers(table) ? FirstRow.OTHER_NAMES : FirstRow.VALUES;
    }

    /** Whether the first row has words wherever the others have numbers. */
    private boolean isUnlikeTheOthers(Table table) {
        List<Known> there = there(table);
        List<Column> numbers = IntStream.range(
                        0, Math.min(there.size(), table.columns().size()))
                .filter(place -> there.get(place).isNumber())
                .mapToObj(table::column)
                .toList();
        return !numbers.isEmpty()
                && numbers.stream().allMatch(column -> column.cell(0) != null && Double.isNaN(column.number(0)))
                && numbers.stream().anyMatch(column -> IntStream.range(1, Math.min(ROWS_ASKED, column.size()))
                        .anyMatch(row -> !Double.isNaN(column.number(row))));
    }

    private static List<String> first(Table table) {
        return table.columns().stream().map(column -> column.text(0).strip()).toList();
    }

    /** The columns under the project's own names, which a header may write in other letters, large or small. */
    private Table asCalled(Table table) {
        Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        columns.forEach(column -> own.put(column.name(), column.name()));
        List<String> names = table.names().stream()
                .map(name -> columns.stream().anyMatch(column -> column.name().equals(name))
                        ? name
                        : own.getOrDefault(name, name))
                .toList();
        return GivenNames.byPlace(table, names);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
