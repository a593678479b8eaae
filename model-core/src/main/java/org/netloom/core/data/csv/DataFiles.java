package org.netloom.core.data.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Opens data files. Reads from disk: not for the window's thread. */
public final class DataFiles {

    /** Looking at the bytes takes so much of the time of reading. */
    private static final double SCAN_SHARE = 0.15;

    private static final List<String> ENDINGS = List.of("csv", "tsv", "txt", "data", "xlsx", "xlsm", "arff");

    private DataFiles() {}

    /** What the names of tables look like, such as {@code *.csv}, and of pictures in IDX. */
    public static List<String> patterns() {
        return Stream.of(
                        ENDINGS.stream().map(ending -> "*." + ending),
                        ENDINGS.stream().map(ending -> "*." + ending + ".gz"),
                        Stream.of("*.zip", "*idx3-ubyte*", "*idx4-ubyte*"))
                .flatMap(patterns -> patterns)
                .toList();
    }

    /** Whether a file has a name that tables have, packed or not. */
    public static boolean isNamedSo(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".zip") || isNamedPlainly(FileNames.unpacked(file));
    }

    /** Whether a file has a name that tables have which are not packed. */
    static boolean isNamedPlainly(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /**
     * Opens a CSV file, a spreadsheet or an ARFF file, packed or not, and finds out how it is written.
     *
     * @return the rows and the reasons, with remarks on names and rows; or why the file is no table
     */
    public static Outcome<OpenedCsv> open(Path path, HeaderMode mode) {
        return open(path, DialectWish.of(mode));
    }

    /**
     * Opens a CSV file of which a person says in part how it is written, and finds out the rest.
     *
     * @return the rows and the reasons, with remarks on names and rows; or why the file is no table
     */
    public static Outcome<OpenedCsv> open(Path path, DialectWish wish) {
        return open(path, wish, Progress.UNSEEN);
    }

    /**
     * The same, watched; what nobody wants any more ends as a failure that says so.
     *
     * @param progress told between 0 and 1
     */
    public static Outcome<OpenedCsv> open(Path path, DialectWish wish, Progress progress) {
        return open(path, wish, progress, Optional.empty());
    }

    /**
     * The same, with a cache for files that are large.
     *
     * @param cache where large tables are kept; without one, what has no room in memory is refused
     */
    public static Outcome<OpenedCsv> open(Path path, DialectWish wish, Progress progress, Optional<TableCache> cache) {
        // What is kept of a file does not depend on what its columns are called.
        DialectWish unnamed = wish.withNames(List.of());
        return new LargeFiles(cache, path, unnamed)
                .open(
                        progress,
                        kept -> kept.find(path, unnamed, progress),
                        reading -> opened(reading.content(), unnamed, reading.progress(), reading))
                .then(file -> GivenNames.named(file, wish.names()));
    }

    private static Outcome<OpenedCsv> opened(
            Path path, DialectWish wish, Progress progress, LargeFiles.Reading reading) {
        Optional<String> unknown = wish.charset().filter(name -> !DialectFinder.isKnown(name));
        if (unknown.isPresent()) {
            return Outcome.failed(Diagnostic.error("charset-unknown", FileNames.of(path), unknown.get()));
        }
        OnePass once = new OnePass(path, progress, reading);
        return once.open(scan -> DialectFinder.find(path, scan, wish))
                .orElseGet(() -> inTwoPasses(path, wish, once.rest(), reading));
    }

    private static Outcome<OpenedCsv> inTwoPasses(
            Path path, DialectWish wish, Progress progress, LargeFiles.Reading reading) {
        return scan(path, progress.part(0, SCAN_SHARE))
                .then(scan -> BinaryKind.isSpreadsheet(scan.head())
                        ? Spreadsheet.open(
                                path, scan.sha256(), wish.sheet(), wish.header(), progress.part(SCAN_SHARE, 1))
                        : ArffFile.isOne(path, scan.head())
                                ? DialectFinder.charset(path, scan, wish)
                                        .then(guess -> arff(
                                                path,
                                                guess.charset(),
                                                Optional.of(guess.reason()),
                                                scan,
                                                progress.part(SCAN_SHARE, 1),
                                                reading))
                                : DialectFinder.find(path, scan, wish)
                                        .then(found -> read(
                                                path,
                                                found.dialect(),
                                                found.reasons(),
                                                scan,
                                                progress.part(SCAN_SHARE, 1),
                                                reading)));
    }

    /**
     * Opens a CSV file of which it is known how it is written.
     *
     * @return the rows, with remarks on names and rows; or why the file is no table
     */
    public static Outcome<OpenedCsv> open(Path path, CsvDialect dialect) {
        return open(path, dialect, Progress.UNSEEN, Optional.empty());
    }

    /**
     * The same, watched, and with a cache for files that are large.
     *
     * @param cache where large tables are kept; without one, what has no room in memory is refused
     */
    public static Outcome<OpenedCsv> open(
            Path path, CsvDialect dialect, Progress progress, Optional<TableCache> cache) {
        if (!DialectFinder.isKnown(dialect.charset())) {
            return Outcome.failed(Diagnostic.error("charset-unknown", FileNames.of(path), dialect.charset()));
        }
        DialectWish wish = DialectWish.AUTO
                .withCharset(Optional.of(dialect.charset()))
                .withDelimiter(Optional.of(dialect.delimiter()));
        return new LargeFiles(cache, path, wish)
                .open(
                        progress,
                        kept -> kept.find(path, dialect, progress),
                        reading -> opened(reading.content(), dialect, scan -> dialect, reading.progress(), reading));
    }

    /**
     * Opens a further CSV file that is written as another one, but perhaps in another encoding: that one counts where its bytes leave a doubt.
     *
     * @return the rows, with remarks on names and rows, and on the encoding if it is another; or why the file is no table
     */
    public static Outcome<OpenedCsv> openAlike(Path path, CsvDialect dialect, Progress progress) {
        DialectWish wish = DialectWish.AUTO
                .withStatedCharset(Optional.of(dialect.charset()))
                .withDelimiter(Optional.of(dialect.delimiter()));
        return new LargeFiles(Optional.empty(), path, wish)
                .open(
                        progress,
                        kept -> Optional.empty(),
                        reading -> opened(
                                reading.content(),
                                dialect,
                                scan -> inItsEncoding(scan, dialect),
                                reading.progress(),
                                reading))
                .then(file -> new Outcome.Success<>(
                        file,
                        file.dialect().isSheet() || file.dialect().charset().equals(dialect.charset())
                                ? List.of()
                                : List.of(Diagnostic.info(
                                        "charset-unlike",
                                        file.name(),
                                        file.dialect().charset(),
                                        dialect.charset()))));
    }

    private static CsvDialect inItsEncoding(FileScan scan, CsvDialect dialect) {
        return CharsetSniffer.ofFurther(scan, dialect.charset())
                .map(charset -> dialect.withCharset(charset.name()))
                .orElse(dialect);
    }

    private static Outcome<OpenedCsv> opened(
            Path path,
            CsvDialect dialect,
            Function<FileScan, CsvDialect> suited,
            Progress progress,
            LargeFiles.Reading reading) {
        OnePass once = new OnePass(path, progress, reading);
        return once.open(scan -> Outcome.of(new DialectFinder.Found(suited.apply(scan), List.of())))
                .orElseGet(() -> inTwoPasses(path, dialect, suited, once.rest(), reading));
    }

    private static Outcome<OpenedCsv> inTwoPasses(
            Path path,
            CsvDialect dialect,
            Function<FileScan, CsvDialect> suited,
            Progress progress,
            LargeFiles.Reading reading) {
        return scan(path, progress.part(0, SCAN_SHARE))
                .then(scan -> BinaryKind.isSpreadsheet(scan.head())
                        ? Spreadsheet.open(
                                path,
                                scan.sha256(),
                                Optional.of(dialect.sheet()).filter(sheet -> !sheet.isEmpty()),
                                HeaderMode.ofRows(dialect.headerRows()),
                                progress.part(SCAN_SHARE, 1))
                        : ArffFile.isOne(path, scan.head())
                                ? arff(
                                        path,
                                        Charset.forName(dialect.charset()),
                                        Optional.empty(),
                                        scan,
                                        progress.part(SCAN_SHARE, 1),
                                        reading)
                                : read(
                                        path,
                                        suited.apply(scan),
                                        List.of(),
                                        scan,
                                        progress.part(SCAN_SHARE, 1),
                                        reading));
    }

    private static Outcome<OpenedCsv> read(
            Path path,
            CsvDialect dialect,
            List<Reason> reasons,
            FileScan scan,
            Progress progress,
            LargeFiles.Reading reading) {
        Outcome<Table> table = TableReader.read(path, scan.utf8(), dialect, progress, reading::builder);
        Outcome<OpenedCsv> opened =
                table.then(rows -> Outcome.of(new OpenedCsv(path, rows, dialect, reasons, scan.sha256())));
        reading.keep(opened);
        return opened;
    }

    private static Outcome<OpenedCsv> arff(
            Path path,
            Charset charset,
            Optional<Reason> why,
            FileScan scan,
            Progress progress,
            LargeFiles.Reading reading) {
        Outcome<OpenedCsv> opened = ArffFile.open(path, charset, why, scan.sha256(), progress, reading::builder);
        reading.keep(opened);
        return opened;
    }

    private static Outcome<FileScan> scan(Path path, Progress progress) {
        String name = FileNames.of(path);
        Optional<Diagnostic> noFile = NoTable.noFile(path);
        if (noFile.isPresent()) {
            return Outcome.failed(noFile.get());
        }
        try {
            FileScan scan = FileScan.of(path, progress);
            if (scan.size() == 0) {
                return Outcome.failed(Diagnostic.error("file-empty", name));
            }
            return BinaryKind.problem(name, scan.head())
                    .map(Outcome::<FileScan>failed)
                    .orElseGet(() -> Outcome.of(scan));
        } catch (IOException e) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }
}
