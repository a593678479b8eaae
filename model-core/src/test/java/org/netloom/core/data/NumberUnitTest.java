package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with something glued to them are numbers, as long as the whole column has the same. */
class NumberUnitTest {

    private static Column column(String... cells) {
        return Table.of(List.of("x"), Arrays.stream(cells).map(List::of).toList())
                .column(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 kg | 8.5 kg | 7kg | kg | 12 | 8.5 | 7",
                "45% | 7 % | 100% | % | 45 | 7 | 100",
                "$1,200 | $15 | -$3.50 | $ | 1200 | 15 | -3.5",
                "€ 3 | €4.5 | € 1,000 | € | 3 | 4.5 | 1000",
                "USD 5 | usd 6 | USD 7.5 | USD | 5 | 6 | 7.5",
                "20 °C | -3 °C | 0 °C | °C | 20 | -3 | 0",
                "5 m² | 6 m² | 7.5 m² | m² | 5 | 6 | 7.5",
                "3 公里 | 4 公里 | 5公里 | 公里 | 3 | 4 | 5",
                "($1,200) | $15 | $(3.50) | $ | -1200 | 15 | -3.5",
                "1.50 €- | (2 €) | 7 € | € | -1.5 | -2 | 7",
                "1e3 Hz | 2 Hz | 3 Hz | hz | 1000 | 2 | 3",
            })
    void should_read_the_number_and_know_the_unit(
            String a, String b, String c, String unit, double one, double two, double three) {
        Column column = column(a, b, c);
        assertThat(column.unit().map(NumberUnit::text)).contains(unit);
        assertThat(column.numbers()).containsExactly(one, two, three);
    }

    @Test
    void should_take_cells_without_the_unit_for_the_same_measure() {
        assertThat(column("12 kg", "13", "14 kg", "15 kg").numbers()).containsExactly(12, 13, 14, 15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "87.7K | 12M | 235 | K/M/B | 87700 | 12000000 | 235",
                "$1.2M | $300K | $2B | $ … K/M/B | 1200000 | 300000 | 2000000000",
                "1.2万 | 8000 | 3亿 | K/M/B | 12000 | 8000 | 300000000",
                "1,200K | -3M | 0.5k | K/M/B | 1200000 | -3000000 | 500",
                "2 Mio. | 3 Mrd. | 5 TSD | K/M/B | 2000000 | 3000000000 | 5000",
            })
    void should_multiply_where_cells_of_one_column_are_of_different_size(
            String a, String b, String c, String unit, double one, double two, double three) {
        Column column = column(a, b, c);
        assertThat(column.unit().map(NumberUnit::text)).contains(unit);
        assertThat(column.numbers()).containsExactly(one, two, three);
    }

    @Test
    void should_leave_alone_what_all_cells_are_multiplied_by() {
        assertThat(column("87.7K", "12K", "0.2K").unit()).contains(new NumberUnit("", "K"));
    }

    @Test
    void should_not_take_a_letter_behind_a_few_numbers_for_millions() {
        assertThat(column("12", "12B", "13", "14", "15", "16K").unit()).isEmpty();
        assertThat(column("12A", "12B", "12K", "13K").unit()).isEmpty();
    }

    @Test
    void should_not_mix_units() {
        Column column = column("12 kg", "13 kg", "900 g", "950 g");
        assertThat(column.unit()).isEmpty();
        assertThat(column.numbers()).containsOnly(Double.NaN);
    }

    @Test
    void should_leave_a_cell_of_another_unit_out_of_a_column() {
        String[] cells = new String[20];
        Arrays.fill(cells, "12 kg");
        cells[7] = "900 g";
        double[] numbers = column(cells).numbers();
        assertThat(numbers[7]).isNaN();
        assertThat(numbers[8]).isEqualTo(12);
    }

    @Test
    void should_find_no_unit_in_codes_ranges_and_sentences() {
        assertThat(column("A1", "A2", "A3").unit()).isEmpty();
        assertThat(column("10-20", "20-30", "30-40").unit()).isEmpty();
        assertThat(column("3 dogs and a cat", "2 dogs and a cat").unit()).isEmpty();
        assertThat(column("1, 2", "3, 4").unit()).isEmpty();
        assertThat(column("5-", "12-", "3").unit()).isEmpty();
        assertThat(column("1", "2", "3").unit()).isEmpty();
        assertThat(column("2024-01-01", "2024-01-02").unit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1 234.5, 1234.5", "1'234'567, 1234567", "12 345, 12345", "'1\u00a0234', 1234"})
    void should_read_digits_in_groups_of_any_usual_sign(String cell, double number) {
        assertThat(NumberText.parse(cell.replace("\\u00a0", "\u00a0"), false)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "(515), -515",
        "'(1,234.5)', -1234.5",
        "( 12 ), -12",
        "120-, -120",
        "'1,234.50-', -1234.5",
        "0.5\u2212, -0.5"
    })
    void should_know_what_accountants_write_below_zero(String cell, double number) {
        assertThat(NumberText.parse(cell, false)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-5)", "((5))", "()", "2-", "(a)", "-120-", "(5", "5)"})
    void should_not_take_marks_for_a_minus(String cell) {
        assertThat(NumberText.parse(cell, false)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"'12,34,567', 1234567", "'1,23,45,678.5', 12345678.5", "'-1,23,456', -123456"})
    void should_read_lakhs_and_crores(String cell, double number) {
        assertThat(NumberText.parse(cell, false)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123,45,678", "1,23,45", "1,234,56", "1,23,4567", "1,234,56,789", "1,23,456,789", "1 23 456"})
    void should_not_mix_groups_of_two_and_three_digits(String cell) {
        assertThat(NumberText.parse(cell, false)).isNaN();
    }

    @Test
    void should_part_by_commas_alone_in_groups_of_two() {
        assertThat(NumberText.parse("1.23.456", true)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"1 2", "12 34", "1 23", "1 234'567"})
    void should_not_join_what_are_several_numbers(String cell) {
        assertThat(NumberText.parse(cell, false)).isNaN();
    }
}
