package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;

/** Dates that can be read in several orders, in a file of which another column leaves no doubt: who writes one column day first hardly writes the next month first. */
final class DateNeighbours {

    private DateNeighbours() {}

    /**
     * The profiles, with columns whose cells leave the order of their dates open read as those columns are that do not.
     *
     * @param table the one that these are the profiles of
     * @return the same where no column tells, or several tell different orders
     */
    static List<ColumnProfile> settled(Table table, List<ColumnProfile> profiles) {
        List<ColumnProfile> tellers =
                profiles.stream().filter(DateNeighbours::tells).toList();
        List<Order> orders =
                tellers.stream().flatMap(one -> order(one).stream()).distinct().toList();
        return orders.size() == 1
                ? profiles.stream()
                        .map(one -> asked(one)
                                ? like(table, one, orders.get(0), tellers.get(0).name())
                                : one)
                        .toList()
                : profiles;
    }

    private static Optional<Order> order(ColumnProfile profile) {
        return profile.notation().map(DateNotation::order);
    }

    private static boolean isDate(ColumnProfile profile) {
        return profile.type() == ColumnType.DATE && profile.chosen().isEmpty();
    }

    /** Its dates are dates in one order only, and no cell contradicts that. */
    private static boolean tells(ColumnProfile profile) {
        return isDate(profile)
                && profile.notation()
                        .filter(dates -> dates.certain() && dates.isOpen() && dates.parsed() == dates.anyhow())
                        .isPresent();
    }

    private static boolean asked(ColumnProfile profile) {
        return isDate(profile)
                && profile.notation().filter(dates -> !dates.certain()).isPresent();
    }

    private static ColumnProfile like(Table table, ColumnProfile open, Order order, String teller) {
        DateNotation notation = open.notation().orElseThrow();
        if (!notation.possible().contains(order)) {
            return open;
        }
        ColumnProfile read =
                new ColumnProfiler(table, table.column(open.name()).orElseThrow(), Optional.of(order)).profile();
        return read.malformed() > open.malformed()
                ? open
                : read.retyped(
                        ColumnType.DATE,
                        Reason.of("type-date-as-column", notation.example(), order.ordinal(), teller)
                                .atMost(Confidence.LIKELY));
    }
}
