package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.DateText.Order;

class DateNotationTest {

    /** Every second of some days, as a log has them. */
    private static Stream<String> seconds(String day, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(
                        Locale.ROOT, day + "%02d:%02d:%02d", i / 86_400 + 1, i / 3600 % 24, i / 60 % 60, i % 60));
    }

    @Test
    void should_ask_the_texts_behind_a_hundred_thousand_that_leave_the_order_open() {
        DateNotation notation = DateNotation.of(
                        Stream.concat(seconds("01/%02d/2024 ", 150_000), Stream.of("01/13/2024 00:00:00")))
                .orElseThrow();

        assertThat(notation.order()).isEqualTo(Order.MONTH_FIRST);
        assertThat(notation.certain()).isTrue();
    }

    @Test
    void should_say_that_the_order_stays_open() {
        DateNotation notation =
                DateNotation.of(seconds("01/%02d/2024 ", 150_000)).orElseThrow();

        assertThat(notation.order()).isEqualTo(Order.DAY_FIRST);
        assertThat(notation.certain()).isFalse();
    }
}
