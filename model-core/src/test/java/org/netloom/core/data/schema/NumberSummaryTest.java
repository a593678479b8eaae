package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a column's card shows of its numbers. */
class NumberSummaryTest {

    @Test
    void should_give_the_quartiles_that_r_gives() {
        // quantile(c(1:9, 100)) in R 4.2.2: 1.00 3.25 5.50 7.75 100.00
        NumberSummary summary = NumberSummary.of(new double[] {7, 1, 9, 3, 100, 5, 2, 8, 4, 6});

        assertThat(summary.box()).isEqualTo(new NumberSummary.Box(1, 3.25, 7.75, 9));
        assertThat(summary.median()).isEqualTo(5.5);
        assertThat(summary.min()).isEqualTo(1);
        assertThat(summary.max()).isEqualTo(100);
    }

    @Test
    void should_draw_a_box_of_one_number_and_of_equal_ones() {
        assertThat(NumberSummary.of(new double[] {3}).box()).isEqualTo(new NumberSummary.Box(3, 3, 3, 3));
        assertThat(NumberSummary.of(new double[] {3, 3, 3, 3, 3, 3, 3, 9}).box())
                .isEqualTo(new NumberSummary.Box(3, 3, 3, 3));
    }

    @Test
    void should_end_its_whiskers_outside_the_box() {
        // quantile(c(0, 0, 0, 100)) in R: 0 0 0 25 100
        assertThat(NumberSummary.of(new double[] {0, 100, 0, 0}).box()).isEqualTo(new NumberSummary.Box(0, 0, 25, 25));
    }

    @Test
    void should_reach_with_its_whiskers_to_the_last_number_within_one_and_a_half_boxes() {
        Random random = new Random(3);
        for (int count = 1; count < 60; count++) {
            double[] numbers =
                    random.doubles(count).map(x -> Math.rint(50 * x * x * x)).toArray();

            NumberSummary summary = NumberSummary.of(numbers);

            Arrays.sort(numbers);
            double first = quantile(numbers, 0.25);
            double third = quantile(numbers, 0.75);
            assertThat(summary.box().firstQuartile()).isEqualTo(first, within(1e-12));
            assertThat(summary.box().thirdQuartile()).isEqualTo(third, within(1e-12));
            assertThat(summary.median()).isEqualTo(quantile(numbers, 0.5), within(1e-12));
            double reach = 1.5 * (third - first);
            assertThat(summary.box().lower())
                    .isEqualTo(Arrays.stream(numbers).filter(x -> x >= first - reach).min().stream()
                            .map(x -> Math.min(x, first))
                            .findFirst()
                            .orElseThrow());
            assertThat(summary.box().upper())
                    .isEqualTo(Arrays.stream(numbers).filter(x -> x <= third + reach).max().stream()
                            .map(x -> Math.max(x, third))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
