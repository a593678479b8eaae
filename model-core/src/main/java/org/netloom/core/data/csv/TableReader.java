package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.netloom.core.data.CellBatch;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Reads a CSV file of a known dialect, row by row. */
final class TableReader {

    /** Enough rows to tell how wide a table without a header is. */
    static final int LOOK_AHEAD = 100;

    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_ROWS = 2_000_000_000;
    private static final int SAMPLE = 1 << 16;

    /** Most files that are small have no more characters. */
    private static final int LITTLE = 1 << 11;

    private static final int BYTE_ORDER_MARK = 3;

    private final Path path;
    private final Source source;
    private final boolean valid;
    private final boolean plain;
    private final String name;
    private final CsvDialect dialect;
    private final List<Diagnostic> remarks = new ArrayList<>();
    private final RaggedRows ragged;
    private final LostLetters lost = new LostLetters();
    private final BrokenQuotes broken;
    private final IntFunction<TableBuilder> builders;
    private int linesAbove;
    private boolean marked;

    private TableReader(
            Path path,
            Source source,
            boolean valid,
            boolean plain,
            CsvDialect dialect,
            BrokenQuotes broken,
            IntFunction<TableBuilder> builders) {
        this.valid = valid;
        this.plain = plain;
        this.builders = builders;
        this.broken = broken;
        this.path = path;
        this.source = source;
        this.name = FileNames.of(path);
        this.dialect = dialect;
        this.ragged = new RaggedRows(dialect.comments());
    }

    /** Where bytes come from. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param utf8 whether all its bytes together are valid UTF-8, or the source fails where they are not
     * @param builders makes a builder of a number of columns; more than one if quotes have to be read in another way
     */
    static Outcome<Table> read(
            Path path, boolean utf8, CsvDialect dialect, Progress progress, IntFunction<TableBuilder> builders) {
        return read(
                path,
                () -> new WatchedStream(Files.newInputStream(path), Files.size(path), progress),
                utf8,
                dialect,
                builders);
    }

    /** Reads a part of a file, or a copy of it. */
    static Outcome<Table> read(Path path, Source source, CsvDialect dialect) {
        return read(path, source, false, dialect, TableBuilder::new);
    }

    /** Reads a file from where its bytes come from. */
    static Outcome<Table> read(
            Path path, Source source, boolean utf8, CsvDialect dialect, IntFunction<TableBuilder> builders) {
        BrokenQuotes broken = new BrokenQuotes();
        boolean valid = utf8 && Charset.forName(dialect.charset()).equals(StandardCharsets.UTF_8);
        boolean plain = valid && isPlain(dialect);
        while (true) {
            try {
                return new TableReader(path, source, valid, plain, dialect, broken, builders).read();
            } catch (CsvParseException e) {
                // Where the parser went on from plain rows, its lines are others than those of the whole text.
                if (!plain) {
                    broken.add(e);
                }
                plain = false;
            }
        }
    }

    /** Whether valid UTF-8 can be taken apart as bytes. */
    private static boolean isPlain(CsvDialect dialect) {
        return dialect.delimiter() < 128
                && dialect.quote() < 128
                && dialect.delimiter() != ' '
                && dialect.delimiter() != dialect.quote()
                && !dialect.backslash();
    }

    private Outcome<Table> read() {
        try (Rows rows = rows()) {
            return read(rows);
        } catch (CsvParseException e) {
            Optional<Diagnostic> refused = refused(e);
            if (refused.isPresent()) {
                return Outcome.failed(refused.get());
            }
            throw e;
        } catch (UncheckedIOException | IOException e) {
            return Outcome.failed(refused(e).orElseGet(() -> Diagnostic.error("file-unreadable", path.toString())));
        }
    }

    private Rows rows() throws IOException {
        BufferedReader text = text(0);
        try {
            int mark = marked ? BYTE_ORDER_MARK : 0;
            long above = 0;
            if (dialect.comments() || dialect.titles()) {
                String beginning = beginning(text);
                Preamble comments = dialect.comments() ? Preamble.of(beginning) : Preamble.NONE;
                Preamble preamble = dialect.titles()
                        ? comments.withTitles(beginning, dialect.delimiter(), dialect.quote())
                        : comments;
                leaveOut(preamble, text);
                above = beginning.substring(0, preamble.chars()).getBytes(StandardCharsets.UTF_8).length;
            }
            String sample = beginning(text);
            if (!plain || Parsing.hasSpacesBeforeQuotes(sample, dialect.delimiter(), dialect.quote())) {
                return parsed(text, sample, linesAbove);
            }
            text.close();
            return plain(mark + above, sample);
        } catch (IOException | RuntimeException failed) {
            text.close();
            throw failed;
        }
    }

    private Rows plain(long from, String sample) throws IOException {
        return new PlainRows(
                bytes(from),
                dialect.delimiter(),
                dialect.quote(),
                linesAbove + 1L,
                ragged,
                (taken, line) -> parsed(text(from + taken), sample, line - 1));
    }

    private Rows parsed(BufferedReader text, String sample, long above) {
        RowTaker taker = new RowTaker(above, dialect.quote(), !broken.lines().isEmpty());
        TextGuard guarded = new TextGuard(text, name, above + 1, lost);
        if (!broken.lines().isEmpty()) {
            return new ParsedRows(
                    new MendedRows(taker, guarded, broken, quoting(), dialect.delimiter(), sample),
                    text,
                    taker,
                    ragged);
        }
        CsvReader<RowTaker> csv =
                Parsing.rows(taker, guarded, quoting(), dialect.delimiter(), sample, broken.lines(), 1);
        return new ParsedRows(csv.iterator(), csv, taker, ragged);
    }

