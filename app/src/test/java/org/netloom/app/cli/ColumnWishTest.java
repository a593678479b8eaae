package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.app.cli.NewRun.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;

/** How each column is read can be said on the command line, for one column or for all that it can be about. */
class ColumnWishTest {

    @TempDir
    private Path folder;

    private final CliRunner netloom = new CliRunner();
    private Path csv;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("arrived,left,praise,a=b,again"));
        for (int i = 0; i < 60; i++) {
            lines.add(
                    "0%d/0%d/2024,0%d/0%d/2024,we liked the view from room %d and all of the food,the bed in room %d was hard and there was noise at night,%s"
                            .formatted(1 + i % 9, 1 + i % 7, 2 + i % 8, 1 + i % 5, i, i, i % 3 == 0 ? "yes" : "no"));
        }
        csv = Files.write(folder.resolve("stays.csv"), lines);
    }

    private CliRunner.Said said(Object... options) {
        return new NewRun(csv, "again").said(options);
    }

    private DataSettings made(Object... options) {
        return new NewRun(csv, "again").made(options);
    }

    private static Optional<Order> dates(DataSettings settings, String column) {
        return settings.reading(column).dates();
    }

    @Test
    void should_read_the_dates_of_one_column_in_another_order() {
        DataSettings settings = made("--dates", "arrived=month-first");

        assertThat(dates(settings, "arrived")).contains(Order.MONTH_FIRST);
        assertThat(dates(settings, "left")).isEmpty();
    }

    @Test
    void should_read_all_dates_in_an_order_but_those_of_which_more_is_said() {
        DataSettings settings = made("--dates", "month-first", "--dates", "left=guessed");

        assertThat(dates(settings, "arrived")).contains(Order.MONTH_FIRST);
        assertThat(dates(settings, "left")).isEmpty();
    }

    @Test
    void should_divide_each_column_of_texts_as_it_is_said() {
        DataSettings settings =
                made("--tokenizer", "character", "--tokenizer", "a=b=byte-pair", "--length", "praise=30");

        assertThat(settings.reading("praise"))
                .isEqualTo(ColumnReading.GUESSED.withText(Optional.of(new TextSettings(Tokenizer.CHARACTER, 100, 30))));
        assertThat(settings.reading("a=b").text().orElseThrow().tokenizer()).isEqualTo(Tokenizer.BYTE_PAIR);
        assertThat(settings.reading("a=b").text().orElseThrow().length()).isGreaterThan(20);
    }

    @Test
    void should_know_as_many_tokens_as_is_said() {
        DataSettings settings = made("--vocabulary", "5", "--vocabulary", "praise=7");

        assertThat(settings.reading("praise").text().orElseThrow().vocabulary()).isEqualTo(7);
        assertThat(settings.reading("a=b").text().orElseThrow().vocabulary()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dates | arrived=week-first | It takes day-first, month-first, year-first, guessed",
                "--dates | praise=day-first | which is not a column of dates. These are: arrived, left.",
                "--dates | arrived=year-first | in which no cell is a date",
                "--tokenizer | again=word | which is not a column of texts that is learnt from. These are: praise, a=b.",
                "--tokenizer | sentence | It takes word, character, byte-pair",
                "--length | praise=0 | It takes 1 … 2000",
                "--vocabulary | many | It takes 1 … 100000",
            })
    void should_say_what_cannot_be_wished(String option, String value, String expected) {
        CliRunner.Said said = said(option, value);

        assertThat(said.code()).isNotZero();
        assertThat(said.out() + said.err()).contains(expected);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void should_say_that_no_column_is_what_an_option_is_about() throws IOException {
        csv = Files.write(
                folder.resolve("plain.csv"), List.of("x,again", "1.5,yes", "2.5,no", "3.5,yes", "7,no", "9,no"));

        assertThat(said("--tokenizer", "word").err()).contains("none is a column of texts");
        assertThat(said("--dates", "day-first").err()).contains("none is a column of dates");
    }

    @Test
    void should_no_longer_doubt_an_order_that_was_chosen() {
        made("--dates", "arrived=day-first");

        assertThat(netloom.run("check", folder.resolve("out/stays.netloom")).out())
                .contains("? left")
                .doesNotContain("? arrived");
    }

    @Test
    void should_take_a_column_for_another_type_leave_one_out_and_learn_from_another() {
        DataSettings settings = made("--type", "arrived=category", "--ignore", "left", "--feature", "praise");

        assertThat(column(settings, "arrived").type()).isEqualTo(ColumnType.CATEGORY);
        assertThat(column(settings, "left").role()).isEqualTo(ColumnRole.IGNORED);
        assertThat(column(settings, "praise").role()).isEqualTo(ColumnRole.FEATURE);
        assertThat(settings.reading("praise").text()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--type|number|COLUMN=number, category, yes-no, date, text, id",
                "--type|left=word|number, category, yes-no, date, text, id",
                "--type|praise=number|cannot be read as number",
                "--type|nobody=number|nobody",
                "--ignore|again|again",
                "--feature|nobody|arrived, left, praise"
            })
    void should_say_which_columns_and_types_there_are(String option, String typed, String said) {
        CliRunner.Said answer = said(option, typed);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(said);
    }

    @Test
    void should_take_a_target_for_a_number_that_would_be_classes() throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,again"));
        for (int i = 0; i < 90; i++) {
            lines.add(i * 7 % 90 + "," + i % 3);
        }
        csv = Files.write(folder.resolve("stays.csv"), lines);

        assertThat(column(made("--type", "again=number"), "again").type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void should_take_a_target_for_a_number_that_would_name_the_rows() throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,again"));
        for (int i = 0; i < 60; i++) {
            lines.add(i * 7 % 60 / 2 + "," + i);
        }
        csv = Files.write(folder.resolve("stays.csv"), lines);

        assertThat(said().err()).contains("again cannot be the target", "set its type to number");
        CliRunner.Said numbered = said("--type", "again=number");
        assertThat(numbered.code()).isZero();
        assertThat(numbered.out() + numbered.err()).doesNotContain("again is ignored");
    }

    @Test
    void should_take_dates_that_contradict_each_other_for_dates_in_the_order_that_is_wished() throws IOException {
        List<String> lines = new ArrayList<>(List.of("when,x,again"));
        for (int i = 0; i < 60; i++) {
            lines.add("%s,%d,%s"
                    .formatted(
                            i % 2 == 0 ? "%d/09/2024".formatted(13 + i % 15) : "09/%d/2024".formatted(13 + i % 15),
                            i,
                            i % 3 == 0 ? "yes" : "no"));
        }
        csv = Files.write(folder.resolve("stays.csv"), lines);

        assertThat(said().out().replaceAll("\\s+", " ")).contains("contradict");
        assertThat(Files.exists(folder.resolve("out/stays.netloom"))).isTrue();
        Files.delete(folder.resolve("out/stays.netloom"));
        assertThat(dates(made("--dates", "when=month-first"), "when")).contains(Order.MONTH_FIRST);
    }
}
