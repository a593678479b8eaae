package org.netloom.core.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows and columns of text, as read from a file. Immutable and thread-safe. */
public final class Table {

    private final Map<String, Column> columns;
    private final List<Column> ordered;
    private final int rows;
    private final Packed lines;
    private final boolean decimalComma;
    private final int testFrom;
    private final @Nullable TableDisk disk;

    /** @param disk where its cells lie; null if they lie in the heap */
    Table(List<Column> columns, int rows, Packed lines, boolean decimalComma, @Nullable TableDisk disk) {
        this(columns, rows, lines, decimalComma, rows, disk);
    }

    private Table(
            List<Column> columns,
            int rows,
            Packed lines,
            boolean decimalComma,
            int testFrom,
            @Nullable TableDisk disk) {
        this.testFrom = testFrom;
        this.disk = disk;
        this.ordered = List.copyOf(columns);
        this.columns = new LinkedHashMap<>();
        for (Column column : columns) {
            if (this.columns.put(column.name(), column) != null) {
                throw new IllegalArgumentException("Two columns are called " + column.name());
            }
        }
        this.rows = rows;
        this.lines = lines;
        this.decimalComma = decimalComma;
    }

    /**
     * A table of given cells; for generated data and tests.
     *
     * @param names unique
     * @param rows as many cells each as there are names
     */
    public static Table of(List<String> names, List<List<String>> rows) {
        return of(names, rows, false);
    }

