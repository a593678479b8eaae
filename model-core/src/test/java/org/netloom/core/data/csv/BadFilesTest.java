package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Each wrong file has one sentence of its own, in time, and never an exception. */
class BadFilesTest {

    @TempDir
    Path folder;

    private Diagnostic problem(byte[] bytes) throws IOException {
        return problem(Files.write(folder.resolve("a.csv"), bytes));
    }

    private Diagnostic problem(String text) throws IOException {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Diagnostic problem(Path path) {
        List<Diagnostic> diagnostics = DataFiles.open(path, HeaderMode.AUTO).diagnostics();
        assertThat(diagnostics).hasSize(1);
        return diagnostics.get(0);
    }

    @Test
    void should_say_that_there_is_no_file() {
        assertThat(problem(folder.resolve("nowhere.csv")).code()).isEqualTo("file-missing");
    }

    @Test
    void should_say_that_it_is_a_folder() {
        assertThat(problem(folder).code()).isEqualTo("file-is-folder");
    }

    @Test
    void should_say_that_the_file_is_empty() throws IOException {
        assertThat(problem("")).isEqualTo(Diagnostic.error("file-empty", "a.csv"));
    }

    @Test
    void should_say_that_all_lines_are_blank() throws IOException {
        assertThat(problem("\n  \n\n")).isEqualTo(Diagnostic.error("file-blank", "a.csv"));
        assertThat(problem(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
                .isEqualTo(Diagnostic.error("file-blank", "a.csv"));
    }

    @Test
    void should_say_that_there_is_only_a_header() throws IOException {
        assertThat(problem("name,age\n")).isEqualTo(Diagnostic.error("file-only-header", "a.csv", 2));
    }

    @Test
    void should_refuse_one_huge_cell_and_say_where_it_is() throws IOException {
        assertThat(problem("x".repeat(10_000_000)))
                .isEqualTo(Diagnostic.error("line-too-long", "a.csv", 1L, TextGuard.LONGEST_LINE));
        assertThat(problem("a,b\n1,2\n3," + "4".repeat(10_000_000) + "\n5,6\n"))
                .isEqualTo(Diagnostic.error("line-too-long", "a.csv", 3L, TextGuard.LONGEST_LINE));
    }

    @Test
    void should_refuse_one_huge_row_and_say_where_it_is() throws IOException {
        assertThat(problem("1,".repeat(5_000_000)).code()).isEqualTo("line-too-long");
        assertThat(problem("\"1\",".repeat(2_500_000)).code()).isEqualTo("line-too-long");
        assertThat(problem("1,".repeat(20_000) + "\n" + "1,".repeat(20_000) + "\n")
                        .code())
                .isEqualTo("too-many-columns");
    }

    @Test
    void should_tell_pictures_and_packed_files_and_spreadsheets() throws IOException {
        assertThat(problem(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo(Diagnostic.error("file-is-picture", "a.csv", "PNG"));
        assertThat(problem("%PDF-1.7\n1 0 obj\n")).isEqualTo(Diagnostic.error("file-is-binary", "a.csv", "PDF"));
        assertThat(problem(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}).code()).isEqualTo("archive-damaged");
        assertThat(problem("PK\003\004 xl/workbook.xml").code()).isEqualTo("sheet-unreadable");
        assertThat(problem(new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0}).code()).isEqualTo("archive-damaged");
        assertThat(problem("7z\u00BC\u00AF".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("file-is-archive");
        assertThat(problem("BZh91AY&SY").code()).isEqualTo("file-is-archive");
        assertThat(problem(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})
                        .code())
                .isEqualTo("file-is-spreadsheet");
    }

    @Test
    void should_refuse_bytes_that_are_no_text() throws IOException {
        assertThat(problem("a,b\n1,2\n3,\0\0\0\0\n")).isEqualTo(Diagnostic.error("file-has-nul", "a.csv", 3));
        byte[] late = "1,2\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        late[late.length - 3] = 0;
        assertThat(problem(late)).isEqualTo(Diagnostic.error("file-has-nul", "a.csv", 200_000L));
        byte[] zeros = new byte[100_000];
        Arrays.fill(zeros, (byte) 0);
        assertThat(problem(zeros).code()).isEqualTo("file-has-nul");
    }

    @Test
    void should_say_that_one_column_is_too_few_to_learn_from() throws IOException {
        OpenedCsv csv = DataFiles.open(
                        Files.writeString(folder.resolve("a.csv"), "a\nred\nred\nblue\n"), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow();

        assertThat(SchemaInference.propose(csv, TableProfile.of(csv.table())).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("one-column");
    }

    @Test
    void should_say_that_an_encoding_is_unknown() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");

        Outcome<OpenedCsv> outcome = DataFiles.open(file, new CsvDialect("KLINGON-8", ',', '"', true, false));

        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("charset-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.csv | <!doctype html><title>a,b</title> | file-is-page",
                "a.csv | <HTML lang=en>a,b | file-is-page",
                "a.html | <p>a,b | file-is-page",
                "a.netloom | {\"name\": 1} | file-is-project",
                "a.csv | { \"schemaVersion\": 6, \"name\": \"a\" | file-is-project",
                "a.json | { \"rows\": [ | file-is-json",
                "a.csv | [{\"a\": 1, \"b\": 2}, | file-is-json"
            })
    void should_not_read_a_page_a_project_or_json_as_a_table(String name, String text, String code) throws IOException {
        for (String begin : List.of("", "\uFEFF", "\n  ")) {
            Path file = Files.writeString(folder.resolve(name), begin + text + "\n1,2\n3,4\n");

            assertThat(problem(file).code()).isEqualTo(code);
        }
    }

    @Test
    void should_not_read_an_object_a_line_as_a_table() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "{\"a\": 1, \"b\": \"x\"}\n".repeat(5) + "{\"a\": 2");

        assertThat(problem(file).code()).isEqualTo("file-is-json");
    }

    @Test
    void should_read_a_table_whose_first_cell_holds_json() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "{\"a\": 1};2\n{\"a\": 3};4\n");

        assertThat(DataFiles.open(file, HeaderMode.AUTO).toOptional()).isPresent();
    }

    @Test
    void should_read_a_table_whose_cells_hold_marks_of_pages() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "<htmlish>,y\n<html>,1\n<b>,2\n");

        assertThat(DataFiles.open(file, HeaderMode.AUTO).toOptional()).isPresent();
    }
}
