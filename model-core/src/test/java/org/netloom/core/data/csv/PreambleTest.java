package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.YesNoWords;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** What stands above a table is left out, and said; the lines of the file keep their numbers. */
class PreambleTest {

    @TempDir
    Path folder;

    private Outcome<OpenedCsv> open(String text, String charset) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
        return DataFiles.open(file, HeaderMode.AUTO);
    }

    private OpenedCsv opened(String text) throws IOException {
        return open(text, "UTF-8").toOptional().orElseThrow();
    }

    @Test
    void should_leave_out_comments_and_keep_the_numbers_of_lines() throws IOException {
        Outcome<OpenedCsv> outcome = open("# Made by hand, 2020\n# second\n\nname,age\nbob,1\nann,2\n", "UTF-8");

        OpenedCsv csv = outcome.toOptional().orElseThrow();
        assertThat(csv.table().names()).containsExactly("name", "age");
        assertThat(csv.table().rows()).isEqualTo(2);
        assertThat(csv.table().lineOf(0)).isEqualTo(5);
        assertThat(outcome.diagnostics()).extracting(d -> d.code()).containsExactly("comments-left-out");
    }

    @Test
    void should_take_names_behind_a_number_sign_for_the_header() throws IOException {
        assertThat(opened("# x,y\n1,2\n3,4\n").table().names()).containsExactly("x", "y");
        assertThat(opened("#id,name\n1,bob\n2,ann\n").table().names()).containsExactly("id", "name");
    }

    @Test
    void should_leave_out_titles_and_keep_the_numbers_of_lines() throws IOException {
        Outcome<OpenedCsv> outcome = open(
                "Bericht 2024;;;\nErstellt am;03.01.2025;;\n;;;\nNr.;Preis;Rabatt;bezahlt\n1;1.362,85 €;15 %;ja\n2;7,5 €;0 %;nein\n",
                "UTF-8");

        OpenedCsv csv = outcome.toOptional().orElseThrow();
        assertThat(csv.table().names()).containsExactly("Nr.", "Preis", "Rabatt", "bezahlt");
        assertThat(csv.table().lineOf(0)).isEqualTo(5);
        assertThat(csv.dialect().decimalComma())
                .as("behind which a unit stands")
                .isTrue();
        assertThat(csv.reasons()).contains(Reason.of("comments-titles", 3).atMost(Confidence.LIKELY));
        assertThat(outcome.diagnostics())
                .filteredOn(remark -> remark.code().equals("titles-left-out"))
                .singleElement()
                .extracting(Diagnostic::arguments)
                .isEqualTo(List.of(2, "Bericht 2024"));
        assertThat(DataFiles.open(csv.path(), csv.dialect())
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .toString())
                .as("again, by what was found out")
                .isEqualTo(csv.table().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Global means\na,b,c\n1,2,x\n3,4,y\n",
                "\"Global means, by year\"\na,b,c\n1,2,x\n3,4,y\n",
                "# made by hand\nGlobal means\n\na,b,c\n1,2,x\n3,4,y\n",
                "Global means,,\n,,\nSource: nobody,,\n\na,b,c\n1,2,x\n3,4,y\n"
            })
    void should_leave_out_titles_however_they_are_written(String text) throws IOException {
        OpenedCsv csv = opened(text);

        assertThat(csv.table().names()).containsExactly("a", "b", "c");
        assertThat(csv.table().rows()).isEqualTo(2);
    }

    @Test
    void should_leave_out_a_title_of_several_words_above_two_columns() throws IOException {
        assertThat(opened("Carbon dioxide\nyear,ppm\n1959,315.98\n1960,316.91\n")
                        .table()
                        .names())
                .containsExactly("year", "ppm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\n1,5.1\n2,5.2\n3,5.3\n",
                ",,height,,weight,\nid,sex,mean,sd,mean,sd\n1,f,2,3,4,5\n2,m,3,4,5,6\n",
                "1,,,\n2,3,4,5\n3,4,5,6\n",
                "Title only\na,b,c\n"
            })
    void should_not_take_for_titles_what_can_be_names_or_rows(String text) throws IOException {
        OpenedCsv csv = opened(text);

        assertThat(csv.dialect().titles()).isFalse();
    }

    @Test
    void should_read_titles_as_rows_where_a_person_says_so() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "red wine,,\na,1,2\nb,3,4\n");

        OpenedCsv csv = DataFiles.open(file, DialectWish.of(HeaderMode.NO).withComments(Optional.of(false)))
                .toOptional()
                .orElseThrow();

        assertThat(csv.table().rows()).isEqualTo(3);
        assertThat(csv.dialect().titles()).isFalse();
    }

    @Test
    void should_leave_out_the_separator_that_spreadsheets_write() throws IOException {
        assertThat(opened("sep=;\na;b\n1;2\n3;4\n").table().names()).containsExactly("a", "b");
    }

    @Test
    void should_read_the_same_again_by_the_dialect_it_found() throws IOException {
        OpenedCsv csv = opened("# c\nname,age\nbob,1\nann,2\n");

        assertThat(DataFiles.open(csv.path(), csv.dialect())
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .toString())
                .isEqualTo(csv.table().toString());
    }

    @Test
    void should_read_comments_as_rows_where_a_person_says_so() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "#red,1\n#blue,2\n#red,3\n#blue,4\n");

        OpenedCsv csv = DataFiles.open(file, DialectWish.of(HeaderMode.NO).withComments(Optional.of(false)))
                .toOptional()
                .orElseThrow();

        assertThat(csv.table().rows()).isEqualTo(4);
        assertThat(csv.table().cell(0, 0)).isEqualTo("#red");
        assertThat(csv.reasons()).contains(Reason.of("comments-given-no"));
        assertThat(DataFiles.open(file, csv.dialect())
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .rows())
                .isEqualTo(4);
    }

    @Test
    void should_read_files_of_earlier_projects_as_before() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "#id,name\n1,bob\n2,ann\n");

        assertThat(DataFiles.open(file, CsvDialect.STANDARD)
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .names())
                .containsExactly("#id", "name");
    }

    @Test
    void should_find_short_japanese_text() throws IOException {
        OpenedCsv csv = open("なまえ,とし\nさくら,1\nたろう,2\n", "Shift_JIS").toOptional().orElseThrow();

        assertThat(csv.dialect().charset()).isEqualTo("Shift_JIS");
        assertThat(csv.table().names()).containsExactly("なまえ", "とし");
    }

    @Test
    void should_know_yes_and_no_in_many_languages() {
        assertThat(YesNoWords.order(List.of("Ja", "Nein"))).contains(List.of("Nein", "Ja"));
        assertThat(YesNoWords.order(List.of("oui", "non"))).contains(List.of("non", "oui"));
        assertThat(YesNoWords.order(List.of("Да", "Нет"))).contains(List.of("Нет", "Да"));
    }
}
