package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;

/** Figures of numbers that are read anew are those of numbers that are held, to the last digit. */
class NumbersTest {

    private static final int ROWS = 3001;

    @Test
    void should_give_the_same_figures_without_holding_the_numbers() {
        Random random = new Random(4);
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            cells.add(List.of(random.nextInt(9) == 0 ? "" : String.valueOf(random.nextInt(100_000) / 100.0)));
        }
        Column column = Table.of(List.of("x"), cells).column(0);
        for (int first : new int[] {0, 1}) {
            int[] rows = IntStream.range(first, ROWS).toArray();
            Numbers held = Numbers.present(column::number, rows, ROWS);
            Numbers read = Numbers.present(column::number, rows, 10);
            assertSame(read, held);
            assertSame(read.map(Math::sqrt), held.map(Math::sqrt));
        }
    }

    private static void assertSame(Numbers read, Numbers held) {
        assertThat(read.mean()).isEqualTo(held.mean());
        assertThat(read.median()).isEqualTo(held.median());
        assertThat(read.upperMedian()).isEqualTo(held.upperMedian());
        assertThat(read.least()).isEqualTo(held.least());
        assertThat(read.most()).isEqualTo(held.most());
        assertThat(read.mostFrequent()).isEqualTo(held.mostFrequent());
        assertThat(read.deviation(held.mean())).isEqualTo(held.deviation(held.mean()));
        assertThat(read.quantiles(0.01, 0.25, 0.75, 0.99)).isEqualTo(held.quantiles(0.01, 0.25, 0.75, 0.99));
    }
}
