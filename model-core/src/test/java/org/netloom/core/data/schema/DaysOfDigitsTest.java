package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;

/** Days and moments that are written with digits alone are no amounts. */
class DaysOfDigitsTest {

    private static ColumnProfile column(String name, int rows, IntFunction<String> cell) {
        Table table = Table.of(
                List.of(name, "y"),
                IntStream.range(0, rows)
                        .mapToObj(i -> List.of(cell.apply(i), "" + i % 7))
                        .toList());
        return TableProfile.of(table).column(name).orElseThrow();
    }

    private static String day(int number) {
        return LocalDate.of(2019, 1, 24).plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void should_be_dates() {
        ColumnProfile days = column("day", 60, DaysOfDigitsTest::day);

        assertThat(days.type()).isEqualTo(ColumnType.DATE);
        assertThat(days.reason().code()).isEqualTo("type-date-digits");
        assertThat(days.reason().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(days.dates().orElseThrow().min())
                .isEqualTo(LocalDate.of(2019, 1, 24).toEpochDay());
        assertThat(column("day", 60, i -> day(i % 5)).reason().confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void should_be_dates_beside_a_slip_which_is_named() {
        ColumnProfile days = column("day", 60, i -> i == 30 ? "day" : day(i));

        assertThat(days.type()).isEqualTo(ColumnType.DATE);
        assertThat(days.reason().confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(days.malformed()).isEqualTo(1);
    }

    @Test
    void should_be_amounts_as_soon_as_one_is_no_day() {
        ColumnProfile amounts = column("amount", 60, i -> i == 50 ? "20191399" : day(i));

        assertThat(amounts.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(Retyping.allows(amounts, ColumnType.DATE)).isTrue();
        assertThat(Retyping.allows(column("amount", 60, i -> "" + i * 1.5), ColumnType.DATE))
                .isFalse();
    }

    @Test
    void should_be_moments_with_hours_and_minutes() {
        ColumnProfile moments = column("seen", 60, i -> day(i) + "%02d30".formatted(i % 24));

        assertThat(moments.type()).isEqualTo(ColumnType.DATE);
        assertThat(moments.reason().code()).isEqualTo("type-date-digits");
    }

    @Test
    void should_be_unix_time_where_the_column_is_called_so() {
        for (String name : List.of("timestamp", "created_at", "ts", "时间", "Zeitpunkt")) {
            ColumnProfile moments = column(name, 60, i -> "" + (1_709_303_405L + 3600 * i));

            assertThat(moments.type()).as(name).isEqualTo(ColumnType.DATE);
            assertThat(moments.reason())
                    .isEqualTo(Reason.of("type-date-unix", "1709303405", "2024-03-01 14:30")
                            .atMost(Confidence.LIKELY));
        }
        ColumnProfile phone = column("phone", 60, i -> "" + (1_709_303_405L + 7919 * i % 100_000));
        assertThat(phone.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(Retyping.allows(phone, ColumnType.DATE)).isTrue();
        assertThat(column("runtime", 60, i -> "" + (170_930 + i % 9)).type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void should_be_names_of_rows_where_the_column_says_so() {
        assertThat(column("id", 60, DaysOfDigitsTest::day).type()).isEqualTo(ColumnType.ID);
    }
}
