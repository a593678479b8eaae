package org.netloom.core.data.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Writes tables as CSV in UTF-8 with a header. Writes to disk: not for the window's thread. */
public final class TableWriter {

    /**
     * A column beside those of the table.
     *
     * @param name made unique with a number behind it if the table has a column of that name
     * @param cells one for each row of the table
     */
    public record ExtraColumn(String name, List<String> cells) {
        public ExtraColumn {
            cells = List.copyOf(cells);
        }
    }

    private TableWriter() {}

    /**
     * Writes the table's cells as they were read, and further columns behind them, divided by commas, or by semicolons where numbers
     * have a decimal comma. Text that a spreadsheet program would take for a formula has an apostrophe before it. The file appears whole or not at all; a file that was there is replaced.
     *
     * @return the path, or why nothing was written
     */
    public static Outcome<Path> write(Path path, Table table, List<ExtraColumn> extraColumns) {
        for (ExtraColumn extra : extraColumns) {
            if (extra.cells().size() != table.rows()) {
                throw new IllegalArgumentException(
                        extra.name() + " has " + extra.cells().size() + " cells for " + table.rows() + " rows");
            }
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path)) {
            return Outcome.failed(Diagnostic.error("file-not-written", path.toString()));
        }
        Path draft = folder.resolve(
                "." + FileNames.of(path) + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            writeDraft(draft, table, extraColumns);
            moveInPlace(draft, path);
            return Outcome.of(path);
        } catch (IOException | UncheckedIOException e) {
            return Outcome.failed(removed(draft, Diagnostic.error("file-not-written", path.toString())));
        }
    }

    private static void writeDraft(Path draft, Table table, List<ExtraColumn> extraColumns) throws IOException {
        char delimiter = table.decimalComma() ? ';' : ',';
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(draft, StandardCharsets.UTF_8)) {
            csv.writeRecord(names(table, extraColumns).stream()
                    .map(FormulaGuard::guarded)
                    .toList());
            List<String> row = new ArrayList<>();
            for (int i = 0; i < table.rows(); i++) {
                row.clear();
                for (Column column : table.columns()) {
                    row.add(FormulaGuard.guarded(column.text(i), column.holdsNumber(i)));
                }
                for (ExtraColumn extra : extraColumns) {
                    row.add(FormulaGuard.guarded(extra.cells().get(i)));
                }
                csv.writeRecord(row);
            }
        }
    }

    private static List<String> names(Table table, List<ExtraColumn> extraColumns) {
        List<String> names = new ArrayList<>(table.names());
        Set<String> taken = new HashSet<>(names);
        for (ExtraColumn extra : extraColumns) {
            String name = extra.name();
            for (int number = 2; !taken.add(name); number++) {
                name = extra.name() + "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    private static void moveInPlace(Path draft, Path path) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Diagnostic removed(Path draft, Diagnostic reason) {
        try {
            Files.deleteIfExists(draft);
            return reason;
        } catch (IOException e) {
            return Diagnostic.error(
                    "file-left-behind", String.valueOf(reason.arguments().get(0)), draft.toString());
        }
    }
}