    /** Where too many rows have broken quotes, no quote encloses anything. */
    private Parsing.Quoting quoting() {
        return broken.everywhere()
                ? new Parsing.Quoting(CsvDialect.NO_QUOTE, false)
                : new Parsing.Quoting(dialect.quote(), dialect.backslash());
    }

    private static Optional<Diagnostic> refused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextGuard.Refused refused) {
                return Optional.of(refused.reason());
            }
            if (cause instanceof Progress.Stopped stopped) {
                throw stopped;
            }
        }
        return Optional.empty();
    }

    /** The bytes from one on. What is skipped may be read, which can fail, or be stopped. */
    private InputStream bytes(long from) throws IOException {
        InputStream in = source.open();
        try {
            in.skipNBytes(from);
            return in;
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    /** The text from a byte on, without the mark that it may begin with. */
    private BufferedReader text(long from) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(bytes(from), Charset.forName(dialect.charset())), LITTLE);
        if (from > 0) {
            return text;
        }
        text.mark(1);
        marked = text.read() == '\uFEFF';
        if (!marked) {
            text.reset();
        }
        return text;
    }

    private void leaveOut(Preamble preamble, BufferedReader text) throws IOException {
        text.skip(preamble.chars());
        linesAbove = preamble.lines();
        if (!preamble.comments().isEmpty()) {
            remarks.add(Diagnostic.info(
                    "comments-left-out",
                    preamble.comments().size(),
                    preamble.comments().get(0)));
        }
        if (!preamble.titles().isEmpty()) {
            remarks.add(Diagnostic.info(
                    "titles-left-out",
                    preamble.titles().size(),
                    preamble.titles().get(0)));
        }
    }

    private static String beginning(BufferedReader text) throws IOException {
        text.mark(SAMPLE);
        char[] chars = new char[LITTLE];
        int read = text.read(chars);
        if (read == LITTLE) {
            chars = Arrays.copyOf(chars, SAMPLE);
            read += Math.max(0, text.read(chars, LITTLE, SAMPLE - LITTLE));
        }
        text.reset();
        return new String(chars, 0, Math.max(0, read));
    }

    private Outcome<Table> read(Rows rows) throws IOException {
        CellBatch first = new CellBatch();
        boolean more = rows.fill(first);
        if (first.rows() == 0) {
            return Outcome.failed(Diagnostic.error("file-blank", name));
        }
        if (first.rows() <= dialect.headerRows()) {
            return Outcome.failed(Diagnostic.error("file-only-header", name, first.width(0)));
        }
        List<String> names = names(first);
        if (names.size() > MOST_COLUMNS) {
            return Outcome.failed(Diagnostic.error("too-many-columns", name, names.size(), MOST_COLUMNS));
        }
        TableBuilder builder = builders.apply(names.size());
        try {
            return read(rows, first, more, names, builder);
        } catch (IOException | RuntimeException | Error failed) {
            builder.drop();
            throw failed;
        }
    }

    private Outcome<Table> read(Rows rows, CellBatch first, boolean more, List<String> names, TableBuilder builder)
            throws IOException {
        look(first, dialect.headerRows(), names.size());
        if (more) {
            CellBatch batch = builder.next(first, dialect.headerRows());
            while (rows.fill(batch)) {
                look(batch, 0, names.size());
                batch = builder.next();
                if (builder.rows() > MOST_ROWS) {
                    builder.drop();
                    return Outcome.failed(Diagnostic.error("too-many-rows", name, MOST_ROWS));
                }
            }
            look(batch, 0, names.size());
        } else {
            builder.last(first, dialect.headerRows());
        }
        ragged.report(names.size(), remarks);
        broken.report(linesAbove, dialect.quote(), remarks);
        if (!valid) {
            lost.report(name, dialect.charset(), remarks);
        }
        return new Outcome.Success<>(builder.build(names, dialect.decimalComma()), remarks);
    }

    private void look(CellBatch batch, int fromRow, int width) {
        for (int row = fromRow; row < batch.rows(); row++) {
            if (batch.width(row) < width) {
                ragged.shorter(batch.line(row));
            } else if (batch.width(row) > width && !batch.isBlank(row, width)) {
                ragged.longer(batch.line(row));
            }
        }
    }

    private List<String> names(CellBatch first) {
        if (!dialect.header()) {
            return HeaderNames.numbered(usualWidth(first));
        }
        List<String> header = new ArrayList<>(HeaderNames.joined(
                IntStream.range(0, dialect.headerRows()).mapToObj(first::row).toList()));
        if (usualWidth(first) == header.size() + 1 && endsFilled(first, header.size())) {
            // R writes the names of rows into a first column that has no name.
            header.add(0, "");
        }
        return HeaderNames.unique(header, remarks);
    }

    /** Otherwise the rows only end with a delimiter too many. */
    private boolean endsFilled(CellBatch first, int column) {
        return IntStream.range(dialect.headerRows(), Math.min(LOOK_AHEAD, first.rows()))
                .anyMatch(row -> first.width(row) == column + 1 && !first.isBlank(row, column));
    }

    private int usualWidth(CellBatch first) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row = dialect.headerRows(); row < Math.min(LOOK_AHEAD, first.rows()); row++) {
            counts.merge(first.width(row), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
