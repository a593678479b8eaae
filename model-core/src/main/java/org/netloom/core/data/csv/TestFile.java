package org.netloom.core.data.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** A second file with the same columns, all rows of which are the test. Reads disk: not for the window's thread. */
public final class TestFile {

    private TestFile() {}

    /**
     * A file with the rows of a test file behind its own.
     *
     * @return the file with both; a failure if the test file cannot be read, or lacks a column of the first
     */
    public static Outcome<OpenedCsv> behind(OpenedCsv file, Path test) {
        return open(file, test).then(other -> {
            if (file.table().isOnDisk()) {
                return Outcome.failed(Diagnostic.error("test-file-large", file.name(), other.name()));
            }
            List<String> absent = file.table().names().stream()
                    .filter(name -> other.table().column(name).isEmpty())
                    .toList();
            return absent.isEmpty()
                    ? Outcome.of(file.withTable(file.table().withTestRows(other.table())))
                    : Outcome.failed(
                            Diagnostic.error("test-file-columns", other.name(), absent.size(), Listing.of(absent)));
        });
    }

    /** As the first file is written if that finds its columns, else as the file itself suggests. */
    private static Outcome<OpenedCsv> open(OpenedCsv file, Path test) {
        CsvDialect dialect = file.dialect();
        Table table = file.table();
        Outcome<OpenedCsv> read = DataFiles.open(test, dialect);
        boolean headed = !dialect.header()
                && read.toOptional()
                        .filter(other -> GivenNames.areFirst(other.table(), table.names()))
                        .isPresent();
        Outcome<OpenedCsv> alike = (headed ? DataFiles.open(test, dialect.withHeaderRows(1)) : read)
                .then(other -> Outcome.of(named(other, table)));
        boolean found = alike.toOptional()
                .filter(other -> table.names().stream()
                        .allMatch(name -> other.table().column(name).isPresent()))
                .isPresent();
        return found
                ? alike
                : DataFiles.open(
                                test,
                                new DialectWish(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        HeaderMode.ofRows(dialect.headerRows()),
                                        Optional.of(dialect.decimalComma()),
                                        Optional.empty(),
                                        Optional.empty()))
                        .then(other -> Outcome.of(named(other, table)));
    }

    /** Columns without names of their own are those that stand in the same place. */
    private static OpenedCsv named(OpenedCsv other, Table table) {
        return other.dialect().header()
                        || other.table().columns().size() != table.columns().size()
                ? other
                : other.withTable(GivenNames.byPlace(other.table(), table.names()));
    }
}
