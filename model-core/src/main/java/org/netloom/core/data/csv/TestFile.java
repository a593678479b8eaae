package org.netloom.core.data.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
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
        DialectWish otherwise = DialectWish.of(HeaderMode.ofRows(dialect.headerRows()))
                .withDecimalComma(Optional.of(dialect.decimalComma()))
                .withStatedCharset(Optional.of(dialect.charset()));
        if (!dialect.header()) {
            return new RowsByPlace(RowsByPlace.Known.of(table)).open(test, dialect, otherwise, Progress.UNSEEN);
        }
        Outcome<OpenedCsv> alike = DataFiles.openAlike(test, dialect, Progress.UNSEEN);
        boolean found = alike.toOptional()
                .filter(other -> table.names().stream()
                        .allMatch(name -> other.table().column(name).isPresent()))
                .isPresent();
        return found ? alike : DataFiles.open(test, otherwise);
    }
}
