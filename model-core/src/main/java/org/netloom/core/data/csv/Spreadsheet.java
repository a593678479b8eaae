package org.netloom.core.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.HeapRoom;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Reason;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a sheet of an Office Open XML workbook (.xlsx). The table may stand anywhere on it: empty rows and columns around it, and titles
 * above it, are passed over, and what was passed over is said.
 */
final class Spreadsheet {

    private static final int MOST_COLUMNS = 10_000;
    private static final int SAMPLE = 200;
    private static final int SHOWN = 5;
    private static final int ROWS_A_STEP = 500;

    /** A cell takes about so much in the file; how far reading has come is worked out from that, so it never says that all is done. */
    private static final int CELL_BYTES = 30;

    private static final double NEARLY = 0.95;

    private static final Logger LOG = LoggerFactory.getLogger(Spreadsheet.class);

    private final Path path;
    private final String name;
    private final List<Diagnostic> remarks = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Progress progress;
    private long unpacked;
    private long cellsRead;
    private int errorCount;
    private int filledDown;
    private SheetCells says = new SheetCells(false);
    private final Uncomputed uncomputed = new Uncomputed();

    private Spreadsheet(Path path, Progress progress) {
        this.progress = progress;
        this.path = path;
        this.name = FileNames.of(path);
    }

    /** A row with what its cells say, and the number that the spreadsheet program shows beside it. */
    private record Line(int number, List<String> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        void fill(int column, String text) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
    }

    /**
     * Reads a sheet.
     *
     * @param wanted its name; empty for the first visible one that holds a table
     * @param progress told between 0 and 1
     * @throws Progress.Stopped if nobody wants it any more
     */
    static Outcome<OpenedCsv> open(
            Path path, String sha256, Optional<String> wanted, HeaderMode header, Progress progress) {
        return new Spreadsheet(path, progress).open(wanted).then(found -> found.table(header, sha256));
    }

    private Outcome<Found> open(Optional<String> wanted) {
        try {
            Optional<Diagnostic> tooMuch = WorkbookParts.problem(path, HeapRoom::of);
            if (tooMuch.isPresent()) {
                return Outcome.failed(tooMuch.get());
            }
            unpacked = WorkbookParts.unpacked(path);
            return read(wanted);
        } catch (Progress.Stopped stopped) {
            throw stopped;
        } catch (IOException | RuntimeException broken) {
            // The library answers damage in a workbook with whatever exception it runs into. Nothing but reading
            // happens here.
            LOG.debug("The workbook {} cannot be read", path, broken);
            return Outcome.failed(Diagnostic.error("sheet-unreadable", name));
        }
    }

    /** The rows of a sheet, as they were read. */
    private final class Found {
        private final List<Line> lines;
        private final String sheet;
        private final List<String> sheets;

        Found(List<Line> lines, String sheet, List<String> sheets) {
            this.lines = lines;
            this.sheet = sheet;
            this.sheets = sheets;
        }

        Outcome<OpenedCsv> table(HeaderMode header, String sha256) {
            return Spreadsheet.this.table(lines, sheet, header, sha256, sheets);
        }
    }

