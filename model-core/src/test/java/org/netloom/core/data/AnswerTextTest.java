package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.1234567890123456, 0.123457",
        "-12.3456789, -12.3457",
        "2.0000000000001, 2",
        "120, 120",
        "-0.0, 0",
        "0.00001234567, 0.0000123457",
        "0.0000000123456789, 1.23457E-8",
        "999999.7, 1000000",
        "1234567.8, 1234568",
        "-123456789012, -123456789012",
        "1.23456789e20, 1.23457E20",
        "NaN, NaN"
    })
    void should_write_six_digits_that_count_and_all_before_the_decimal_sign(double number, String text) {
        assertThat(AnswerText.number(number, false)).isEqualTo(text);
        assertThat(AnswerText.number(number, true)).isEqualTo(text.replace('.', ','));
    }

    @ParameterizedTest
    @CsvSource({"1.5", "-0.001", "1.5e20", "1.5e-9", "123456.5", "9876543.5"})
    void should_write_numbers_that_are_read_again(double number) {
        for (boolean comma : new boolean[] {false, true}) {
            double read = NumberText.parse(AnswerText.number(number, comma), comma);
            assertThat(read / number).isBetween(0.99999, 1.00001);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9999999, 1.000000", "0.25, 0.250000", "1e-9, 0.000000"})
    void should_write_probabilities_with_six_places(double probability, String text) {
        assertThat(AnswerText.probability(probability, false)).isEqualTo(text);
        assertThat(AnswerText.probability(probability, true)).isEqualTo(text.replace('.', ','));
    }
}
