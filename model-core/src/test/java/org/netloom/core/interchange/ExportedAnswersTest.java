package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Table;
import org.netloom.core.engine.Engine;

/** Exported programs write answers as the file writes its numbers, and only where there is a place for them. */
class ExportedAnswersTest {

    private static final CsvDialect COMMA = new CsvDialect("UTF-8", ';', '"', true, true);

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private Exported exported(CsvDialect dialect, ColumnType target) {
        String point = dialect.decimalComma() ? "," : ".";
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            String number = row * 37 % 29 + point + "25";
            rows.add(List.of(row + point + "5", target == ColumnType.NUMBER ? number : row % 3 == 0 ? "ja" : "nein"));
        }
        return Exported.of(
                ExportedColumnsTest.settings(
                        dialect,
                        List.of(
                                ExportedColumnsTest.column("size", ColumnType.NUMBER),
                                ExportedColumnsTest.target("y", target))),
                Table.of(List.of("size", "y"), rows, dialect.decimalComma()),
                work);
    }

    private List<String> lastCells(char delimiter) throws IOException {
        return Files.readAllLines(work.resolve("actual.csv")).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(delimiter) + 1))
                .toList();
    }

    @Test
    void should_write_answers_with_the_decimal_sign_of_the_file() throws IOException {
        try (Exported exported = exported(COMMA, ColumnType.NUMBER)) {
            exported.compare("size\n1,5\n-3\n1.000\n");
            assertThat(lastCells(';')).hasSize(3).allMatch(cell -> cell.matches("-?\\d+(,\\d{1,6})?"));
        }
        try (Exported exported = exported(COMMA, ColumnType.YES_NO)) {
            exported.compare("size\n1,5\n-3\n");
            assertThat(lastCells(';')).allMatch(cell -> cell.matches("\\d,\\d{6}"));
        }
    }

    @Test
    void should_write_numbers_with_six_digits() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, ColumnType.NUMBER)) {
            exported.compare("size\n1.5\n-3\n1000\n");
            assertThat(lastCells(',')).allSatisfy(cell -> assertThat(cell.replaceAll("^-?0?\\.?0*|\\.", ""))
                    .hasSizeLessThanOrEqualTo(6));
        }
    }

    @Test
    void should_say_where_answers_have_no_place_and_leave_the_questions_alone() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, ColumnType.YES_NO)) {
            Path asked = Files.writeString(work.resolve("asked.csv"), "size\n1.5\n");

            assertThat(catchThrowable(() -> exported.run(asked, work)))
                    .hasMessageContaining("is a folder. Name a file");
            assertThat(catchThrowable(() -> exported.run(asked, work.resolve("nodir/out.csv"))))
                    .hasMessageContaining("There is no folder", "nodir");
            assertThat(catchThrowable(() -> exported.run(asked, work.resolve("./asked.csv"))))
                    .hasMessageContaining("is the file with the questions");
            assertThat(asked).hasContent("size\n1.5\n");
        }
    }

    @Test
    void should_end_with_one_sentence() throws Exception {
        try (Exported exported = exported(CsvDialect.STANDARD, ColumnType.YES_NO)) {
            Path asked = Files.writeString(work.resolve("asked.csv"), "size\n1.5\n");
            Path said = work.resolve("said.txt");
            int code = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            exported.classPath()
                                    + File.pathSeparator
                                    + System.getProperty(
                                            "surefire.test.class.path", System.getProperty("java.class.path")),
                            "predictor.Predict",
                            asked.toString(),
                            work.resolve("nodir/out.csv").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();

            assertThat(code).isEqualTo(2);
            assertThat(Files.readAllLines(said))
                    .singleElement()
                    .asString()
                    .startsWith("There is no folder")
                    .contains("nodir");
        }
    }

    @Test
    void should_not_take_archives_for_text() throws IOException {
        Path zip = work.resolve("asked.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("asked.csv"));
            out.write("size\n1.5\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        try (Exported exported = exported(CsvDialect.STANDARD, ColumnType.YES_NO)) {
            assertThat(catchThrowable(() -> exported.run(zip, work.resolve("out.csv"))))
                    .hasMessageContaining("is an archive or a spreadsheet");
        }
    }
}
