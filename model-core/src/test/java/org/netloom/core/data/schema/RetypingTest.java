package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Table;

/** A column is read as a person wants it as soon as some of its cells can be; the others count as missing, and are named. */
class RetypingTest {

    private static ColumnProfile column(IntFunction<String> cell) {
        Table table = Table.of(
                List.of("x", "y"),
                IntStream.range(0, 60)
                        .mapToObj(i -> List.of(cell.apply(i), "" + i % 7))
                        .toList());
        return TableProfile.of(table).column("x").orElseThrow();
    }

    @Test
    void should_be_numbers_where_many_cells_are_limits() {
        ColumnProfile limits = column(i -> i % 4 == 0 ? "<0.5" : i + ".25");

        assertThat(limits.type()).isNotEqualTo(ColumnType.NUMBER);
        assertThat(Retyping.allows(limits, ColumnType.NUMBER)).isTrue();
    }

    @Test
    void should_be_no_numbers_and_no_dates_where_no_cell_is() {
        ColumnProfile words = column(i -> "word " + i % 9);

        assertThat(Retyping.allows(words, ColumnType.NUMBER)).isFalse();
        assertThat(Retyping.allows(words, ColumnType.DATE)).isFalse();
        assertThat(Retyping.allows(words, ColumnType.CATEGORY)).isTrue();
    }
}
