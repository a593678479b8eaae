package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** A few rows as a person types them or copies them out of a spreadsheet. Pure. */
public final class PastedRows {

    private static final char TAB = '\t';

    private PastedRows() {}

    /** Rows of a table as such a text, with names above. */
    public static String text(Table table, List<String> columns, int[] rows) {
        StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
        List<Column> cells =
                columns.stream().map(name -> table.column(name).orElseThrow()).toList();
        for (int at : rows) {
            text.append(String.join(
                            "\t", cells.stream().map(column -> column.text(at)).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * The rows of a text. Cells are parted by tabs, semicolons or commas, by what the first line has; names may stand above, else
     * the cells are taken for the columns in their order.
     *
     * @param columns what is needed
     * @param decimalComma whether 1,5 means one and a half
     * @return the rows; a failure if a row has another number of cells than there are columns
     */
    public static Outcome<Table> read(String text, List<String> columns, boolean decimalComma) {
        String first = text.strip().lines().findFirst().orElse("");
        char delimiter = first.indexOf(TAB) >= 0 ? TAB : first.indexOf(';') >= 0 ? ';' : ',';
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(cells);
                }
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            return Outcome.failed(Diagnostic.error("pasted-broken"));
        }
        boolean named = !rows.isEmpty() && rows.get(0).containsAll(columns);
        List<String> names = named ? rows.remove(0) : columns;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != names.size()) {
                return Outcome.failed(Diagnostic.error(
                        "pasted-ragged", row + (named ? 2 : 1), rows.get(row).size(), Listing.of(names)));
            }
        }
        return Outcome.of(Table.of(names, rows, decimalComma));
    }
}
