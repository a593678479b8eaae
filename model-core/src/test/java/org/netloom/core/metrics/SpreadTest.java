package org.netloom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void should_take_the_deviation_of_a_sample() {
        Spread spread = Spread.of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(spread.mean()).isEqualTo(5);
        // numpy.std([2, 4, 4, 4, 5, 5, 7, 9], ddof=1)
        assertThat(spread.deviation()).isEqualTo(2.138089935299395);
    }

    @Test
    void should_not_know_how_one_figure_varies() {
        assertThat(Spread.of(0.5)).isEqualTo(new Spread(0.5, Double.NaN));
        assertThat(Spread.of().mean()).isNaN();
    }
}
