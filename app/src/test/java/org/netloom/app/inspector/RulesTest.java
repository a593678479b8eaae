package org.netloom.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private final DecimalRule rate = new DecimalRule(1e-7, 10, 1e-5);
    private final DecimalRule share = new DecimalRule(0, 0.95, 0);

    @ParameterizedTest
    @CsvSource({
        "0.001, 1, 0.002",
        "0.002, 1, 0.005",
        "0.005, 1, 0.01",
        "0.01, -1, 0.005",
        "0.001, -1, 0.0005",
        "10, 1, 10"
    })
    void should_step_through_orders_of_magnitude_by_one_two_and_five(double from, int steps, double to) {
        assertThat(rate.step(from, steps)).isEqualTo(to);
    }

    @Test
    void should_leave_zero_upwards_and_reach_it_downwards() {
        DecimalRule penalty = new DecimalRule(0, 10, 1e-5);
        assertThat(penalty.step(0.0, 1)).isEqualTo(1e-5);
        assertThat(penalty.step(1e-5, -1)).isZero();
    }

    @Test
    void should_step_evenly_through_shares() {
        assertThat(share.step(0.2, 1)).isEqualTo(0.21);
        assertThat(share.step(0.2, 10)).isEqualTo(0.3);
        assertThat(share.step(0.95, 1)).isEqualTo(0.95);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0.5;0.5", "0,5;0.5", " 1e-3 ;0.001"})
    void should_read_points_and_commas(String text, double value) {
        assertThat(rate.read(text).value()).contains(value);
        assertThat(rate.read(text).complaint()).isEmpty();
    }

    @Test
    void should_write_numbers_as_a_person_would() {
        assertThat(rate.show(0.0001)).isEqualTo("0.0001");
        assertThat(rate.show(1.0)).isEqualTo("1");
        assertThat(rate.show(10.0)).isEqualTo("10");
    }

    @Test
    void should_complain_of_whole_numbers_that_no_computer_holds() {
        WholeRule<Integer> units = WholeRule.ofInts(1, 100);
        assertThat(units.read("99999999999999999999").value()).isEmpty();
        assertThat(units.read("99999999999").complaint()).isPresent();
        assertThat(units.read("101").value()).contains(101);
        assertThat(units.read("101").complaint()).isPresent();
        assertThat(units.read("1.5").value()).isEmpty();
    }
}
