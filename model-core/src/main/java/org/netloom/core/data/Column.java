package org.netloom.core.data;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column as text, in the order of the rows. Immutable and thread-safe. Few different texts are held once and
 * counted by code; many are held as one block of UTF-8 bytes: about the size that they have in the file.
 */
public final class Column {

    private final String name;
    private final CellStore cells;
    private final NumberFormat format;

    private final @Nullable ColumnOrigin origin;
    private final @Nullable ColumnType declared;
    private final List<String> declaredValues;

    /** The column before a person said how it is read; itself if nobody did. */
    private final Column plain;

    private final MissingValues alsoMissing;
    private final Optional<DecimalSign> chosenDecimals;

    Column(String name, CellStore cells, NumberFormat format) {
        this(name, cells, format, null, null, List.of());
    }

    Column(String name, CellStore cells, NumberFormat format, ColumnOrigin origin) {
        this(name, cells, format, origin, null, List.of());
    }

    private Column(
            String name,
            CellStore cells,
            NumberFormat format,
            @Nullable ColumnOrigin origin,
            @Nullable ColumnType declared,
            List<String> declaredValues) {
        this(name, cells, format, origin, declared, declaredValues, null, MissingValues.NONE, Optional.empty());
    }

    private Column(
            String name,
            CellStore cells,
            NumberFormat format,
            @Nullable ColumnOrigin origin,
            @Nullable ColumnType declared,
            List<String> declaredValues,
            @Nullable Column plain,
            MissingValues alsoMissing,
            Optional<DecimalSign> chosenDecimals) {
        this.plain = plain == null ? this : plain;
        this.alsoMissing = alsoMissing;
        this.chosenDecimals = chosenDecimals;
        this.name = name;
        this.cells = cells;
        this.format = format;
        this.origin = origin;
        this.declared = declared;
        this.declaredValues = declaredValues;
    }

    /** The same cells, of which those with some values, and no others but those that are so everywhere, are missing. A derived column has none of its own. */
    Column marked(MissingValues values) {
        return read(values, chosenDecimals);
    }

    /**
     * The same cells, read as a person says. A derived column is read in one way.
     *
     * @param values that are missing, and no others but those that are so everywhere
     * @param decimals the sign of its numbers; empty for the one that the cells tell
     */
    Column read(MissingValues values, Optional<DecimalSign> decimals) {
        return values.equals(alsoMissing) && decimals.equals(chosenDecimals)
                ? this
                : read(values, decimals, Optional.empty());
    }

    private Column read(MissingValues values, Optional<DecimalSign> decimals, Optional<NumberUnit> known) {
        if (origin != null) {
            return this;
        }
        if (values.none() && decimals.isEmpty()) {
            return plain;
        }
        CellStore spoken = plain.cells.without(values.spoken(), plain.format);
        NumberFormat read = plain.format(spoken, decimals, known);
        return new Column(
                name, spoken.without(values, read), read, null, declared, declaredValues, plain, values, decimals);
    }

    /** How cells of this column are written, of which some words are missing now, that stood between numbers and may have hidden what is glued to these. */
    private NumberFormat format(CellStore spoken, Optional<DecimalSign> decimals, Optional<NumberUnit> known) {
        if (decimals.isPresent()) {
            return ColumnBuilder.formatWith(spoken, decimals.get()).settled(known);
        }
        return spoken == cells
                ? format
                : ColumnBuilder.format(spoken, format.sign()).settled(known);
    }

    /** What says here that there is no value, beside what says so everywhere. */
    public MissingValues alsoMissing() {
        return alsoMissing;
    }

    /** Which sign a person said that the decimals of its numbers have, if anybody did. */
    public Optional<DecimalSign> chosenDecimals() {
        return chosenDecimals;
    }

    /** Which sign the decimals of its numbers have. */
    public DecimalSign decimals() {
        return format.sign();
    }

    /** What its cells tell of that. Some of them, if there are many. */
    public DecimalEvidence decimalEvidence() {
        return DecimalEvidence.of(ColumnBuilder.sample(cells));
    }

    private Column changed(UnaryOperator<Column> change) {
        return change.apply(plain).read(alsoMissing, chosenDecimals);
    }

    private boolean isRead() {
        return plain != this;
    }

    /** The same cells, said to come from a formula. */
    Column from(ColumnOrigin newOrigin) {
        return new Column(name, cells, format, newOrigin, declared, declaredValues);
    }

    /**
     * The same cells, of a type that their file states.
     *
     * @param values that they can have, in the order in which the file names them; what is named there is a value, also where it is usually written for
     *     none, such as NA. Empty if the file names none
     */
    Column declaredAs(ColumnType type, List<String> values) {
        if (isRead()) {
            return changed(column -> column.declaredAs(type, values));
        }
        return new Column(name, cells.present(Set.copyOf(values)), format, origin, type, List.copyOf(values));
    }

    /** The same cells, of which those with some texts are not missing. */
    Column present(Set<String> values) {
        if (isRead()) {
            Column stated = plain.present(values);
            return stated == plain ? this : stated.read(alsoMissing, chosenDecimals);
        }
        CellStore stated = cells.present(values);
        return stated == cells ? this : new Column(name, stated, format, origin, declared, declaredValues);
    }

    /** The same cells, declared as those of another column are. */
    Column declaredLike(Column other) {
        return other.declared == null ? this : declaredAs(other.declared, other.declaredValues);
    }

    /** The values that the file says the cells can have, in its order; empty if it does not say so. */
    public List<String> declaredValues() {
        return declaredValues;
    }

    /** Of which type the file says that the cells are, if it says so. */
    public Optional<ColumnType> declared() {
        return Optional.ofNullable(declared);
    }

