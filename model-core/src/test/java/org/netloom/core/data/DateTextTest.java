package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.DateText.Order;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01 | 2024-03-01",
                "2024/3/1 | 2024-03-01",
                "2024.03.01 | 2024-03-01",
                "20240301 | 2024-03-01",
                "2024-03 | 2024-03-01",
                "1.3.2024 | 2024-03-01",
                "01/03/24 | 2024-03-01",
                "31-12-1999 | 1999-12-31",
                "31-12-99 | 1999-12-31",
                "1 Mar 2024 | 2024-03-01",
                "01-Mar-24 | 2024-03-01",
                "March 1, 2024 | 2024-03-01",
                "Sept 3rd 2021 | 2021-09-03",
                "Mar 2024 | 2024-03-01",
                "2024年3月1日 | 2024-03-01",
                "2024年3月 | 2024-03-01",
                "1600-02-29 | 1600-02-29",
                "1. März 2024 | 2024-03-01",
                "05. Mrz 23 | 2023-03-05",
                "12 août 2021 | 2021-08-12",
                "3 de mayo 2020 | 2020-05-03",
                "Mon, 01 Aug 2020 | 2020-08-01",
                "Friday, March 1, 2024 | 2024-03-01",
                "2024-W09 | 2024-02-26",
                "2024W9 | 2024-02-26",
                "2020-W53-7 | 2021-01-03",
                "2021-W01 | 2021-01-04",
                "2024Q2 | 2024-04-01",
                "2024-q4 | 2024-10-01",
                "Q1 2024 | 2024-01-01",
                "2024年第3季度 | 2024-07-01",
            })
    void should_read_days_as_people_write_them(String cell, LocalDate day) {
        assertThat(DateText.parse(cell, Order.DAY_FIRST)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20240301143005 | 2024-03-01T14:30:05 | CALENDAR",
                "202403011430 | 2024-03-01T14:30 | CALENDAR",
                "2024030114 | 2024-03-01T14:00 | CALENDAR",
                "20240301T143005Z | 2024-03-01T14:30:05 | CALENDAR",
                "1709303405 | 2024-03-01T14:30:05 | UNIX",
                "1709303405000 | 2024-03-01T14:30:05 | UNIX",
                "1709303405.25 | 2024-03-01T14:30:05 | UNIX",
                "1709303405,0 | 2024-03-01T14:30:05 | UNIX",
                // A day that there is not.
                "2023022914 | 2034-02-08T14:48:34 | UNIX"
            })
    void should_read_moments_of_digits_alone(String cell, LocalDateTime moment, DateText.Digits digits) {
        assertThat(DateText.parse(cell, Order.DAY_FIRST)).isEqualTo(moment.toEpochSecond(ZoneOffset.UTC) / 86_400.0);
        assertThat(DateText.digits(cell)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"170930340", "0709303405", "9709303405", "20240301246060", "17093034051", "20241301"})
    void should_take_other_digits_for_no_moment(String cell) {
        assertThat(DateText.parse(cell, Order.DAY_FIRST)).isNaN();
        assertThat(DateText.digits(cell)).isEqualTo(DateText.Digits.NONE);
    }

    @Test
    void should_take_the_month_first_where_it_is_said_so() {
        assertThat(DateText.parse("3/1/2024", Order.MONTH_FIRST))
                .isEqualTo(LocalDate.of(2024, 3, 1).toEpochDay());
        assertThat(DateText.parse("31/12/2024", Order.MONTH_FIRST)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"24/03/01, 2024-03-01", "99-12-31, 1999-12-31", "24.3.01 00:00, 2024-03-01", "2024-03-01, 2024-03-01"})
    void should_take_the_year_first_where_it_is_said_so(String cell, LocalDate day) {
        assertThat(DateText.parse(cell, Order.YEAR_FIRST)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/03/2024", "4/03/01", "24/13/01", "24/02/30"})
    void should_find_no_year_in_front_where_none_can_be(String cell) {
        assertThat(DateText.parse(cell, Order.YEAR_FIRST)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T14:30, 0.6041666",
        "2024-03-01 14:30:36, 0.6045833",
        "2024-03-01T14:30:36.123Z, 0.6045833",
        "2024-03-01 14:30+02:00, 0.6041666",
        "1/3/2024 2:30 PM, 0.6041666",
        "1/3/2024 12:00 AM, 0",
    })
    void should_read_the_time_of_day_as_a_fraction(String cell, double fraction) {
        assertThat(DateText.parse(cell, Order.DAY_FIRST)
                        - LocalDate.of(2024, 3, 1).toEpochDay())
                .isCloseTo(fraction, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void should_read_a_time_alone_as_a_part_of_a_day() {
        assertThat(DateText.parse("18:00", Order.DAY_FIRST)).isEqualTo(0.75);
        assertThat(DateText.parse("06:00:00", Order.DAY_FIRST)).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "2024",
                "2024-13-01",
                "2024-02-30",
                "30.02.2024",
                "Marble 1, 2024",
                "25:00",
                "12:60",
                "1.5",
                "hello",
                "10.0.0.1",
                "2024-03-01 and more",
                "1/2",
                "99999999",
                "1-2-3-4",
                "2021-W53",
                "2024-W00",
                "2024Q5",
                "Q2"
            })
    void should_not_take_for_a_date_what_is_none(String cell) {
        assertThat(DateText.parse(cell, Order.DAY_FIRST)).isNaN();
        assertThat(DateText.parse(cell, Order.MONTH_FIRST)).isNaN();
    }

    @Test
    void should_write_what_it_reads_back_whatever_the_order() {
        for (String text : new String[] {"2024-03-01", "2024-03-01 14:30", "18:00", "1949-01-01"}) {
            for (Order order : Order.values()) {
                assertThat(DateText.text(DateText.parse(text, order))).isEqualTo(text);
            }
        }
    }

    @Test
    void should_know_the_day_of_the_week() {
        assertThat(FittedDates.weekday(LocalDate.of(2026, 11, 23).toEpochDay())).isZero();
        assertThat(FittedDates.weekday(LocalDate.of(1969, 12, 28).toEpochDay())).isEqualTo(6);
    }
}
