package org.netloom.core.data.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DateText.Order;

/**
 * How the dates of a column are written.
 *
 * @param order which part comes first where the digits do not tell
 * @param parsed how many of the texts are dates
 * @param certain whether the texts themselves tell the order, or do not need it
 */
public record DateNotation(Order order, int parsed, boolean certain) {

    /** So many different texts tell how most are written; where they leave the order open, those behind them are asked until one tells. */
    private static final int ENOUGH = 100_000;

    /** The notation of a whole column. */
    public static Optional<DateNotation> of(Column column) {
        return column.different()
                .map(DateNotation::of)
                .orElseGet(() -> of(
                        IntStream.range(0, column.size()).mapToObj(column::cell).filter(Objects::nonNull)));
    }

    /** The order by which the most texts are dates; where both do equally, the day comes first, as most of the world writes. */
    public static Optional<DateNotation> of(Collection<String> texts) {
        return of(texts.stream());
    }

    /** The same of texts that may come again. */
    public static Optional<DateNotation> of(Stream<String> texts) {
        Set<String> seen = new HashSet<>();
        Votes votes = new Votes();
        Iterator<String> all = texts.iterator();
        while (all.hasNext() && (seen.size() < ENOUGH || votes.isOpen())) {
            String text = all.next();
            if (seen.size() == ENOUGH || seen.add(text)) {
                votes.add(text);
            }
        }
        return votes.notation();
    }

    private static final class Votes {
        private int day;
        private int month;
        private boolean differ;

        void add(String text) {
            double byDay = DateText.parse(text, Order.DAY_FIRST);
            double byMonth = DateText.parse(text, Order.MONTH_FIRST);
            day += Double.isNaN(byDay) ? 0 : 1;
            month += Double.isNaN(byMonth) ? 0 : 1;
            differ |= byDay != byMonth && !(Double.isNaN(byDay) && Double.isNaN(byMonth));
        }

        boolean isOpen() {
            return differ && day == month;
        }

        Optional<DateNotation> notation() {
            return day == 0 && month == 0
                    ? Optional.empty()
                    : Optional.of(new DateNotation(
                            month > day ? Order.MONTH_FIRST : Order.DAY_FIRST, Math.max(day, month), !isOpen()));
        }
    }
}