    /** What it was derived by, if it does not stand in the file. */
    public Optional<ColumnOrigin> origin() {
        return Optional.ofNullable(origin);
    }

    /** The pictures, if that is what its cells are. */
    public Optional<PictureBlock> pictures() {
        if (cells instanceof NamedPictureCells named) {
            return Optional.of(named.block());
        }
        return cells instanceof PictureCells pictures ? Optional.of(pictures.block()) : Optional.empty();
    }

    /** Whether its cells are pictures that a table names, beside other columns. */
    public boolean namesPictures() {
        return cells instanceof NamedPictureCells;
    }

    /** The same names of files, with what the files show. */
    Column showing(PictureBlock block, BitSet shown) {
        if (isRead()) {
            return changed(column -> column.showing(block, shown));
        }
        return new Column(name, new NamedPictureCells(names(), block, shown), format, origin, declared, declaredValues);
    }

    /** The same cells under another name. */
    Column named(String newName) {
        if (isRead()) {
            return changed(column -> column.named(newName));
        }
        return new Column(newName, cells, format, origin, declared, declaredValues);
    }

    /** The same cells as the file has them. */
    Column asNames() {
        if (isRead()) {
            return changed(Column::asNames);
        }
        return new Column(name, names(), format, origin, declared, declaredValues);
    }

    private CellStore names() {
        return cells instanceof NamedPictureCells named ? named.names() : cells;
    }

    /**
     * The same cells, of which too few tell how they are written: what is known of it from elsewhere holds. A derived column keeps its own, and what a person said of these
     * cells counts first.
     *
     * @param sign before the decimals
     * @param unit glued to the numbers
     */
    Column writtenIn(Optional<DecimalSign> sign, Optional<NumberUnit> unit) {
        if (origin != null) {
            return this;
        }
        if (isRead()) {
            Column known = plain.writtenIn(sign, unit);
            boolean told = unit.isEmpty()
                    || unit().filter(own -> !unit.get().covers(own)).isPresent();
            return known == plain && told ? this : known.read(alsoMissing, chosenDecimals, unit);
        }
        NumberFormat settled = sign.filter(usual -> usual != format.sign())
                .map(usual -> ColumnBuilder.format(cells, usual))
                .orElse(format)
                .settled(unit);
        return settled.equals(format) ? this : new Column(name, cells, settled, origin, declared, declaredValues);
    }

    /** The same cells, read as those of another column that holds the first of them: with its decimal sign, whatever the others tell. */
    Column writtenLike(Column other) {
        NumberFormat like = new NumberFormat(other.plain.format.sign(), other.plain.format.strict(), format.unit());
        return new Column(name, cells, like, origin, declared, declaredValues)
                .read(other.alsoMissing, other.chosenDecimals);
    }

    /** What is glued to the column's numbers, such as {@code kg}, if anything is. */
    public Optional<NumberUnit> unit() {
        return format.unit();
    }

    /** As in the header, or {@code column_1} …; unique in its table. */
    public String name() {
        return name;
    }

    /** How many rows there are. */
    public int size() {
        return cells.size();
    }

    /** The trimmed cell, or null if it is missing. */
    public @Nullable String cell(int row) {
        return cells.missing(row) ? null : cells.text(row);
    }

    /** The trimmed cell as it is written, a marker such as {@code NA} included. */
    public String text(int row) {
        return cells.text(row);
    }

    /** A number that is the same for cells of this column with the same text, and hardly ever for others. */
    public long hash(int row) {
        return cells.hash(row);
    }

    /** Whether the cell is empty or says that there is no value. */
    public boolean isMissing(int row) {
        return cells.missing(row);
    }

    /** The cell as a number; NaN if it is missing or holds none. */
    public double number(int row) {
        return cells.number(row, format);
    }

    /** Whether a number is written in a cell, also if it says that there is none. */
    public boolean holdsNumber(int row) {
        return !Double.isNaN(plain.cells.number(row, plain.format));
    }

    /** What a cell of this column would be as a number; NaN if it holds none. */
    public double number(String cell) {
        return format.parse(cell);
    }

    /**
     * What the cells of rows are worth in another way than as numbers; NaN where one is missing. Found out once for each different text where these are held once.
     *
     * @param worth of a cell that is not missing
     */
    public IntToDoubleFunction worth(ToDoubleFunction<String> worth) {
        return cells.worth(worth);
    }

    /** The different cells that are not missing, in no order, where it is known without going through the rows which these are. */
    public Optional<List<String>> different() {
        return cells.different();
    }

    /** Whether it is known without going through the rows that each cell that is not missing is a number. */
    public boolean holdsNumbersOnly() {
        return cells.holdsNumbersOnly(format);
    }

    /** All cells as numbers; NaN where one is missing or holds none. A new array. */
    public double[] numbers() {
        double[] numbers = new double[size()];
        numbers(0, numbers.length, numbers);
        return numbers;
    }

    /** Fills {@code out} from 0 with the numbers of the rows from {@code from} to before {@code to}; NaN where a cell is missing or holds none. */
    public void numbers(int from, int to, double[] out) {
        cells.numbers(from, to, format, out);
    }

    /**
     * What stands in the column.
     *
     * @param most so many different texts are counted if there are more, the most frequent ones where that is known
     */
    public ColumnValues values(int most) {
        return values(most, AscendingKeys.ROOM);
    }

    ColumnValues values(int most, int room) {
        return cells.values(format, most, room);
    }

    /** Where the cells lie. */
    CellStore cells() {
        return cells;
    }

    /** How many cells are missing. */
    public int missingCount() {
        return missingMarkers().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What stands in the missing cells, and how often; the empty text is the empty cell. */
    public Map<String, Integer> missingMarkers() {
        return cells.missingMarkers();
    }
}
