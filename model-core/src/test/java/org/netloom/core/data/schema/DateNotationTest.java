package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static DateNotation of(String... texts) {
        return DateNotation.of(List.of(texts)).orElseThrow();
    }

    @Test
    void should_name_a_text_that_is_another_date_in_another_order() {
        assertThat(of("13/04/2024", "04/04/2024", "03/04/2024").example())
                .as("rather than one that is none in another order")
                .isEqualTo("03/04/2024");
        assertThat(of("13/04/2024", "14/04/2024").example()).isEqualTo("13/04/2024");
        assertThat(of("24/03/14", "24/03/15").example()).isEqualTo("24/03/14");
    }

    @Test
    void should_leave_no_order_open_where_it_makes_no_difference() {
        assertThat(of("2024-03-04", "4 Mar 2024", "04/04/2024", "2024年3月4日").isOpen())
                .isFalse();
    }

    @Test
    void should_take_the_year_first_where_no_other_order_reads_as_many() {
        DateNotation notation = of("98-12-30", "99-12-31", "01-02-03");

        assertThat(notation.order()).isEqualTo(Order.YEAR_FIRST);
        assertThat(notation.parsed()).isEqualTo(3);
        assertThat(notation.possible()).containsExactly(Order.values());
        assertThat(of("03/04/2024").possible()).containsExactly(Order.DAY_FIRST, Order.MONTH_FIRST);
    }

    @Test
    void should_take_the_part_of_which_there_are_few_for_the_year() {
        List<String> year = IntStream.range(0, 40)
                .mapToObj(i -> String.format(Locale.ROOT, "24/%02d/%02d", 1 + i % 12, 1 + i % 28))
                .toList();
        DateNotation first = DateNotation.of(year).orElseThrow();
        assertThat(first.order()).isEqualTo(Order.YEAR_FIRST);
        assertThat(first.certain()).isFalse();

        List<String> day = IntStream.range(0, 40)
                .mapToObj(i -> String.format(Locale.ROOT, "%02d/%02d/24", 1 + i % 28, 1 + i % 12))
                .toList();
        DateNotation last = DateNotation.of(day).orElseThrow();
        assertThat(last.order()).isEqualTo(Order.DAY_FIRST);
        assertThat(last.certain()).isTrue();

        DateNotation open = of("22/12/31", "23/01/15", "24/11/30");
        assertThat(open.certain()).isFalse();
        assertThat(open.isYearOpen()).isTrue();
    }

    @Test
    void should_count_dates_of_orders_that_contradict_each_other() {
        DateNotation mixed = of("23/09/2024", "24/09/2024", "03/14/2024", "lunch");
        assertThat(mixed.order()).isEqualTo(Order.DAY_FIRST);
        assertThat(mixed.parsed()).isEqualTo(2);
        assertThat(mixed.anyhow()).isEqualTo(3);
    }
}
