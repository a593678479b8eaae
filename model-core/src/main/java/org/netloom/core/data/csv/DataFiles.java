package org.netloom.core.data.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.netloom.core.data.Confidence;
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
        Optional<String> unknown = wish.charset().filter(name -> !isKnown(name));
        if (unknown.isPresent()) {
            return Outcome.failed(Diagnostic.error("charset-unknown", FileNames.of(path), unknown.get()));
        }
        OnePass once = new OnePass(path, progress, reading);
        return once.open(scan -> dialect(path, scan, wish))
                .orElseGet(() -> inTwoPasses(path, wish, once.rest(), reading));
    }

    private static Outcome<OpenedCsv> inTwoPasses(
            Path path, DialectWish wish, Progress progress, LargeFiles.Reading reading) {
        return scan(path, progress.part(0, SCAN_SHARE))
                .then(scan -> BinaryKind.isSpreadsheet(scan.head())
                        ? Spreadsheet.open(
                                path, scan.sha256(), wish.sheet(), wish.header(), progress.part(SCAN_SHARE, 1))
                        : ArffFile.isOne(path, scan.head())
                                ? charset(path, scan, wish)
                                        .then(guess -> arff(
                                                path,
                                                guess.charset(),
                                                Optional.of(guess.reason()),
                                                scan,
                                                progress.part(SCAN_SHARE, 1),
                                                reading))
                                : dialect(path, scan, wish)
                                        .then(found -> read(
                                                path,
                                                found.dialect(),
                                                found.reasons(),
                                                scan,
                                                progress.part(SCAN_SHARE, 1),
                                                reading)));
    }

    /**
     * How a text is written.
     *
     * @param reasons why it is thought to be so
     */
    public record FoundDialect(CsvDialect dialect, List<Reason> reasons) {
        public FoundDialect {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How a text seems to be written by its beginning alone, for whoever cannot or need not read all of it. Reads less than a megabyte.
     *
     * @return a failure if its bytes are no text in an encoding that can be found out, or if it is a spreadsheet, an ARFF file or anything else but a text
     */
    public static Outcome<FoundDialect> look(Path path, DialectWish wish) {
        if (wish.charset().filter(name -> !isKnown(name)).isPresent()) {
            return Outcome.failed(Diagnostic.error(
                    "charset-unknown", FileNames.of(path), wish.charset().orElseThrow()));
        }
        try {
            Outcome<byte[]> head = Unpacking.head(path, FileScan.HEAD_BYTES);
            if (!(head instanceof Outcome.Success<byte[]> begun)) {
                return Outcome.failed(head.diagnostics().get(0));
            }
            FileScan scan = FileScan.of(new ByteArrayInputStream(begun.value()));
            Optional<Diagnostic> binary = BinaryKind.problem(FileNames.of(path), scan.head());
            if (scan.size() == 0 || binary.isPresent() || isOfOwnKind(path, scan.head())) {
                return Outcome.failed(binary.orElseGet(() -> Diagnostic.error("file-unreadable", path.toString())));
            }
            return dialect(path, scan, wish);
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    /** Finds out how a text is written, as far as nobody says. */
    static Outcome<FoundDialect> dialect(Path path, FileScan scan, DialectWish wish) {
        return charset(path, scan, wish).then(charset -> dialect(scan, wish, charset));
    }

    private static Outcome<CharsetSniffer.Guess> charset(Path path, FileScan scan, DialectWish wish) {
        return wish.charset()
                .map(name -> new CharsetSniffer.Guess(Charset.forName(name), Reason.of("charset-given", name)))
                .or(() -> CharsetSniffer.sniff(scan, wish.statedCharset()))
                .map(Outcome::of)
                .orElseGet(() ->
                        Outcome.failed(Diagnostic.error("file-has-nul", FileNames.of(path), lineOfNul(scan.head()))));
    }

    /** Whether a file tells by itself how it is written, so that there is nothing to find out. */
    static boolean isOfOwnKind(Path path, byte[] head) {
        return BinaryKind.isSpreadsheet(head) || ArffFile.isOne(path, head);
    }

    private static Outcome<FoundDialect> dialect(FileScan scan, DialectWish wish, CharsetSniffer.Guess charset) {
        Charset encoding = charset.charset();
        String text = text(scan, encoding);
        Preamble comments = wish.comments().orElse(true) ? Preamble.of(text) : Preamble.NONE;
        CsvSniffer.Sniffed sniffed = CsvSniffer.sniff(text.substring(comments.chars()), wish, comments.delimiter());
        Preamble above = wish.comments().orElse(true)
                ? comments.withTitles(text, sniffed.delimiter(), sniffed.quote())
                : comments;
        if (!above.titles().isEmpty()) {
            CsvSniffer.Sniffed below = CsvSniffer.sniff(text.substring(above.chars()), wish, comments.delimiter());
            boolean alike = below.delimiter() == sniffed.delimiter() && below.quote() == sniffed.quote();
            above = alike ? above : comments;
            sniffed = alike ? below : sniffed;
        }
        CsvDialect dialect = new CsvDialect(
                encoding.name(),
                sniffed.delimiter(),
                sniffed.quote(),
                sniffed.headerRows(),
                sniffed.decimalComma(),
                "",
                comments.chars() > 0,
                !above.titles().isEmpty(),
                sniffed.backslash());
        List<Reason> reasons = new ArrayList<>(List.of(charset.reason()));
        reasons.add(reasonOfComments(above, wish.comments()));
        reasons.addAll(sniffed.reasons());
        return Outcome.of(new FoundDialect(dialect, reasons));
    }

    /** Why so much stands above the table. */
    private static Reason reasonOfComments(Preamble above, Optional<Boolean> wish) {
        if (wish.isPresent()) {
            return Reason.of(wish.get() ? "comments-given-yes" : "comments-given-no");
        }
        if (above.chars() == 0) {
            return Reason.of("comments-none");
        }
        if (!above.titles().isEmpty()) {
            return Reason.of("comments-titles", above.lines()).atMost(Confidence.LIKELY);
        }
        Reason reason = above.lines() == 0 ? Reason.of("comments-names") : Reason.of("comments-found", above.lines());
        boolean allSaid = above.lines() == 1 && above.delimiter().isPresent();
        return allSaid ? reason : reason.atMost(Confidence.LIKELY);
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
        if (!isKnown(dialect.charset())) {
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
        return once.open(scan -> Outcome.of(new FoundDialect(suited.apply(scan), List.of())))
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

    static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
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

    /** The first lines; a line that the sample cuts is left out, unless it is the only one. */
    private static String text(FileScan scan, Charset charset) {
        String text = new String(scan.head(), charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        int lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return scan.size() > scan.head().length && lastBreak > 0 ? text.substring(0, lastBreak) : text;
    }

    private static int lineOfNul(byte[] head) {
        int line = 1;
        for (byte b : head) {
            if (b == 0) {
                break;
            }
            line += b == '\n' ? 1 : 0;
        }
        return line;
    }
}
