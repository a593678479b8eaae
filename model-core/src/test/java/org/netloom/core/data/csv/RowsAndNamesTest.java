package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

class RowsAndNamesTest {

    @TempDir
    Path folder;

    private Outcome<OpenedCsv> open(String text) throws IOException {
        return DataFiles.open(Files.writeString(folder.resolve("a.csv"), text), HeaderMode.AUTO);
    }

    private static Table table(Outcome<OpenedCsv> outcome) {
        return outcome.toOptional().orElseThrow().table();
    }

    @Test
    void should_take_the_absent_cells_of_short_rows_as_missing_and_name_the_lines() throws IOException {
        Outcome<OpenedCsv> outcome = open("a,b,c\n1,2,3\n4,5\n6,7,8\n9\n");

        assertThat(table(outcome).cell(1, 2)).isNull();
        assertThat(outcome.diagnostics())
                .containsExactly(Diagnostic.warning("rows-too-short", 2, 3, Listing.of(List.of("3", "5"))));
    }

    @Test
    void should_leave_out_what_is_beyond_and_name_the_lines() throws IOException {
        Outcome<OpenedCsv> outcome = open("a,b\n1,2\n3,4,5\n6,7\n");

        assertThat(table(outcome).columns()).hasSize(2);
        assertThat(outcome.diagnostics())
                .containsExactly(Diagnostic.warning("rows-too-long", 1, 2, Listing.of(List.of("3"))));
    }

    @Test
    void should_not_mind_delimiters_at_the_end_of_rows() throws IOException {
        Outcome<OpenedCsv> outcome = open("a,b\n1,2,\n3,4,\n");

        assertThat(table(outcome).names()).containsExactly("a", "b");
        assertThat(outcome.diagnostics()).isEmpty();
    }

    @Test
    void should_give_the_row_names_of_R_a_name() throws IOException {
        Outcome<OpenedCsv> outcome = open("x,y\nMazda,1,2\nFord,3,4\n");

        assertThat(table(outcome).names()).containsExactly("column_1", "x", "y");
        assertThat(table(outcome).cell(0, 1)).isEqualTo("1");
    }

    @Test
    void should_leave_out_rows_without_any_value() throws IOException {
        Outcome<OpenedCsv> outcome = open("a,b\n\n1,2\n,\n3,4\n\n");

        assertThat(table(outcome).rows()).isEqualTo(2);
        assertThat(table(outcome).lineOf(1)).isEqualTo(5);
        assertThat(outcome.diagnostics()).containsExactly(Diagnostic.info("rows-blank", 1, Listing.of(List.of("4"))));
    }

    @Test
    void should_make_names_unique_and_say_so() throws IOException {
        Outcome<OpenedCsv> outcome = open("a,a,,a_2\n1,2,3,4\n");

        assertThat(table(outcome).names()).containsExactly("a", "a_3", "column_3", "a_2");
        assertThat(outcome.diagnostics())
                .containsExactly(
                        Diagnostic.info("name-repeated", "a", 2, "a_3"), Diagnostic.info("name-empty", 3, "column_3"));
    }

    @Test
    void should_trim_spaces_about_cells() throws IOException {
        assertThat(table(open("a, b\n 1 ,  x y  \n")).cell(0, 1)).isEqualTo("x y");
    }

    @Test
    void should_count_each_marker_of_missing_cells() throws IOException {
        Table table = table(open("a,b\nNA,1\n,2\n?,3\nna,4\nNA,5\n7,6\n-,7\nNaN,8\nNone,9\nnull,10\n"));

        assertThat(table.column(0).missingMarkers())
                .containsEntry("NA", 2)
                .containsEntry("", 1)
                .containsEntry("?", 1)
                .containsEntry("na", 1)
                .containsEntry("-", 1)
                .containsEntry("NaN", 1)
                .containsEntry("None", 1)
                .containsEntry("null", 1)
                .hasSize(8);
        assertThat(table.column(0).missingCount()).isEqualTo(9);
    }

    @Test
    void should_hold_many_different_texts_as_well_as_few() throws IOException {
        StringBuilder text = new StringBuilder("id,n,c\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("字")
                    .append(i)
                    .append(',')
                    .append(i % 7 == 0 ? "NA" : i * 0.5)
                    .append(",x\n");
        }

        Table table = table(open(text.toString()));

        assertThat(table.rows()).isEqualTo(10_000);
        assertThat(table.cell(0, 0)).isEqualTo("字0");
        assertThat(table.cell(9_999, 0)).isEqualTo("字9999");
        assertThat(table.cell(7, 1)).isNull();
        assertThat(table.column(1).number(9_999)).isEqualTo(4999.5);
        assertThat(table.column(1).missingCount()).isEqualTo(1429);
    }
}
