package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
    private static final int LOOK_AHEAD = 100;

    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_ROWS = 2_000_000_000;
    private static final int SAMPLE = 1 << 16;

    private final Path path;
    private final Source source;
    private final String name;
    private final CsvDialect dialect;
    private final List<Diagnostic> remarks = new ArrayList<>();
    private final RaggedRows ragged = new RaggedRows();
    private final BrokenQuotes broken;
    private final IntFunction<TableBuilder> builders;
    private int linesAbove;

    private TableReader(
            Path path, Source source, CsvDialect dialect, BrokenQuotes broken, IntFunction<TableBuilder> builders) {
        this.builders = builders;
        this.broken = broken;
        this.path = path;
        this.source = source;
        this.name = FileNames.of(path);
        this.dialect = dialect;
    }

    /** Where bytes come from. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param builders makes a builder of a number of columns; more than one if quotes have to be read in another way
     */
    static Outcome<Table> read(Path path, CsvDialect dialect, Progress progress, IntFunction<TableBuilder> builders) {
        return read(
                path,
                () -> new WatchedStream(Files.newInputStream(path), Files.size(path), progress),
                dialect,
                builders);
    }

    /** Reads a part of a file, or a copy of it. */
    static Outcome<Table> read(Path path, Source source, CsvDialect dialect) {
        return read(path, source, dialect, TableBuilder::new);
    }

    private static Outcome<Table> read(
            Path path, Source source, CsvDialect dialect, IntFunction<TableBuilder> builders) {
        BrokenQuotes broken = new BrokenQuotes();
        while (true) {
            try {
                return new TableReader(path, source, dialect, broken, builders).read();
            } catch (CsvParseException e) {
                broken.add(e);
            }
        }
    }

    private Outcome<Table> read() {
        try (BufferedReader text = open()) {
            if (dialect.comments()) {
                leaveOut(Preamble.of(beginning(text)), text);
            }
            RowTaker taker =
                    new RowTaker(linesAbove, dialect.quote(), !broken.lines().isEmpty());
            try (CsvReader<RowTaker> csv = Parsing.rows(
                    taker,
                    new TextGuard(text, name, linesAbove + 1L),
                    quoting(),
                    dialect.delimiter(),
                    beginning(text),
                    broken.lines(),
                    1)) {
                return read(csv.iterator(), taker);
            }
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

    private BufferedReader open() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(source.open(), Charset.forName(dialect.charset())), SAMPLE);
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return in;
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
    }

    private static String beginning(BufferedReader text) throws IOException {
        char[] chars = new char[SAMPLE];
        text.mark(SAMPLE);
        int read = text.read(chars);
        text.reset();
        return new String(chars, 0, Math.max(0, read));
    }

    private Outcome<Table> read(Iterator<RowTaker> rows, RowTaker taker) {
        CellBatch first = taker.batch();
        while (first.rows() < LOOK_AHEAD && rows.hasNext()) {
            take(rows.next());
        }
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
            return read(rows, taker, names, builder);
        } catch (RuntimeException | Error failed) {
            builder.drop();
            throw failed;
        }
    }

    private Outcome<Table> read(Iterator<RowTaker> rows, RowTaker taker, List<String> names, TableBuilder builder) {
        CellBatch first = taker.batch();
        look(first, dialect.headerRows(), names.size());
        taker.into(builder.next(first, dialect.headerRows()));
        while (rows.hasNext()) {
            take(rows.next());
            if (taker.batch().isFull()) {
                look(taker.batch(), 0, names.size());
                taker.into(builder.next());
                if (builder.rows() > MOST_ROWS) {
                    builder.drop();
                    return Outcome.failed(Diagnostic.error("too-many-rows", name, MOST_ROWS));
                }
            }
        }
        look(taker.batch(), 0, names.size());
        ragged.report(names.size(), remarks);
        broken.report(linesAbove, dialect.quote(), remarks);
        return new Outcome.Success<>(builder.build(names, dialect.decimalComma()), remarks);
    }

    private void take(RowTaker row) {
        CellBatch batch = row.batch();
        if (!batch.isBlank()) {
            batch.end();
        } else if (batch.width() > 1) {
            ragged.blank(row.line());
        }
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
        List<String> top = first.row(0);
        List<String> header = new ArrayList<>(dialect.headerRows() == 1 ? top : HeaderNames.joined(top, first.row(1)));
        if (usualWidth(first) == header.size() + 1 && endsFilled(first, header.size())) {
            // R writes the names of rows into a first column that has no name.
            header.add(0, "");
        }
        return HeaderNames.unique(header, remarks);
    }

    /** Otherwise the rows only end with a delimiter too many. */
    private boolean endsFilled(CellBatch first, int column) {
        return IntStream.range(dialect.headerRows(), first.rows())
                .anyMatch(row -> first.width(row) == column + 1 && !first.isBlank(row, column));
    }

    private int usualWidth(CellBatch first) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row = dialect.headerRows(); row < first.rows(); row++) {
            counts.merge(first.width(row), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
