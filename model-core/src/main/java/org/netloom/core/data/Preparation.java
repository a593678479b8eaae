package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Part;
import org.netloom.core.text.Listing;

/**
 * What was fitted on the training rows, stored with the model and replayed at prediction. Immutable plain values.
 *
 * @param features the columns that the network sees, in the order of the prepared row
 * @param target what it tells
 * @param formulas what columns that do not stand in the file are computed by, in the order in which they build on each other
 * @param filters the conditions that the rows met which it was fitted on and measured by
 * @param windows how rows that follow one another become samples; null if each row is one
 * @param spreads how the features were spread over the training rows; none in models from before that was kept
 * @param sequences which rows are one sample together; null if each row is one, or if there are windows
 * @param missing what says in columns of the file that there is no value, beside what says so everywhere; those that have nothing of the kind are not
 *     there
 * @param decimals which sign the decimals of columns of the file have, where a person said it, or it is not that of the file
 */
public record Preparation(
        List<FittedColumn> features,
        FittedTarget target,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FittedFormula> formulas,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FittedFormula> filters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FittedWindows windows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Spread> spreads,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FittedSequences sequences,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, MissingValues> missing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, LearntDecimals> decimals) {

    /** A preparation of columns that all stand in the file, by which each row is a sample. */
    public Preparation(List<FittedColumn> features, FittedTarget target) {
        this(features, target, List.of(), List.of(), null, List.of(), null, Map.of(), Map.of());
    }

    public Preparation {
        features = List.copyOf(features);
        // Absent in models from before there were formulas.
        formulas = formulas == null ? List.of() : List.copyOf(formulas);
        filters = filters == null ? List.of() : List.copyOf(filters);
        spreads = spreads == null ? List.of() : List.copyOf(spreads);
        missing = missing == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(missing));
        decimals = decimals == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(decimals));
    }

    /** The formulas that prediction needs: those of features, and what these build on, in their order. */
    public List<FittedFormula> formulasOfFeatures() {
        return formulas(false);
    }

    private List<FittedFormula> formulas(boolean labelled) {
        return FittedFormula.needed(formulas, names(labelled));
    }

    /** The columns that the rows to be predicted must have, in the order in which they are asked for: none of them is derived. */
    public List<String> sources() {
        return sources(false);
    }

    /** Those of the sources that are no features themselves, as formulas read them. */
    public List<FormulaInput> formulaInputs() {
        List<String> names = names(false);
        return sources().stream()
                .filter(source -> !names.contains(source))
                .map(source -> formulas.stream()
                        .flatMap(formula -> formula.inputs().stream())
                        .filter(input -> input.name().equals(source))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Whether a column is computed by a formula. */
    public boolean derives(String column) {
        return formulas.stream().anyMatch(formula -> formula.name().equals(column));
    }

    private List<String> sources(boolean labelled) {
        return FittedFormula.sources(formulas(labelled), names(labelled));
    }

    private List<String> names(boolean labelled) {
        List<String> names =
                new ArrayList<>(features.stream().map(FittedColumn::name).toList());
        if (labelled) {
            names.add(target.name());
        }
        names.addAll(arranging());
        return names;
    }

    /** The columns that tell which rows are a sample together, and in which order; they need not be seen by the network. */
    public List<String> arranging() {
        Stream<String> columns = windows != null
                ? Stream.of(windows.settings().series(), windows.order())
                : sequences != null ? Stream.of(sequences.id(), sequences.order()) : Stream.of();
        return columns.filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** How many numbers a sample has. */
    public int featureWidth() {
        return Math.multiplyExact(stepWidth(), Math.max(1, rowsTogether()));
    }

    /** How many rows are a sample together, with padding; 0 if each row is one. */
    private int rowsTogether() {
        return windows != null ? windows.settings().length() : sequences != null ? sequences.length() : 0;
    }

    /** The rows of the sample in which the last row of a table lies that can be in one; all rows if each is a sample, or if there is none. */
    public int[] lastSample(Table table) {
        if (windows == null && sequences == null) {
            return RowEncoder.allRows(table);
        }
        RowGroups groups = windows != null
                ? RowGroups.ofSeries(table, windows)
                : RowGroups.ofSequences(table, Objects.requireNonNull(sequences), row -> true);
        int last = -1;
        for (int position = 0; position < groups.size(); position++) {
            last = last < 0 || groups.rowAt(position) > groups.rowAt(last) ? position : last;
        }
        if (last < 0) {
            return RowEncoder.allRows(table);
        }
        int group = groups.groupAt(last);
        int end = groups.start(group + 1);
        int from = sequences != null ? groups.start(group) : Math.max(groups.start(group), end - rowsTogether());
        return IntStream.range(from, end).map(groups::rowAt).toArray();
    }

    /** How many numbers a row of the table becomes. */
    public int stepWidth() {
        return features.stream().mapToInt(FittedColumn::width).sum();
    }

    /**
     * How many steps follow one another in a sample: rows of a window or of a sequence, or tokens of a text where the network sees nothing else;
     * 0 if a sample is one row.
     */
    public int steps() {
        if (rowsTogether() > 0) {
            return rowsTogether();
        }
        FittedText text = features.get(0).text();
        return features.size() == 1 && text != null ? text.settings().length() : 0;
    }

    /** The columns of texts that the network sees. */
    public List<FittedColumn> texts() {
        return features.stream().filter(column -> column.text() != null).toList();
    }

    /** The names of the columns of pictures that the network sees. */
    public List<String> pictures() {
        return features.stream()
                .filter(column -> column.picture() != null)
                .map(FittedColumn::name)
                .toList();
    }

    /** What an Input of the network can read by itself; at least one part. */
    public List<Part> parts() {
        return rowsTogether() == 0 ? RowParts.of(features) : RowParts.whole(featureWidth());
    }

    /** What each number of a row is called. */
    public List<String> featureNames() {
        return features.stream().flatMap(column -> column.outputs().stream()).toList();
    }

    /** For each number of a row, how many categories it is the index of, or 0 if it is an ordinary number. */
    public List<Integer> indexSizes() {
        return features.stream().flatMap(column -> column.indexSizes().stream()).toList();
    }

    /** The classes in the order of the output units; empty for regression. */
    public List<String> classNames() {
        return target.classNames();
    }

    /**
     * Prepares new rows of which the target is not known; of series, every window that is complete, and of sequences each one: the last of its rows
     * stands for it.
     *
     * @return rows without labels ({@code labels} is empty). A row that lacks a cell of a column with {@code DROP_ROW} is left out:
     *     {@code sourceRows} tells which ones are there. A failure if a column is absent.
     */
    public Outcome<PreparedRows> apply(Table table) {
        return derived(table, false)
                .then(rows -> encoded(rows).then(prepared -> new Outcome.Success<>(prepared, remarks(rows))));
    }

    private List<Diagnostic> remarks(Table rows) {
        List<Diagnostic> remarks = new ArrayList<>(RowFilter.outside(filters, formulas, rows));
        remarks.addAll(UnknownTexts.check(features, rows));
        remarks.addAll(NewRows.check(spreads, features, rows));
        return remarks;
    }

    /** Whether another preparation gives the same numbers of the same rows, whatever is kept as evidence beside them. */
    public boolean isAlike(Preparation other) {
        return withoutSpreads().equals(other.withoutSpreads());
    }

    private Preparation withoutSpreads() {
        return new Preparation(
                features, target.withoutUnit(), formulas, filters, windows, List.of(), sequences, missing, decimals);
    }

    private Outcome<PreparedRows> encoded(Table rows) {
        if (sequences != null) {
            return new SequenceEncoder(this, sequences, rows).all();
        }
        return windows == null
                ? RowEncoder.encode(this, rows, RowEncoder.allRows(rows), false, Progress.UNSEEN)
                : new WindowEncoder(this, windows, rows).forecasts();
    }

    /**
     * Prepares chosen rows with their labels; of a series, these are the rows that are asked for, and one before which no window lies is left out. Of sequences they are
     * the rows whose target is the answer, one a sequence.
     *
     * @return the rows; those without a usable target are left out. A failure if a column or the target is absent.
     */
    public Outcome<PreparedRows> applyLabelled(Table table, int[] rows) {
        return applyLabelled(table, rows, Progress.UNSEEN);
    }

    /**
     * The same, watched.
     *
     * @param progress told where the rows lie on disk and are looked through piece by piece
     * @throws Progress.Stopped if it does not want that any more
     */
    public Outcome<PreparedRows> applyLabelled(Table table, int[] rows, Progress progress) {
        return labelling(table).then(labelling -> labelling.apply(rows, progress));
    }

    /** Prepares chosen rows of a table with their labels, as {@link #applyLabelled(Table, int[], Progress)} does. */
    @FunctionalInterface
    public interface Labelling {
        Outcome<PreparedRows> apply(int[] rows, Progress progress);
    }

    /**
     * What prepares several parts of one table: what is common to them is found out once.
     *
     * @return a failure if a column or the target is absent
     */
    public Outcome<Labelling> labelling(Table table) {
        return derived(table, true).then(whole -> Outcome.of(labellingOf(whole)));
    }

    private Labelling labellingOf(Table whole) {
        if (sequences != null) {
            return new SequenceEncoder(this, sequences, whole)::labelled;
        }
        return windows == null
                ? (rows, progress) -> RowEncoder.encode(this, whole, rows, true, progress)
                : new WindowEncoder(this, windows, whole)::labelled;
    }

    /** A file may say that NA is a category, and a file of new rows does not say so; nor what else is missing, nor, in a few cells, how numbers are written. */
    private Table named(Table table, boolean labelled) {
        Map<String, Set<String>> named = namedAsMissing();
        Table present = named.isEmpty()
                ? table
                : table.with(table.columns().stream()
                        .map(column -> column.present(named.getOrDefault(column.name(), Set.of())))
                        .toList());
        Table marked = present.marked(column -> missing.getOrDefault(column, MissingValues.NONE));
        Table written = LearntWriting.of(this).readBy(marked);
        // What was computed of cells that are read in another way now is computed anew.
        return read(labelled).stream().allMatch(name -> written.column(name).equals(present.column(name)))
                ? written
                : DerivedColumns.without(written);
    }

    /** The columns of which cells are looked at, be it by a condition only. */
    private List<String> read(boolean labelled) {
        List<String> asked = names(labelled);
        filters.forEach(filter -> filter.inputs().forEach(input -> asked.add(input.name())));
        return FittedFormula.sources(FittedFormula.needed(formulas, asked), asked);
    }

    /** What is glued to the numbers of columns of the file, by their names. */
    public Map<String, NumberUnit> units() {
        return LearntWriting.of(this).units();
    }

    /** The categories and classes that are called what elsewhere says that there is no value, by their columns. */
    public Map<String, Set<String>> namedAsMissing() {
        Map<String, Set<String>> named = new TreeMap<>();
        features.stream()
                .filter(column -> column.type() == ColumnType.CATEGORY)
                .forEach(column -> addNamed(column.name(), column.categories(), named));
        addNamed(target.name(), target.classNames(), named);
        return named;
    }

    private static void addNamed(String column, List<String> categories, Map<String, Set<String>> named) {
        Set<String> found =
                categories.stream().filter(MissingMarkers::matches).collect(Collectors.toCollection(TreeSet::new));
        if (!found.isEmpty()) {
            named.computeIfAbsent(column, name -> new TreeSet<>()).addAll(found);
        }
    }

    private Outcome<Table> derived(Table table, boolean labelled) {
        List<String> absent = sources(labelled).stream()
                .filter(name -> table.column(name).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            return Outcome.failed(
                    Diagnostic.error("columns-absent", absent.size(), Listing.of(absent), Listing.of(table.names())));
        }
        Table named = named(table, labelled);
        List<Diagnostic> otherUnits = LearntWriting.of(this).differing(named, labelled);
        return otherUnits.isEmpty()
                ? DerivedColumns.replayed(formulas(labelled), named)
                : new Outcome.Failure<>(otherUnits);
    }
}