    private Outcome<Found> read(Optional<String> wanted) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            says = new SheetCells(book.isDate1904());
            List<Sheet> sheets = book.getSheets().toList();
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            if (wanted.isPresent() && !names.contains(wanted.get())) {
                return Outcome.failed(Diagnostic.error("sheet-unknown", name, wanted.get(), Listing.of(names)));
            }
            for (Sheet sheet : sheets) {
                boolean asked = wanted.isPresent();
                if (asked ? sheet.getName().equals(wanted.get()) : sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    List<Line> lines = lines(sheet);
                    if (lines.size() > 1 || asked) {
                        reasons.add(
                                asked
                                        ? Reason.of("sheet-given", sheet.getName())
                                        : Reason.of("sheet-first", sheet.getName(), names.size()));
                        return Outcome.of(new Found(lines, sheet.getName(), names));
                    }
                }
            }
            return Outcome.failed(Diagnostic.error("sheet-empty", name));
        }
    }

    /** The rows that say something, without empty columns on their left. */
    private List<Line> lines(Sheet sheet) throws IOException {
        errors.clear();
        errorCount = 0;
        says.forgetDurations();
        uncomputed.forget();
        List<WorkbookParts.Merged> merged = WorkbookParts.merged(path, sheet.getId());
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                cellsRead += row.getCellCount();
                if (lines.size() % ROWS_A_STEP == 0) {
                    progress.at(Math.min(NEARLY, (double) cellsRead * CELL_BYTES / Math.max(1, unpacked)));
                }
                Line line = new Line(row.getRowNum(), cells(row));
                if (line.filled() > 0) {
                    lines.add(line);
                }
            });
        }
        fillDown(lines, merged);
        int left = lines.stream().mapToInt(Spreadsheet::firstFilled).min().orElse(0);
        return left == 0
                ? lines
                : lines.stream()
                        .map(line -> new Line(
                                line.number(),
                                line.cells().subList(left, line.cells().size())))
                        .toList();
    }

    /** A cell that reaches over several rows is meant in each of them. */
    private void fillDown(List<Line> lines, List<WorkbookParts.Merged> ranges) {
        filledDown = 0;
        Map<Integer, Line> byNumber = new HashMap<>();
        lines.forEach(line -> byNumber.put(line.number(), line));
        for (WorkbookParts.Merged range : ranges) {
            String text = byNumber.containsKey(range.top())
                    ? byNumber.get(range.top()).cell(range.column())
                    : "";
            for (Line line : text.isBlank() ? List.<Line>of() : lines) {
                if (line.number() > range.top() && line.number() <= range.bottom()) {
                    line.fill(range.column(), text);
                    filledDown++;
                }
            }
        }
    }

    private static int firstFilled(Line line) {
        int column = 0;
        while (line.cells().get(column).isBlank()) {
            column++;
        }
        return column;
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            // Between two cells the reader may leave out empty ones.
            int column = cell == null ? cells.size() : cell.getColumnIndex();
            while (cells.size() < column) {
                cells.add("");
            }
            if (cell != null) {
                uncomputed.see(cell);
            }
            String text = cell == null ? "" : says.text(cell);
            if (text == null) {
                errorCount++;
                if (errors.size() < SHOWN) {
                    errors.add(cell.getAddress().toString());
                }
                text = "";
            }
            cells.add(text);
        }
        return cells;
    }

    private Outcome<OpenedCsv> table(
            List<Line> all, String sheet, HeaderMode mode, String sha256, List<String> sheets) {
        List<Line> lines = withoutTitles(all);
        if (lines.isEmpty()) {
            return Outcome.failed(
                    sheets.size() > 1
                            ? Diagnostic.error("sheet-chosen-empty", name, sheet, Listing.of(sheets))
                            : Diagnostic.error("sheet-empty", name));
        }
        int header = HeaderSniffer.sniff(
                lines.stream().limit(SAMPLE).map(Line::cells).toList(), mode, reasons);
        if (lines.size() <= header) {
            return Outcome.failed(Diagnostic.error(
                    "file-only-header", name, lines.get(0).cells().size()));
        }
        int width = width(lines);
        if (width > MOST_COLUMNS) {
            return Outcome.failed(Diagnostic.error("too-many-columns", name, width, MOST_COLUMNS));
        }
        List<String> names = header == 0
                ? HeaderNames.numbered(width)
                : HeaderNames.unique(
                        HeaderNames.joined(lines.subList(0, header).stream()
                                .map(line -> wide(line.cells(), width))
                                .toList()),
                        remarks);
        TableBuilder builder = new TableBuilder(width);
        for (Line line : lines.subList(header, lines.size())) {
            builder.add(line.cells().toArray(String[]::new), line.number());
        }
        if (filledDown > 0) {
            remarks.add(Diagnostic.info("sheet-merged", filledDown));
        }
        says.durations().forEach((unit, count) -> remarks.add(Diagnostic.info("sheet-durations", count, unit)));
        if (errorCount > 0) {
            remarks.add(Diagnostic.warning(
                    "sheet-errors", errorCount, new Listing(List.copyOf(errors), errorCount > errors.size())));
        }
        uncomputed.remark().ifPresent(remarks::add);
        return new Outcome.Success<>(
                new OpenedCsv(
                        path, builder.build(names, false), CsvDialect.ofSheet(sheet, header), reasons, sha256, sheets),
                remarks);
    }

    /** Rows above the table with less than half its cells are titles. */
    private List<Line> withoutTitles(List<Line> lines) {
        long usual = usualFilled(lines);
        int titles = 0;
        while (titles < Math.min(lines.size() - 1, SAMPLE)
                && 2 * lines.get(titles).filled() < usual) {
            titles++;
        }
        if (titles > 0) {
            remarks.add(Diagnostic.info(
                    "sheet-titles",
                    titles,
                    lines.get(0).number(),
                    lines.get(titles).number()));
        }
        return lines.subList(titles, lines.size());
    }

    private static long usualFilled(List<Line> lines) {
        Map<Long, Integer> counts = new HashMap<>();
        lines.stream().limit(SAMPLE).forEach(line -> counts.merge(line.filled(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private static int width(List<Line> lines) {
        int width = 0;
        for (Line line : lines) {
            int last = line.cells().size();
            while (last > width && line.cells().get(last - 1).isBlank()) {
                last--;
            }
            width = Math.max(width, last);
        }
        return width;
    }

    private static List<String> wide(List<String> cells, int width) {
        List<String> wide = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (wide.size() < width) {
            wide.add("");
        }
        return wide;
    }
}
