package org.netloom.core.data.csv;

import java.nio.file.Path;
import java.util.List;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;

/**
 * A file that was read.
 *
 * @param path where it lies
 * @param table its rows
 * @param dialect how it is written
 * @param reasons why the dialect is thought to be so: encoding, delimiter, quote, header, decimal sign; empty if it was given
 * @param sha256 of its bytes, in hex; of a packed file, of those within
 * @param sheets the names of all sheets of a spreadsheet, in order; empty for text
 */
public record OpenedCsv(
        Path path, Table table, CsvDialect dialect, List<Reason> reasons, String sha256, List<String> sheets) {

    public OpenedCsv {
        reasons = List.copyOf(reasons);
        sheets = List.copyOf(sheets);
    }

    /** A text that was read. */
    public OpenedCsv(Path path, Table table, CsvDialect dialect, List<Reason> reasons, String sha256) {
        this(path, table, dialect, reasons, sha256, List.of());
    }

    /** The same file with other columns, such as derived ones. */
    public OpenedCsv withTable(Table newTable) {
        return new OpenedCsv(path, newTable, dialect, reasons, sha256, sheets);
    }

    /** The same rows of another place: of the file that they were packed in, or of a copy. */
    public OpenedCsv at(Path place) {
        return new OpenedCsv(place, table, dialect, reasons, sha256, sheets);
    }

    /** The file's name, as a person calls it. */
    public String name() {
        return FileNames.of(path);
    }
}
