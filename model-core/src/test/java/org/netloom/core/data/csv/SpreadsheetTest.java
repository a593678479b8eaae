package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

class SpreadsheetTest {

    @TempDir
    private Path folder;

    private Path write(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            content.accept(book);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, int column, Object... values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Number number) {
                sheet.value(row, column + i, number);
            } else if (value instanceof Boolean flag) {
                sheet.value(row, column + i, flag);
            } else if (value instanceof LocalDate date) {
                sheet.value(row, column + i, date);
                sheet.style(row, column + i).format("yyyy-mm-dd").set();
            } else if (value instanceof LocalDateTime moment) {
                sheet.value(row, column + i, moment);
                sheet.style(row, column + i).format("dd.mm.yy hh:mm").set();
            } else if (value != null) {
                sheet.value(row, column + i, value.toString());
            }
        }
    }

    private static OpenedCsv open(Path file, DialectWish wish) {
        Outcome<OpenedCsv> outcome = DataFiles.open(file, wish);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    private static List<List<String>> cells(Table table) {
        return java.util.stream.IntStream.range(0, table.rows())
                .mapToObj(row ->
                        table.columns().stream().map(column -> column.text(row)).toList())
                .toList();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(column -> column.name()).toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.diagnostics().get(0).code();
    }

    @Test
    void should_read_numbers_words_truth_dates_and_what_is_missing() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("Plants");
            row(sheet, 0, 0, "name", "height", "watered", "planted", "seen", "share");
            row(
                    sheet,
                    1,
                    0,
                    "Iris",
                    12,
                    true,
                    LocalDate.of(2024, 2, 29),
                    LocalDateTime.of(2024, 3, 1, 14, 5),
                    0.1 + 0.2);
            row(sheet, 2, 0, "Rose, red", 1234567.25, false, LocalDate.of(1999, 12, 31), null, 1e-7);
            row(sheet, 3, 0, "百合", null, true, null, LocalDateTime.of(2024, 3, 1, 0, 0, 59), -3);
        });

        OpenedCsv opened = open(file, DialectWish.AUTO);

        assertThat(names(opened.table())).containsExactly("name", "height", "watered", "planted", "seen", "share");
        assertThat(cells(opened.table()))
                .containsExactly(
                        List.of("Iris", "12", "TRUE", "2024-02-29", "2024-03-01 14:05:00", "0.3"),
                        List.of("Rose, red", "1234567.25", "FALSE", "1999-12-31", "", "0.0000001"),
                        List.of("百合", "", "TRUE", "", "2024-03-01 00:00:59", "-3"));
        assertThat(opened.dialect().sheet()).isEqualTo("Plants");
        assertThat(opened.dialect().header()).isTrue();
    }

    @Test
    void should_give_columns_the_types_that_they_have_in_a_csv() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "date", "temperature", "station", "rain");
            for (int i = 0; i < 40; i++) {
                row(
                        sheet,
                        i + 1,
                        0,
                        LocalDate.of(2024, 1, 1).plusDays(i),
                        10 + i / 7.0,
                        i % 2 == 0 ? "north" : "south",
                        i % 3 == 0);
            }
        });

        OpenedCsv opened = open(file, DialectWish.AUTO);

        assertThat(SchemaInference.propose(opened, TableProfile.of(opened.table()))
                        .toOptional()
                        .orElseThrow()
                        .columns())
                .extracting(column -> column.type())
                .containsExactly(ColumnType.DATE, ColumnType.NUMBER, ColumnType.CATEGORY, ColumnType.YES_NO);
    }

    @Test
    void should_find_the_table_below_titles_and_beside_empty_columns() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("Report");
            row(sheet, 1, 2, "Quarterly report");
            row(sheet, 4, 2, "region", "sales", "staff");
            row(sheet, 5, 2, "north", 10, 3);
            row(sheet, 7, 2, "south", 20, 4);
        });

        Outcome<OpenedCsv> outcome = DataFiles.open(file, DialectWish.AUTO);

        Table table = outcome.toOptional().orElseThrow().table();
        assertThat(names(table)).containsExactly("region", "sales", "staff");
        assertThat(cells(table)).containsExactly(List.of("north", "10", "3"), List.of("south", "20", "4"));
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("sheet-titles");
        assertThat(outcome.diagnostics().get(0).arguments()).containsExactly(1, 2, 5);
    }

    @Test
    void should_take_the_first_sheet_that_holds_a_table_and_any_other_if_asked() throws IOException {
        Path file = write(book -> {
            book.newWorksheet("Cover");
            row(book.newWorksheet("Data"), 0, 0, "a", "b");
            Worksheet data = book.newWorksheet("Numbers");
            row(data, 0, 0, "a", "b");
            row(data, 1, 0, 1, 2);
            Worksheet more = book.newWorksheet("更多");
            row(more, 0, 0, "c");
            row(more, 1, 0, 7);
        });

        assertThat(open(file, DialectWish.AUTO).dialect().sheet()).isEqualTo("Numbers");
        assertThat(open(file, DialectWish.AUTO).sheets()).containsExactly("Cover", "Data", "Numbers", "更多");
        OpenedCsv asked = open(file, DialectWish.AUTO.withSheet(Optional.of("更多")));
        assertThat(names(asked.table())).containsExactly("c");
        assertThat(open(
                                file,
                                asked.dialect().isSheet()
                                        ? DialectWish.AUTO.withSheet(
                                                Optional.of(asked.dialect().sheet()))
                                        : DialectWish.AUTO)
                        .table()
                        .rows())
                .isEqualTo(1);
        Outcome<OpenedCsv> unknown = DataFiles.open(file, DialectWish.AUTO.withSheet(Optional.of("Nope")));
        assertThat(code(unknown)).isEqualTo("sheet-unknown");
        assertThat(unknown.diagnostics().get(0).arguments())
                .contains("Nope", Listing.of(List.of("Cover", "Data", "Numbers", "更多")));
        assertThat(code(DataFiles.open(file, DialectWish.AUTO.withSheet(Optional.of("Cover")))))
                .isEqualTo("sheet-chosen-empty");
    }

    @Test
    void should_read_again_what_a_project_remembers_of_it() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, 1, 2);
            row(sheet, 1, 0, 3, 4);
        });
        OpenedCsv first = open(file, DialectWish.AUTO);

        OpenedCsv again = DataFiles.open(file, first.dialect()).toOptional().orElseThrow();

        assertThat(first.dialect().header()).isFalse();
        assertThat(names(again.table())).containsExactly("column_1", "column_2");
        assertThat(cells(again.table())).isEqualTo(cells(first.table()));
        assertThat(again.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void should_take_of_a_formula_what_was_worked_out_and_of_an_error_nothing() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "a", "b");
            row(sheet, 1, 0, 1, 2);
            row(sheet, 2, 0, 3, 4);
        });
        Path edited = replaceInSheet(
                file,
                "<c r=\"B2\" t=\"n\"><v>2</v></c>",
                "<c r=\"B2\"><f>A2*4</f><v>4.0000000000000009</v></c>",
                "<c r=\"B3\" t=\"n\"><v>4</v></c>",
                "<c r=\"B3\" t=\"e\"><v>#DIV/0!</v></c>");

        Outcome<OpenedCsv> outcome = DataFiles.open(edited, DialectWish.AUTO);

        assertThat(cells(outcome.toOptional().orElseThrow().table()))
                .containsExactly(List.of("1", "4"), List.of("3", ""));
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("sheet-errors");
        assertThat(outcome.diagnostics().get(0).arguments()).containsExactly(1, Listing.of(List.of("B3")));
    }

    @Test
    void should_say_which_columns_hold_formulas_that_nobody_calculated() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "a", "twice", "rest");
            row(sheet, 1, 0, 1, 2, 3);
            row(sheet, 2, 0, 4, 5, 6);
        });
        Path written = replaceInSheet(
                file,
                "<c r=\"B2\" t=\"n\"><v>2</v></c>",
                "<c r=\"B2\"><f>A2*2</f><v></v></c>",
                "<c r=\"B3\" t=\"n\"><v>5</v></c>",
                "<c r=\"B3\"><f>A3*2</f></c>",
                "<c r=\"C2\" t=\"n\"><v>3</v></c>",
                "<c r=\"C2\" t=\"str\"><f>IF(A2=1,&quot;&quot;,A2)</f><v></v></c>",
                "<c r=\"C3\" t=\"n\"><v>6</v></c>",
                "<c r=\"C3\"><f>IF(A3=1,&quot;&quot;,A3)</f><v>4</v></c>");
        Outcome<OpenedCsv> outcome = DataFiles.open(written, DialectWish.AUTO);
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("sheet-uncomputed");
        assertThat(outcome.diagnostics().get(0).arguments()).containsExactly(2, Listing.of(List.of("B2")));
    }

    @Test
    void should_read_truth_text_and_days_that_a_formula_gave() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "a", "b", "day");
            row(sheet, 1, 0, true, "x", LocalDate.of(2024, 2, 29));
        });
        Path edited = replaceInSheet(
                file,
                "<c r=\"A2\" t=\"b\"><v>1</v></c>",
                "<c r=\"A2\" t=\"b\"><f>1=1</f><v>1</v></c>",
                "<v>45351.0</v>",
                "<f>TODAY()</f><v>45351</v>",
                "</row></sheetData>",
                "</row><row r=\"3\"><c r=\"A3\" t=\"b\"><f>1=2</f><v>0</v></c>"
                        + "<c r=\"B3\" t=\"str\"><f>LEFT(X)</f><v>007</v></c></row></sheetData>");

        assertThat(cells(open(edited, DialectWish.of(HeaderMode.YES)).table()))
                .containsExactly(List.of("TRUE", "x", "2024-02-29"), List.of("FALSE", "007", ""));
    }

    @Test
    void should_count_days_from_1904_where_the_workbook_does() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "n", "day");
            row(sheet, 1, 0, 1, LocalDate.of(2024, 2, 29));
            row(sheet, 2, 0, 2, LocalDate.of(2024, 3, 1));
        });
        Path edited = replaceIn(
                replaceInSheet(file, "<v>45351.0</v>", "<v>43889</v>", "<v>45352.0</v>", "<f>B2+1</f><v>43890</v>"),
                "workbook.xml",
                "<workbookPr date1904=\"false\"/>",
                "<workbookPr date1904=\"true\"/>");

        assertThat(cells(open(edited, DialectWish.AUTO).table()))
                .containsExactly(List.of("1", "2024-02-29"), List.of("2", "2024-03-01"));
    }

    @Test
    void should_give_durations_as_a_number_even_beyond_a_day() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "hours", "minutes", "time");
            row(sheet, 1, 0, 1.5, 1.5, 0.75);
            row(sheet, 2, 0, 0.25, 0.1, 0.5);
            for (int i = 1; i <= 2; i++) {
                sheet.style(i, 0).format("[h]:mm").set();
                sheet.style(i, 1).format("[mm]:ss").set();
                sheet.style(i, 2).format("hh:mm").set();
            }
        });

        Outcome<OpenedCsv> outcome = DataFiles.open(file, DialectWish.AUTO);

        assertThat(cells(outcome.toOptional().orElseThrow().table()))
                .containsExactly(List.of("36", "2160", "18:00:00"), List.of("6", "144", "12:00:00"));
        assertThat(outcome.diagnostics())
                .containsExactly(Diagnostic.info("sheet-durations", 2, 0), Diagnostic.info("sheet-durations", 2, 1));
    }

    @Test
    void should_repeat_what_a_merged_cell_says_in_each_of_its_rows() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "group", "height", null, "n");
            row(sheet, 1, 0, null, "min", "max", "n");
            row(sheet, 2, 0, "red", 1, 2, 3);
            row(sheet, 3, 0, null, 4, 5, 6);
            row(sheet, 4, 0, "blue", 7, 8, 9);
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
            sheet.range(2, 0, 3, 0).merge();
        });

        Outcome<OpenedCsv> outcome = DataFiles.open(file, DialectWish.AUTO);

        Table table = outcome.toOptional().orElseThrow().table();
        assertThat(names(table)).containsExactly("group", "height min", "height max", "n");
        assertThat(cells(table))
                .containsExactly(
                        List.of("red", "1", "2", "3"), List.of("red", "4", "5", "6"), List.of("blue", "7", "8", "9"));
        assertThat(outcome.diagnostics()).containsExactly(Diagnostic.info("sheet-merged", 2));
    }

    @Test
    void should_refuse_what_unpacks_to_more_than_memory_holds() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            for (int i = 0; i < 2000; i++) {
                row(sheet, i, 0, "x".repeat(1000), 1);
            }
        });

        assertThat(WorkbookParts.problem(file, wanted -> 1L << 30)).isEmpty();
        assertThat(WorkbookParts.problem(file, wanted -> 1 << 16))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("file-needs-memory"));
    }

    /** Changes the first sheet of a workbook as another program might have written it. */
    private Path replaceInSheet(Path file, String... pairs) throws IOException {
        return replaceIn(file, "sheet1.xml", pairs);
    }

    private Path replaceIn(Path file, String part, String... pairs) throws IOException {
        Path out = folder.resolve("edited-" + part + ".xlsx");
        try (var in = new java.util.zip.ZipFile(file.toFile());
                var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(out))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("/" + part)) {
                    for (int i = 0; i < pairs.length; i += 2) {
                        assertThat(text).contains(pairs[i]);
                        text = text.replace(pairs[i], pairs[i + 1]);
                    }
                }
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 400, 1200})
    void should_say_that_a_damaged_file_cannot_be_read(int length) throws IOException {
        Path file = write(book -> row(book.newWorksheet("S"), 0, 0, "a", 1));
        byte[] whole = Files.readAllBytes(file);
        byte[] head = ("PK\003\004" + "xl/workbook.xml").getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 100));
        System.arraycopy(head, 0, cut, 0, head.length);
        Path broken = Files.write(folder.resolve("broken.xlsx"), cut);

        assertThat(code(DataFiles.open(broken, DialectWish.AUTO))).isEqualTo("sheet-unreadable");
    }

    @Test
    void should_say_that_there_is_no_table() throws IOException {
        Path file = write(book -> book.newWorksheet("Empty"));

        assertThat(code(DataFiles.open(file, DialectWish.AUTO))).isEqualTo("sheet-empty");
    }

    @Test
    void should_number_columns_without_a_name() throws IOException {
        Path file = write(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, 0, "a", null, "a");
            row(sheet, 1, 0, 1, 2, 3, 4);
            row(sheet, 2, 0, 5, 6, 7, 8);
        });

        assertThat(names(open(file, DialectWish.of(HeaderMode.YES)).table()))
                .containsExactly("a", "column_2", "a_2", "column_4");
    }
}
