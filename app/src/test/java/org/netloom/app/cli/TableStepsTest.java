package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derived columns, conditions, folds and a second file for the test, with commands alone. */
class TableStepsTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();

    /** Whether the ratio of two columns is above 1. */
    private Path ratios(String name, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of("over,under,kind,large"));
        for (int row = 0; row < rows; row++) {
            double over = 1 + 9 * random.nextDouble();
            double under = 1 + 9 * random.nextDouble();
            lines.add(
                    over + "," + under + "," + (row % 5 == 0 ? "odd" : "plain") + "," + (over > under ? "yes" : "no"));
        }
        return Files.write(folder.resolve(name), lines);
    }

    @Test
    void should_ask_for_the_columns_of_the_file_alone_when_it_predicts() throws IOException {
        Path data = ratios("ratios.csv", 200, 1);
        Path project = folder.resolve("ratios.netloom");

        var made = netloom.run(
                "new",
                data,
                "--target",
                "large",
                "--derive",
                "ratio=over / under",
                "--derive",
                "log of it=log(ratio)",
                "--filter",
                "kind = 'plain'",
                "--out",
                folder);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("log of it").contains("160 of 200 rows meet the conditions");
        assertThat(netloom.run("train", project, "--epochs", "1").code()).isZero();
        Path asked = Files.write(folder.resolve("asked.csv"), List.of("kind,under,over", "plain,2,8", "odd,4,1"));
        var answers = netloom.run("predict", project, asked, "--out", folder.resolve("answers.csv"));

        assertThat(answers.code()).as(answers.err()).isZero();
        assertThat(answers.err() + answers.out()).contains("One of 2 rows does not meet the condition kind = 'plain'");
        assertThat(Files.readAllLines(folder.resolve("answers.csv"))).hasSize(3);

        Path one = Files.write(folder.resolve("one.csv"), List.of("kind,under,over", "odd,4,1"));
        var answer = netloom.run("predict", project, one, "--out", folder.resolve("answer.csv"));
        assertThat(answer.err() + answer.out()).contains("The row does not meet the condition kind = 'plain'");
    }

    @Test
    void should_count_the_columns_of_the_file_where_the_target_is_an_index() throws IOException {
        Path data = ratios("ratios.csv", 50, 1);

        var made = netloom.run("new", data, "--target", "-1", "--derive", "ratio=over / under", "--out", folder);

        assertThat(made.out()).contains("large has 2 classes");
    }

    @Test
    void should_say_what_is_wrong_with_a_formula_before_anything_is_written() throws IOException {
        Path data = ratios("ratios.csv", 50, 1);

        var made = netloom.run("new", data, "--target", "large", "--derive", "x=ower / under", "--out", folder);

        assertThat(made.code()).isNotZero();
        assertThat(made.err()).contains("at place 1").contains("Is over meant?");
        assertThat(folder.resolve("ratios.netloom")).doesNotExist();
    }

    @Test
    void should_test_every_row_once_with_folds_and_keep_no_model() throws IOException {
        Path data = ratios("ratios.csv", 90, 2);
        Path project = folder.resolve("ratios.netloom");
        netloom.run("new", data, "--target", "large", "--out", folder);

        var folds = netloom.run("train", project, "--folds", "3", "--epochs", "1", "--json");

        assertThat(folds.code()).as(folds.err()).isZero();
        assertThat(folds.lastLine())
                .contains("\"folds\":3")
                .contains("\"accuracy\":{\"mean\":")
                .contains("\"deviation\":");
        assertThat(folder.resolve("ratios.model")).doesNotExist();
        assertThat(netloom.run("train", project, "--folds", "1").err()).contains("from 2 to 100");
    }

    @Test
    void should_take_the_rows_of_a_second_file_for_the_test() throws IOException {
        Path data = ratios("ratios.csv", 100, 3);
        Path test = ratios("later.csv", 40, 4);
        Path project = folder.resolve("ratios.netloom");

        assertThat(netloom.run("new", data, "--target", "large", "--test-file", test, "--out", folder)
                        .code())
                .isZero();
        var trained = netloom.run("train", project, "--epochs", "1");

        assertThat(Files.readString(project)).contains("later.csv");
        assertThat(trained.out()).containsPattern("test +40 ");
        Path less = Files.write(folder.resolve("less.csv"), List.of("over,under,kind", "1,2,plain"));
        assertThat(netloom.run("new", data, "--target", "large", "--test-file", less, "--out", folder.resolve("b"))
                        .err())
                .contains("large");
    }

    @Test
    void should_list_the_guesses_that_still_hold() throws IOException {
        List<String> lines = new ArrayList<>(List.of("when;price;kind"));
        for (int row = 0; row < 60; row++) {
            lines.add("0" + (row % 9 + 1) + "/0" + (row % 8 + 1) + "/2024;" + (row % 7 + 1) + "," + (100 + row) + ";"
                    + (row % 2 == 0 ? "odd" : "plain"));
        }
        Path data = Files.write(folder.resolve("days.csv"), lines);
        Path project = folder.resolve("days.netloom");
        netloom.run("new", data, "--target", "kind", "--out", folder);
        String title = "What was found out and should be checked";

        var unsure = netloom.run("check", project);

        assertThat(unsure.out()).contains(title).contains("? when: ", "thousands");

        netloom.run("new", data, "--target", "kind", "--decimal", "comma", "--out", folder.resolve("b"));
        Path decided = folder.resolve("b").resolve("days.netloom");

        var sure = netloom.run("check", decided);

        assertThat(sure.code()).as(sure.err()).isZero();
        assertThat(sure.out()).contains("? when: ").doesNotContain("thousands");
    }
}
