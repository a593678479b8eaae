package org.netloom.core.data;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that a person decided about the data: where it lies, how it is written, what its columns are for, how rows are divided.
 *
 * @param reference the file
 * @param dialect how it is written
 * @param columns one for each column of the file, in the file's order, then one for each derived column
 * @param split how rows are divided
 * @param balance what is done where some classes have many more training rows than others; classification only
 * @param pictures what pictures become; empty if the data are a table
 * @param steps what is done to the table as a whole; the columns that it derives are among {@code columns}, behind those of the file
 * @param testFile a second file with the same columns, all rows of which are the test; the shares then divide those of the first
 * @param windows how rows that follow one another become samples; empty if each row is one
 * @param sequences which rows are one sample together; empty if each row is one, or if they are looked at in windows
 */
public record DataSettings(
        DataReference reference,
        CsvDialect dialect,
        List<ColumnSettings> columns,
        SplitSettings split,
        Balance balance,
        Optional<PictureSettings> pictures,
        TableSteps steps,
        Optional<DataReference> testFile,
        Optional<WindowSettings> windows,
        Optional<SequenceSettings> sequences) {

    /** Settings without steps for the table as a whole, by which each row, or each picture, is a sample. */
    public DataSettings(
            DataReference reference,
            CsvDialect dialect,
            List<ColumnSettings> columns,
            SplitSettings split,
            Balance balance,
            Optional<PictureSettings> pictures) {
        this(
                reference,
                dialect,
                columns,
                split,
                balance,
                pictures,
                TableSteps.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Settings of a table. */
    public DataSettings(
            DataReference reference,
            CsvDialect dialect,
            List<ColumnSettings> columns,
            SplitSettings split,
            Balance balance) {
        this(reference, dialect, columns, split, balance, Optional.empty());
    }

    /** Settings by which every row counts alike. */
    public DataSettings(
            DataReference reference, CsvDialect dialect, List<ColumnSettings> columns, SplitSettings split) {
        this(reference, dialect, columns, split, Balance.NONE);
    }

    public DataSettings {
        columns = List.copyOf(columns);
    }

    /** The target, if one is chosen. */
    public Optional<ColumnSettings> target() {
        return columns.stream().filter(c -> c.role() == ColumnRole.TARGET).findFirst();
    }

    /** The columns that the network sees. */
    public List<ColumnSettings> features() {
        return columns.stream().filter(c -> c.role() == ColumnRole.FEATURE).toList();
    }

    /** What the network sees of a row: the features, and of a series the target's own past if it is wanted. In the order of the file. */
    public List<ColumnSettings> seen() {
        boolean ownPast = windows.filter(WindowSettings::ownPast).isPresent();
        return columns.stream()
                .filter(c -> c.role() == ColumnRole.FEATURE || ownPast && c.role() == ColumnRole.TARGET)
                .toList();
    }

    /** How the cells of the column of a name are read, where a person decided it. */
    public ColumnReading reading(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .map(ColumnSettings::reading)
                .findFirst()
                .orElse(ColumnReading.GUESSED);
    }

    /** A copy in which the column of a name is changed. */
    public DataSettings withColumn(String name, UnaryOperator<ColumnSettings> change) {
        return withColumns(columns.stream()
                .map(column -> column.name().equals(name) ? change.apply(column) : column)
                .toList());
    }

    /** A copy with other columns. */
    public DataSettings withColumns(List<ColumnSettings> newColumns) {
        return new DataSettings(
                reference, dialect, newColumns, split, balance, pictures, steps, testFile, windows, sequences);
    }

    /** A copy with another split. */
    public DataSettings withSplit(SplitSettings newSplit) {
        return new DataSettings(
                reference, dialect, columns, newSplit, balance, pictures, steps, testFile, windows, sequences);
    }

    /** A copy that points to another file. */
    public DataSettings withReference(DataReference newReference) {
        return new DataSettings(
                newReference, dialect, columns, split, balance, pictures, steps, testFile, windows, sequences);
    }

    /** A copy with another treatment of uneven classes. */
    public DataSettings withBalance(Balance newBalance) {
        return new DataSettings(
                reference, dialect, columns, split, newBalance, pictures, steps, testFile, windows, sequences);
    }

    /** A copy in which pictures become something else. */
    public DataSettings withPictures(PictureSettings newPictures) {
        return new DataSettings(
                reference,
                dialect,
                columns,
                split,
                balance,
                Optional.of(newPictures),
                steps,
                testFile,
                windows,
                sequences);
    }

    /** A copy with other steps for the table as a whole. */
    public DataSettings withSteps(TableSteps newSteps) {
        return new DataSettings(
                reference, dialect, columns, split, balance, pictures, newSteps, testFile, windows, sequences);
    }

    /** A copy with another second file for the test, or without one. */
    public DataSettings withTestFile(Optional<DataReference> newTestFile) {
        return new DataSettings(
                reference, dialect, columns, split, balance, pictures, steps, newTestFile, windows, sequences);
    }

    /** The columns that the file must have: all but those that are derived. */
    public List<ColumnSettings> ofFile() {
        return columns.stream().filter(column -> !steps.derives(column.name())).toList();
    }

    /** A copy in which rows become samples in another way. */
    public DataSettings withWindows(Optional<WindowSettings> newWindows) {
        return new DataSettings(
                reference, dialect, columns, split, balance, pictures, steps, testFile, newWindows, sequences);
    }

    /** A copy in which other rows are one sample together. */
    public DataSettings withSequences(Optional<SequenceSettings> newSequences) {
        return new DataSettings(
                reference, dialect, columns, split, balance, pictures, steps, testFile, windows, newSequences);
    }

    /** The column that orders the rows of a series; empty for the order of the file. */
    public String order() {
        return split.method() == SplitSettings.Method.ORDERED
                ? split.column()
                : windows.map(WindowSettings::order).orElse("");
    }

    /** The columns that tell which rows are a sample together, and in which order. */
    public List<String> arranging() {
        return Stream.concat(
                        windows.stream().flatMap(wanted -> Stream.of(wanted.series(), order())),
                        sequences.stream().flatMap(wanted -> Stream.of(wanted.id(), wanted.order())))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
