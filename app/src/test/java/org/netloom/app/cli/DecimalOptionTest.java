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
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;

/** Which decimal sign a file has, and which one of its columns: {@code --decimal}. */
class DecimalOptionTest {

    @TempDir
    private Path folder;

    private Path csv;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("length;price;taken;sold"));
        for (int i = 0; i < 80; i++) {
            lines.add("%d.%d;%s;1,%d;%s"
                    .formatted(
                            i % 30,
                            1 + i % 8,
                            i % 9 == 0 ? "-9,99 €" : "%d,%d €".formatted(3 + i % 9, 10 + i % 80),
                            100 + i,
                            i % 3 == 0 ? "yes" : "no"));
        }
        csv = Files.write(folder.resolve("shop.csv"), lines);
    }

    private DataSettings made(Object... options) {
        return new NewRun(csv, "sold").made(options);
    }

    private CliRunner.Said said(Object... options) {
        return new NewRun(csv, "sold").said(options);
    }

    @Test
    void should_say_that_a_column_has_a_sign_of_its_own() {
        assertThat(said().out()).contains("The numbers of column price have a decimal comma");
    }

    @Test
    void should_take_such_a_column_for_one_of_numbers() {
        assertThat(NewRun.column(made(), "price").type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void should_read_one_column_as_it_is_said_and_the_others_as_they_are_written() {
        DataSettings settings = made("--decimal", "taken=comma");

        assertThat(settings.reading("taken").decimals()).contains(DecimalSign.COMMA);
        assertThat(settings.reading("price").decimals()).isEmpty();
        assertThat(settings.dialect().decimalComma()).isFalse();
    }

    @Test
    void should_read_the_whole_file_as_it_is_said_beside_a_column() {
        DataSettings settings = made("--decimal", "comma", "--decimal", "taken=point");

        assertThat(settings.dialect().decimalComma()).isTrue();
        assertThat(settings.reading("taken").decimals()).contains(DecimalSign.POINT);
        assertThat(NewRun.column(settings, "length").type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void should_read_what_is_missing_in_a_column_by_its_sign() {
        MissingValues missing = MissingValues.of("-9.99", false);

        assertThat(made("--missing", "price=-9,99").reading("price").missing()).isEqualTo(missing);
    }

    private List<String> doubts(Object... options) throws IOException {
        List<String> lines = new ArrayList<>(List.of("length;price;sold"));
        for (int i = 0; i < 80; i++) {
            lines.add("%d.5;%s;%s".formatted(i, i % 8 == 0 ? "12,50" : "1,%d".formatted(100 + i), i % 3 > 0));
        }
        Files.write(csv, lines);
        made(options);
        CliRunner.Said checked = new CliRunner().run("check", folder.resolve("out/shop.netloom"));
        return checked.out().lines().filter(line -> line.startsWith("? price")).toList();
    }

    @Test
    void should_ask_once_for_a_look_at_a_sign_that_is_a_guess() throws IOException {
        assertThat(doubts()).singleElement().asString().contains("Decimal comma");
    }

    @Test
    void should_not_ask_for_it_where_a_person_chose_the_sign() throws IOException {
        assertThat(doubts("--decimal", "price=comma")).isEmpty();
    }

    @Test
    void should_refuse_what_is_no_sign_and_no_column() {
        assertThat(said("--decimal", "dot").err()).contains("--decimal", "dot", "point, comma");
        assertThat(said("--decimal", "price=dot").err()).contains("--decimal", "price=dot", "point, comma");
        assertThat(said("--decimal", "cost=comma").err()).contains("--decimal", "cost", "price");
    }
}
