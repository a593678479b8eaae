package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.app.cli.NewRun.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.DataSettings;

/** How features are prepared can be said for one column, or for all that can take the step. */
class PrepareOptionsTest {

    @TempDir
    private Path folder;

    private NewRun run;

    @BeforeEach
    void writeTable() throws IOException {
        Stream<String> rows = IntStream.range(0, 90).mapToObj(i -> "%s,%d,%s,%s"
                .formatted(
                        i % 9 == 0 ? "" : "" + i * 7 % 31,
                        i * i % 53,
                        "abc".charAt(i % 3),
                        "no yes".split(" ")[i % 5 / 4]));
        Path csv = Files.write(
                folder.resolve("people.csv"),
                Stream.concat(Stream.of("age,fare,deck,ill"), rows).toList());
        run = new NewRun(csv, "ill");
    }

    @Test
    void should_be_of_one_column() {
        DataSettings made = run.made(
                "--prepare", "age=scale:robust",
                "--prepare", "age=fill:mean",
                "--prepare", "age=flag",
                "--prepare", "age=clip:percentiles",
                "--prepare", "fare=bins:5",
                "--prepare", "fare=fill:12.5",
                "--prepare", "deck=encode:hashing");

        ColumnSettings age = column(made, "age");
        assertThat(age.scaling()).isEqualTo(Scaling.ROBUST);
        assertThat(age.imputation()).isEqualTo(Imputation.MEAN);
        assertThat(age.steps()).isEqualTo(new ColumnSteps(Clip.PERCENTILES, "", true, 0));
        ColumnSettings fare = column(made, "fare");
        assertThat(fare.imputation()).isEqualTo(Imputation.CONSTANT);
        assertThat(fare.steps()).isEqualTo(new ColumnSteps(Clip.NONE, "12.5", false, 5));
        assertThat(column(made, "deck").encoding()).isEqualTo(Encoding.HASHING);
        assertThat(made.balance()).isEqualTo(Balance.NONE);
    }

    @Test
    void should_be_of_all_columns_that_can_take_it_but_the_target() {
        DataSettings made =
                run.made("--prepare", "scale:min-max", "--prepare", "encode:ordinal", "--balance", "weights");

        assertThat(List.of(column(made, "age"), column(made, "fare")))
                .extracting(ColumnSettings::scaling)
                .containsOnly(Scaling.MIN_MAX);
        assertThat(column(made, "deck").encoding()).isEqualTo(Encoding.ORDINAL);
        assertThat(column(made, "ill").encoding()).isEqualTo(Encoding.ONE_HOT);
        assertThat(made.balance()).isEqualTo(Balance.CLASS_WEIGHTS);
    }

    @Test
    void should_take_the_words_of_other_programs_for_filling_in() {
        DataSettings made = run.made("--prepare", "age=fill:median", "--prepare", "deck=fill:mode");

        assertThat(column(made, "age").imputation()).isEqualTo(Imputation.TYPICAL);
        assertThat(column(made, "deck").imputation()).isEqualTo(Imputation.MOST_FREQUENT);
    }

    @ParameterizedTest
    @CsvSource({
        "--prepare, deck=scale:robust, number",
        "--prepare, age=encode:one-hot, category",
        "--prepare, age=scale:huge, scale:robust",
        "--prepare, age=bins:1, bins:5",
        "--prepare, age=fill:, fill:mean",
        "--prepare, ill=flag, age",
        "--prepare, nobody=flag, nobody",
        "--balance, evenly, oversample"
    })
    void should_be_refused_in_words_where_there_is_no_such_step_or_column(String option, String wish, String said) {
        CliRunner.Said refused = run.said(option, wish);

        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains(option).contains(said);
    }

    @Test
    void should_know_no_classes_of_a_number() {
        CliRunner.Said refused = new NewRun(run.csv(), "fare").said("--balance", "oversample");

        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("--balance");
    }
}
