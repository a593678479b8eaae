package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.csv.RowsByPlace.Known;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Rows for a project whose columns are age, town and income, in a file without header. */
class RowsByPlaceTest {

    private static final CsvDialect DIALECT = new CsvDialect("UTF-8", ',', '"', false, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by place | 31,Bern,90;42,Rome,70",
                "without the target | 31,Bern;42,Rome",
                "a header | age,town,income;31,Bern,90;42,Rome,70",
                "in another order | town,age;Bern,31;Rome,42",
                "in capitals | AGE,Town;31,Bern;42,Rome",
                "with a column more | id,town,age,income;1,Bern,31,90;2,Rome,42,70",
                "with tabs | town~age~income;Bern~31~90;Rome~42~70",
                "with tabs by place | 31~Bern~90;42~Rome~70"
            })
    void should_find_the_columns(String how, String lines) throws IOException {
        OpenedCsv file = open(lines).toOptional().orElseThrow();

        assertThat(file.table().rows()).as(how).isEqualTo(2);
        assertThat(file.table().column("age").orElseThrow().cell(0)).isEqualTo("31");
        assertThat(file.table().column("town").orElseThrow().cell(1)).isEqualTo("Rome");
    }

    @Test
    void should_refuse_a_header_with_other_names_and_say_both() throws IOException {
        Outcome<OpenedCsv> opened = open("years,town,pay;31,Bern,90;42,Rome,70");

        assertThat(opened.diagnostics()).extracting(Diagnostic::code).containsExactly("header-unlike");
        assertThat(opened.diagnostics().get(0).arguments())
                .extracting(String::valueOf)
                .contains("years, town, pay", "age, town, income");
    }

    @Test
    void should_refuse_a_header_without_rows() throws IOException {
        assertThat(open("age,town,income").toOptional()).isEmpty();
    }

    @Test
    void should_take_words_between_numbers_for_a_row_if_only_some_numbers_are_missing() throws IOException {
        assertThat(open("unknown,Bern,90;42,Rome,70")
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .rows())
                .isEqualTo(2);
    }

    private Outcome<OpenedCsv> open(String lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve("new.csv"), lines.strip().replace(';', '\n').replace('~', '\t') + "\n");
        return new RowsByPlace(List.of(
                        new Known("age", true, true, false),
                        new Known("town", false, true, false),
                        new Known("income", true, false, true)))
                .open(file, DIALECT, DialectWish.AUTO, Progress.UNSEEN);
    }
}
