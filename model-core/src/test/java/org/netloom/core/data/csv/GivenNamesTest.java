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
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

class GivenNamesTest {

    private static final String ROWS = "5.1,3.5,setosa\n4.9,3.0,setosa\n6.3,2.9,virginica\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age, class of work,income | age,class of work,income",
                "age;\"class, of work\";income | age,class, of work,income",
                "age,\"weight, kg\",7\" pipes,income | age,weight, kg,7\" pipes,income",
                "age;\"weight, kg\" | age,weight, kg",
                "age,,income | age,,income",
                "age | age",
                "年龄，工作，收入 | 年龄,工作,收入",
                "age\\tincome | age,income",
                "one, with a comma\\ntwo | one, with a comma,two",
                "age\\n\\nincome\\n | age,,income",
            })
    void should_find_names_as_people_write_lists(String text, String names) {
        String typed = text.strip().replace("\\t", "\t").replace("\\n", "\n");

        assertThat(String.join(",", GivenNames.in(typed))).isEqualTo(names.strip());
    }

    @Test
    void should_find_no_names_in_nothing() {
        assertThat(GivenNames.in(" \n")).isEmpty();
    }

    @Test
    void should_name_the_columns_of_a_file_without_names() throws IOException {
        Outcome<OpenedCsv> opened = open(ROWS, List.of("length", "width", "species"));

        assertThat(namesOf(opened)).containsExactly("length", "width", "species");
        assertThat(opened.toOptional().orElseThrow().table().rows()).isEqualTo(3);
        assertThat(opened.diagnostics()).isEmpty();
    }

    @Test
    void should_leave_the_numbers_of_columns_that_got_no_name_and_say_so() throws IOException {
        Outcome<OpenedCsv> opened = open(ROWS, List.of("", "width"));

        assertThat(namesOf(opened)).containsExactly("column_1", "width", "column_3");
        assertThat(opened.diagnostics()).containsExactly(Diagnostic.warning("names-count", 2, 3));
    }

    @Test
    void should_pass_over_names_beyond_the_last_column_and_say_so() throws IOException {
        Outcome<OpenedCsv> opened = open(ROWS, List.of("a", "b", "c", "d"));

        assertThat(namesOf(opened)).containsExactly("a", "b", "c");
        assertThat(opened.diagnostics()).containsExactly(Diagnostic.warning("names-count", 4, 3));
    }

    @Test
    void should_tell_apart_columns_that_were_given_the_same_name() throws IOException {
        Outcome<OpenedCsv> opened = open(ROWS, List.of("size", "size", "column_1"));

        assertThat(namesOf(opened)).containsExactly("size", "size_2", "column_1");
        assertThat(opened.diagnostics()).extracting(Diagnostic::code).containsExactly("name-repeated");
    }

    @Test
    void should_keep_the_names_that_a_file_holds_and_say_so() throws IOException {
        Outcome<OpenedCsv> opened = open("length,width,species\n" + ROWS, List.of("a", "b", "c"));

        assertThat(namesOf(opened)).containsExactly("length", "width", "species");
        assertThat(opened.diagnostics()).extracting(Diagnostic::code).containsExactly("names-needless");
    }

    @Test
    void should_give_the_rows_of_a_test_file_the_names_of_the_first_by_place() throws IOException {
        OpenedCsv first =
                open(ROWS, List.of("length", "width", "species")).toOptional().orElseThrow();
        Path test = Files.writeString(folder.resolve("test.csv"), "6.0,2.2,virginica\n5.0,3.3,setosa\n");

        OpenedCsv both = TestFile.behind(first, test).toOptional().orElseThrow();

        assertThat(both.table().names()).containsExactly("length", "width", "species");
        assertThat(both.table().rows()).isEqualTo(5);
        assertThat(both.table().testFrom()).isEqualTo(3);
    }

    @Test
    void should_go_by_the_header_of_a_test_file_that_has_one() throws IOException {
        OpenedCsv first =
                open(ROWS, List.of("length", "width", "species")).toOptional().orElseThrow();
        Path test = Files.writeString(folder.resolve("test.csv"), "species,length,width\nvirginica,6.0,2.2\n");

        OpenedCsv both = TestFile.behind(first, test).toOptional().orElseThrow();

        assertThat(both.table().rows()).isEqualTo(4);
        assertThat(both.table().column("species").orElseThrow().cell(3)).isEqualTo("virginica");
    }

    private Outcome<OpenedCsv> open(String text, List<String> names) throws IOException {
        Path file = Files.writeString(folder.resolve("flowers.csv"), text);
        return DataFiles.open(file, DialectWish.AUTO.withNames(names));
    }

    private static List<String> namesOf(Outcome<OpenedCsv> opened) {
        return opened.toOptional().orElseThrow().table().names();
    }
}