    /**
     * A table of given cells.
     *
     * @param names unique
     * @param rows as many cells each as there are names
     * @param decimalComma whether 1,5 means one and a half
     */
    public static Table of(List<String> names, List<List<String>> rows, boolean decimalComma) {
        TableBuilder builder = new TableBuilder(names.size());
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != names.size()) {
                throw new IllegalArgumentException(
                        "Row " + row + " has " + rows.get(row).size() + " cells, not " + names.size());
            }
            builder.add(rows.get(row).toArray(String[]::new), row + 2L);
        }
        return builder.build(names, decimalComma);
    }

    /**
     * A table of pictures. The arrays are not copied, and nobody may write to them.
     *
     * @param column what the column of pictures is called
     * @param block as many pictures as there are names
     * @param names of the files
     * @param label what the column of labels is called; no such column if there are no labels
     * @param labels one for each picture, or none at all
     * @param testFrom the first of the pictures at the end that are for the test
     */
    public static Table ofPictures(
            String column, PictureBlock block, List<String> names, String label, List<String> labels, int testFrom) {
        TableBuilder builder = new TableBuilder(1);
        for (int row = 0; row < names.size(); row++) {
            builder.add(new String[] {labels.isEmpty() ? "" : labels.get(row)}, row + 1L);
        }
        Table told = builder.build(List.of(label), false);
        CellStore cells = new PictureCells(block, names.toArray(String[]::new));
        List<Column> columns = new java.util.ArrayList<>(List.of(new Column(column, cells, NumberFormat.PLAIN)));
        if (!labels.isEmpty()) {
            columns.addAll(told.ordered);
        }
        return new Table(columns, names.size(), told.lines, false, testFrom, null);
    }

    /**
     * A table of pictures: a column {@code label}, and one for each pixel. The bytes are not copied, and nobody may write to them.
     *
     * @param labels one for each picture
     * @param pixels picture after picture, 0 for black to 255 for white
     * @param names of the pixels of a picture
     * @param testFrom the first of the pictures at the end that are for the test
     */
    public static Table ofPictures(List<String> labels, byte[] pixels, List<String> names, int testFrom) {
        TableBuilder builder = new TableBuilder(1);
        for (int row = 0; row < labels.size(); row++) {
            builder.add(new String[] {labels.get(row)}, row + 1L);
        }
        Table label = builder.build(List.of("label"), false);
        List<Column> columns = new java.util.ArrayList<>(label.ordered);
        for (int pixel = 0; pixel < names.size(); pixel++) {
            columns.add(new Column(
                    names.get(pixel), new ShadeCells(pixels, pixel, names.size(), labels.size()), NumberFormat.PLAIN));
        }
        return new Table(columns, labels.size(), label.lines, false, testFrom, null);
    }

    /**
     * The same rows, of which a column that names files shows what these hold. The arrays are not copied.
     *
     * @param column that is there
     * @param block a picture a row
     * @param shown which rows have one; the others have no value in this column any more
     */
    public Table showing(String column, PictureBlock block, BitSet shown) {
        return with(ordered.stream()
                .map(found -> found.name().equals(column) ? found.showing(block, shown) : found)
                .toList());
    }

    /** The same rows, of which a column has another name, which no other column has. */
    public Table withNamed(String column, String newName) {
        return with(ordered.stream()
                .map(found -> found.name().equals(column) ? found.named(newName) : found)
                .toList());
    }

    /**
     * The same rows, of which all columns have other names.
     *
     * @param newNames unique, one for each column
     */
    public Table withNames(List<String> newNames) {
        return with(IntStream.range(0, ordered.size())
                .mapToObj(i -> ordered.get(i).named(newNames.get(i)))
                .toList());
    }

    /** The same rows, with all cells as the file has them: names of files that show pictures are names again. */
    public Table asNames() {
        return ordered.stream().noneMatch(Column::namesPictures)
                ? this
                : with(ordered.stream().map(Column::asNames).toList());
    }

    /**
     * The same rows, in which some values of columns are missing, beside what is so everywhere; the same table if they are so already. Takes time in the
     * rows of the columns of which that is changed.
     *
     * @param missing what says so in a column, by its name; of derived columns it is not asked for
     */
    public Table marked(Function<String, MissingValues> missing) {
        return each(column -> column.marked(missing.apply(column.name())));
    }

    /**
     * The same rows, of which the cells are read as a person says: what else is missing, as in {@link #marked}, and which decimal sign their numbers have. The same table if
     * they are read so already.
     *
     * @param reading of a column, by its name
     */
    public Table read(Function<String, ColumnReading> reading) {
        return each(column -> {
            ColumnReading said = reading.apply(column.name());
            return column.read(said.missing(), said.decimals());
        });
    }

    private Table each(UnaryOperator<Column> change) {
        List<Column> changed = ordered.stream().map(change).toList();
        return changed.equals(ordered) ? this : with(changed);
    }

    /** These columns, and behind them those that another table with as many rows has more. */
    public Table beside(Table other) {
        if (other.rows != rows) {
            throw new IllegalArgumentException(other.rows + " rows beside " + rows);
        }
        List<Column> both = new java.util.ArrayList<>(ordered);
        other.ordered.stream().filter(column -> column(column.name()).isEmpty()).forEach(both::add);
        return with(both);
    }

    /** The same rows with other columns, as many cells each. */
    Table with(List<Column> newColumns) {
        return new Table(newColumns, rows, lines, decimalComma, testFrom, disk);
    }

    /**
     * The same rows, with the types that their file states.
     *
     * @param types one for each column
     * @param values for each column those that it names, in their order
     */
    public Table declared(List<ColumnType> types, List<List<String>> values) {
        return with(IntStream.range(0, ordered.size())
                .mapToObj(i -> ordered.get(i).declaredAs(types.get(i), values.get(i)))
                .toList());
    }

    /** Whether the file states the types of its columns. */
    public boolean isDeclared() {
        return ordered.stream().anyMatch(column -> column.declared().isPresent());
    }

    /**
     * The same rows, and behind them those of another table as the test.
     *
     * @param test has all columns of this one, in whatever order
     */
    public Table withTestRows(Table test) {
        List<Column> others = ordered.stream()
                .map(column -> test.column(column.name()).orElseThrow())
                .toList();
        TableBuilder builder = new TableBuilder(ordered.size());
        addTo(builder, ordered, this);
        addTo(builder, others, test);
        Table both = builder.build(names(), decimalComma);
        List<Column> typed = IntStream.range(0, ordered.size())
                .mapToObj(i -> both.column(i).declaredLike(ordered.get(i)).writtenLike(ordered.get(i)))
                .toList();
        return new Table(typed, both.rows, both.lines, decimalComma, rows, null);
    }

    private static void addTo(TableBuilder builder, List<Column> columns, Table table) {
        for (int row = 0; row < table.rows; row++) {
            int at = row;
            builder.add(columns.stream().map(column -> column.text(at)).toArray(String[]::new), table.lineOf(row));
        }
    }

    /** The first of the rows at the end that the source has set aside for the test; as many as there are rows if there are none. */
    public int testFrom() {
        return testFrom;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The columns in the order of the file. */
    public List<Column> columns() {
        return ordered;
    }

    /** The names in the order of the file. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The column of a name. */
    public Optional<Column> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** The column at an index from 0. */
    public Column column(int index) {
        return ordered.get(index);
    }

    /** The trimmed cell, or null if it is missing. */
    public @Nullable String cell(int row, int column) {
        return ordered.get(column).cell(row);
    }

    /** The line of the file on which a row begins, from 1. */
    public int lineOf(int row) {
        return (int) lines.get(row);
    }

    /** Whether its cells lie in files. What is made of them row by row is then made when it is asked for. */
    public boolean isOnDisk() {
        return disk != null;
    }

    /** Where its cells lie, if that is on disk. */
    Optional<TableDisk> disk() {
        return Optional.ofNullable(disk);
    }

    /** On which lines rows begin. */
    Packed lines() {
        return lines;
    }

    /** Whether 1,5 means one and a half. */
    public boolean decimalComma() {
        return decimalComma;
    }

    @Override
    public String toString() {
        return rows + " rows of " + Arrays.toString(names().toArray());
    }
}
