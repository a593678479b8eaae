package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MissingValues;

/** What else is missing is said by an option, and the option is said where something looks missing. */
class MissingOptionTest {

    @TempDir
    private Path folder;

    private final CliRunner netloom = new CliRunner();
    private Path csv;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("glucose,blood pressure,age,ill"));
        for (int i = 0; i < 80; i++) {
            lines.add("%d,%d,%s,%s"
                    .formatted(
                            i % 10 == 0 ? 0 : 80 + i * 7 % 90,
                            i % 8 == 0 ? -999 : 60 + i % 31,
                            i % 4 == 0 ? "unknown" : String.valueOf(20 + i % 50),
                            i % 3 == 0 ? "yes" : "no"));
        }
        csv = Files.write(folder.resolve("people.csv"), lines);
    }

    private CliRunner.Said said(Object... options) {
        return new NewRun(csv, "ill").said(options);
    }

    private DataSettings made(Object... options) {
        return new NewRun(csv, "ill").made(options);
    }

    @Test
    void should_take_a_value_for_missing_in_one_column_or_in_all() {
        DataSettings settings = made("--missing", "-999", "--missing", "glucose=0", "--missing", "age=Unknown");

        assertThat(settings.reading("glucose").missing()).as("holds no -999").isEqualTo(MissingValues.of("0", false));
        assertThat(settings.reading("blood pressure").missing()).isEqualTo(MissingValues.of("-999", false));
        assertThat(settings.reading("age").missing()).isEqualTo(MissingValues.of("Unknown", false));
        assertThat(settings.columns())
                .filteredOn(column -> column.name().equals("age"))
                .extracting(ColumnSettings::type)
                .as("is a number without its word")
                .containsExactly(ColumnType.NUMBER);
    }

    @Test
    void should_say_what_looks_missing_and_the_options_that_take_it_for_that() {
        CliRunner.Said said = said();

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("--missing glucose=0 --missing \"blood pressure=-999\" --missing age=unknown");
        assertThat(said.out() + said.err()).contains("In column glucose, 0 stands in 8 cells (lines 2, 12, 22");
    }

    @Test
    void should_say_nothing_of_what_is_missing_already() {
        CliRunner.Said said = said("--missing", "-999", "--missing", "glucose=0", "--missing", "age=unknown");

        assertThat(said.out() + said.err()).doesNotContain("add: --missing").doesNotContain("stands in");
    }

    @Test
    void should_say_what_no_cell_holds() {
        CliRunner.Said said = said("--missing", "glucose=-12345", "--missing", "age=30,5", "--missing", "-77");

        assertThat(said.code()).isZero();
        assertThat(said.out() + said.err())
                .contains("No cell of column glucose holds -12345, which is to count as missing there. Check")
                .contains("No cell of column age holds 30,5", "if a number is meant, write 30.5")
                .contains("No cell of any column holds -77, which is to count as missing. Check");
        assertThat(said("--missing", "-999", "--missing", "glucose=0.0").out() + said.err())
                .doesNotContain("holds -999", "holds 0");
    }

    @Test
    void should_say_of_a_project_too_what_looks_missing_and_what_no_cell_holds() {
        made("--missing", "-999", "--missing", "age=unknown", "--missing", "age=-12345");

        CliRunner.Said checked = netloom.run("check", folder.resolve("out/people.netloom"));

        assertThat(checked.code()).isZero();
        assertThat(checked.out() + checked.err())
                .contains("In column glucose, 0 stands in 8 cells (lines 2, 12, 22")
                .contains("No cell of column age holds -12345")
                .doesNotContain("column blood pressure, -999");
    }

    @Test
    void should_train_and_answer_with_it() throws IOException {
        made("--missing", "-999", "--missing", "glucose=0", "--missing", "age=unknown");
        Path project = folder.resolve("out/people.netloom");

        assertThat(netloom.run("train", project, "--epochs", "1").code()).isZero();
        Path rows = Files.writeString(
                folder.resolve("rows.csv"),
                "glucose,blood pressure,age\n0.0,70,30\n,70,30\n100,-999.0,UNKNOWN\n100,,\n");
        Path answers = folder.resolve("answers.csv");
        CliRunner.Said said = netloom.run("predict", project, rows, "--out", answers);
        assertThat(said.code()).as(said.err()).isZero();
        List<String> lines = Files.readAllLines(answers);
        assertThat(answer(lines.get(1))).isEqualTo(answer(lines.get(2)));
        assertThat(answer(lines.get(3))).isEqualTo(answer(lines.get(4)));
    }

    private static String answer(String line) {
        String[] cells = line.split(",", -1);
        return String.join(",", List.of(cells).subList(3, cells.length));
    }

    @Test
    void should_refuse_a_column_that_is_not_there_and_nothing_for_a_value() {
        assertThat(said("--missing", "sugar=0").err()).contains("sugar").contains("glucose, blood pressure, age, ill");
        assertThat(said("--missing", "glucose=").err()).contains("--missing").contains("glucose=");
        assertThat(folder.resolve("out/people.netloom")).doesNotExist();
    }
}
