package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.Table;

/** A column of dates that can be read in several orders is read as its neighbours are that cannot. */
class DateNeighboursTest {

    /** Twelve rows of which each column has one pattern for its dates: %1$02d is a day up to 12, %2$02d one from 13 on. */
    private static TableProfile profile(String... patterns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < patterns.length; i++) {
            names.add("d" + i);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1; row <= 12; row++) {
            List<String> cells = new ArrayList<>();
            for (String pattern : patterns) {
                cells.add(String.format(pattern, row, row + 12));
            }
            rows.add(cells);
        }
        return TableProfile.of(Table.of(names, rows));
    }

    private static Optional<Order> order(TableProfile profile, String column) {
        return profile.column(column).flatMap(ColumnProfile::chosen);
    }

    @Test
    void should_read_open_dates_as_a_column_that_leaves_no_doubt() {
        TableProfile profile = profile("03/%1$02d/2024", "03/%2$02d/2024");

        assertThat(order(profile, "d0")).contains(Order.MONTH_FIRST);
        ColumnProfile open = profile.column("d0").orElseThrow();
        assertThat(open.reason().code()).isEqualTo("type-date-as-column");
        assertThat(open.reason().confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(open.reason().arguments()).containsExactly("03/01/2024", Order.MONTH_FIRST.ordinal(), "d1");
        assertThat(order(profile, "d1")).as("it tells by itself").isEmpty();
    }

    @Test
    void should_leave_dates_open_where_no_neighbour_tells_or_they_disagree() {
        assertThat(order(profile("03/%1$02d/2024", "04/%1$02d/2024"), "d0")).isEmpty();
        assertThat(order(profile("03/%1$02d/2024", "2024-03-%2$02d"), "d0"))
                .as("the year in front tells nothing of day and month")
                .isEmpty();
        assertThat(order(profile("03/%1$02d/2024", "03/%2$02d/2024", "%2$02d/03/2024"), "d0"))
                .isEmpty();
    }

    @Test
    void should_not_read_a_column_in_an_order_in_which_its_cells_are_no_dates() {
        assertThat(order(profile("%2$02d/03/2024", "03/%2$02d/2024"), "d0")).isEmpty();
    }
}
