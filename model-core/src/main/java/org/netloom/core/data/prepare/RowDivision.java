package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.IntSort;
import org.netloom.core.data.Series;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Diagnostic;

/** Divides the usable rows of a table as its settings say; where the source brings its own test rows, the shares divide the others. */
final class RowDivision {

    private final DataSettings settings;
    private final Table table;
    private final List<Diagnostic> remarks;

    /**
     * @param remarks gets what there is to say of the division
     */
    RowDivision(DataSettings settings, Table table, List<Diagnostic> remarks) {
        this.settings = settings;
        this.table = table;
        this.remarks = remarks;
    }

    /**
     * Divides rows.
     *
     * @param rows those that can be learnt from, in the order of the table
     * @param classes the rows of each class, a list of indices into the table; empty if the target is a number
     */
    RowSplit divide(int[] rows, List<int[]> classes) {
        int[] free = Arrays.stream(rows).filter(row -> row < table.testFrom()).toArray();
        SplitSettings wanted = settings.split();
        if (free.length == rows.length) {
            return parts(wanted, free, classes);
        }
        double training = wanted.training() / (wanted.training() + wanted.validation());
        List<int[]> freeClasses = classes.stream()
                .map(group -> Arrays.stream(group)
                        .filter(row -> row < table.testFrom())
                        .toArray())
                .toList();
        RowSplit split = parts(wanted.withShares(training, 1 - training), free, freeClasses);
        return new RowSplit(
                split.training(),
                split.validation(),
                Arrays.stream(rows).filter(row -> row >= table.testFrom()).toArray());
    }

    /**
     * Divides rows for one turn of a cross-validation: a fold is the test, and the shares of training and validation divide the others.
     * Rows that the source has set aside for the test are left out.
     *
     * @param fold of rows that have no order
     */
    RowSplit divide(int[] rows, List<int[]> classes, Fold fold) {
        SplitSettings wanted = settings.split();
        int[] free = Arrays.stream(rows).filter(row -> row < table.testFrom()).toArray();
        boolean stratified = wanted.method() == SplitSettings.Method.STRATIFIED && !classes.isEmpty();
        int[] test = wanted.method() == SplitSettings.Method.GROUPED
                ? fold.ofWholeGroups(groups(wanted.column(), free), wanted.seed())
                : fold.of(stratified ? within(classes, free) : List.of(free), wanted.seed());
        int[] rest = Arrays.stream(free)
                .filter(row -> Arrays.binarySearch(test, row) < 0)
                .toArray();
        double training = wanted.training() / (wanted.training() + wanted.validation());
        RowSplit split = parts(wanted.withShares(training, 1 - training), rest, within(classes, rest));
        return new RowSplit(split.training(), split.validation(), test);
    }

    /** The rows of each class that are among some; these are in ascending order. */
    private static List<int[]> within(List<int[]> classes, int[] rows) {
        return classes.stream()
                .map(group -> Arrays.stream(group)
                        .filter(row -> Arrays.binarySearch(rows, row) >= 0)
                        .toArray())
                .toList();
    }

    private RowSplit parts(SplitSettings shares, int[] rows, List<int[]> classes) {
        return switch (shares.method()) {
            case SHUFFLED -> RowSplit.of(shares, List.of(rows));
            case STRATIFIED -> RowSplit.of(shares, classes.isEmpty() ? List.of(rows) : classes);
            case GROUPED -> RowSplit.ofWholeGroups(shares, groups(shares.column(), rows));
            case ORDERED -> ordered(shares, rows);
        };
    }

    /** Rows with the same cell; a row without one is a group of its own. */
    private List<int[]> groups(String name, int[] rows) {
        Column column = table.column(name).orElseThrow();
        Map<String, RowList> byCell = new LinkedHashMap<>();
        List<int[]> groups = new ArrayList<>();
        for (int row : rows) {
            String cell = column.cell(row);
            if (cell == null) {
                groups.add(new int[] {row});
            } else {
                byCell.computeIfAbsent(cell, key -> new RowList()).add(row);
            }
        }
        byCell.values().forEach(group -> groups.add(group.inOrderAdded()));
        return groups;
    }

    /** Rows without a place in the order come first: what nobody can date must not be judged by. */
    private RowSplit ordered(SplitSettings shares, int[] rows) {
        double[] places = shares.column().isEmpty() ? placesInFile(rows) : places(shares.column(), rows);
        boolean inOrder = IntStream.range(1, places.length).allMatch(i -> places[i] >= places[i - 1]);
        int[] order = inOrder ? rows : IntStream.range(0, rows.length).toArray();
        if (!inOrder) {
            IntSort.sort(order, (one, other) -> Double.compare(places[one], places[other]));
        }
        int[] sortedRows =
                inOrder ? rows : Arrays.stream(order).map(i -> rows[i]).toArray();
        double[] sortedPlaces = inOrder
                ? places
                : Arrays.stream(order).mapToDouble(i -> places[i]).toArray();
        long lost = Arrays.stream(places).filter(Double::isInfinite).count();
        if (lost > 0) {
            remarks.add(Diagnostic.info("split-without-place", (int) lost, shares.column()));
        }
        return RowSplit.inOrder(shares, sortedRows, sortedPlaces);
    }

    /** By the order of the file; of several series, by how many rows of the same series stand before, so that all are cut at the same time. */
    private double[] placesInFile(int[] rows) {
        String series = settings.windows().map(WindowSettings::series).orElse("");
        if (series.isEmpty()) {
            return Arrays.stream(rows).asDoubleStream().toArray();
        }
        Column column = table.column(series).orElseThrow();
        Map<String, Integer> counts = new HashMap<>();
        double[] places = new double[table.rows()];
        for (int row = 0; row < places.length; row++) {
            places[row] = counts.merge(column.text(row), 1, Integer::sum);
        }
        return Arrays.stream(rows).mapToDouble(row -> places[row]).toArray();
    }

    private double[] places(String name, int[] rows) {
        IntToDoubleFunction places = Series.places(
                table.column(name).orElseThrow(),
                SeriesOrder.dates(settings, name, table).orElse(null));
        double[] found = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double place = places.applyAsDouble(rows[i]);
            found[i] = Double.isNaN(place) ? Double.NEGATIVE_INFINITY : place;
        }
        return found;
    }
}
