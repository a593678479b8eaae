package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

class PastedRowsTest {

    private static final List<String> COLUMNS = List.of("day", "value");

    @Test
    void should_read_what_it_writes() {
        Table table = Table.of(
                List.of("value", "other", "day"),
                List.of(List.of("1", "x", "2020-01-01"), List.of("2", "y", "2020-01-02"), List.of("3", "z", "")));

        String text = PastedRows.text(table, COLUMNS, new int[] {1, 2});

        assertThat(text).isEqualTo("day\tvalue\n2020-01-02\t2\n\t3\n");
        Table read = read(text);
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.column("value").orElseThrow().number(1)).isEqualTo(3);
    }

    @Test
    void should_take_cells_without_names_for_the_columns_in_their_order() {
        assertThat(read("2020-01-01,5\n2020-01-02,6")
                        .column("value")
                        .orElseThrow()
                        .number(1))
                .isEqualTo(6);
        assertThat(read("2020-01-01;5").names()).isEqualTo(COLUMNS);
    }

    @Test
    void should_read_numbers_with_a_decimal_comma() {
        Table read = PastedRows.read("day\tvalue\n2020-01-01\t1,5", COLUMNS, true)
                .toOptional()
                .orElseThrow();

        assertThat(read.column("value").orElseThrow().number(0)).isEqualTo(1.5);
    }

    @Test
    void should_say_which_row_has_another_number_of_cells() {
        assertThat(PastedRows.read("day,value\n2020-01-01,1\n7", COLUMNS, false).diagnostics())
                .extracting(Diagnostic::code, remark -> remark.arguments().get(0))
                .containsExactly(org.assertj.core.api.Assertions.tuple("pasted-ragged", 3));
    }

    @Test
    void should_be_a_table_without_rows_where_nothing_is_typed() {
        assertThat(read("  \n").rows()).isZero();
    }

    private static Table read(String text) {
        return PastedRows.read(text, COLUMNS, false).toOptional().orElseThrow();
    }
}
