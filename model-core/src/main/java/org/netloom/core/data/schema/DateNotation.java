package org.netloom.core.data.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DateText.Order;

/**
 * How the dates of a column are written, as far as its texts tell.
 *
 * @param order which part comes first where the digits do not tell
 * @param parsed how many of the texts are dates
 * @param anyhow how many of them are dates in one order or another
 * @param certain whether the texts themselves tell the order, or do not need it
 * @param example a text that is another date, or none, in another order; one that is a date in several of them if there is one. Empty if
 *     the order makes no difference
 * @param possible the orders in which some of the texts are dates
 */
public record DateNotation(Order order, int parsed, int anyhow, boolean certain, String example, Set<Order> possible) {

    /** So many different texts tell how most are written; where they leave the order open, those behind them are asked until one tells. */
    private static final int ENOUGH = 100_000;

    /** The first and the last part of a date that is written with three numbers. */
    private static final Pattern OUTER_PARTS = Pattern.compile("^(\\d{1,2})\\D\\d{1,2}\\D(\\d{1,2})(?!\\d)");

    private static final int FEWER = 3;

    public DateNotation {
        possible = Collections.unmodifiableSet(
                possible.isEmpty() ? EnumSet.noneOf(Order.class) : EnumSet.copyOf(possible));
    }

    /** Whether it makes a difference in which order the texts are read. */
    public boolean isOpen() {
        return !example.isEmpty();
    }

    /** Whether the texts leave open if the first part is a year or the last. */
    boolean isYearOpen() {
        return !certain
                && possible.contains(Order.YEAR_FIRST)
                && !Double.isNaN(DateText.parse(example, Order.YEAR_FIRST));
    }

    /** The notation of a whole column. */
    public static Optional<DateNotation> of(Column column) {
        return column.different()
                .map(DateNotation::of)
                .orElseGet(() -> of(
                        IntStream.range(0, column.size()).mapToObj(column::cell).filter(Objects::nonNull)));
    }

    /**
     * The order by which the most texts are dates; where several do equally, the day comes first, as most of the world writes, then the
     * month.
     */
    public static Optional<DateNotation> of(Collection<String> texts) {
        return of(texts.stream());
    }

    /** The same of texts that may come again. */
    public static Optional<DateNotation> of(Stream<String> texts) {
        Set<String> seen = new HashSet<>();
        Votes votes = new Votes();
        Iterator<String> all = texts.iterator();
        while (all.hasNext() && (seen.size() < ENOUGH || votes.isTied())) {
            String text = all.next();
            if (seen.size() == ENOUGH || seen.add(text)) {
                votes.add(text);
            }
        }
        return votes.notation();
    }

    /** The order in which a column is read: the one that a person chose, or the one that its cells tell. */
    public static Order order(DataSettings settings, Column column) {
        return order(settings.reading(column.name()).dates(), column);
    }

    /** The same, of what was chosen for the column. */
    public static Order order(Optional<Order> chosen, Column column) {
        return chosen.orElseGet(() -> of(column).map(DateNotation::order).orElse(Order.DAY_FIRST));
    }

    private static final class Votes {
        private final Map<Order, Integer> counts = new EnumMap<>(Order.class);
        private final Set<String> firstParts = new HashSet<>();
        private final Set<String> lastParts = new HashSet<>();
        private int anyhow;
        private boolean differ;
        private boolean yearDiffers;
        private String both = "";
        private String either = "";

        void add(String text) {
            double byDay = vote(text, Order.DAY_FIRST);
            double byMonth = vote(text, Order.MONTH_FIRST);
            double byYear = vote(text, Order.YEAR_FIRST);
            boolean any = !Double.isNaN(byDay) || !Double.isNaN(byMonth) || !Double.isNaN(byYear);
            anyhow += any ? 1 : 0;
            boolean mixed = areOther(byDay, byMonth);
            differ |= mixed;
            // With four digits of a year behind, nobody takes another part for it.
            boolean year = areOther(byDay, byYear) && !Double.isNaN(byYear);
            if (year && !Double.isNaN(byDay)) {
                yearDiffers = true;
                Matcher outer = OUTER_PARTS.matcher(text);
                if (outer.find()) {
                    firstParts.add(outer.group(1));
                    lastParts.add(outer.group(2));
                }
            }
            boolean changes = mixed || year;
            if (changes && both.isEmpty()) {
                int dates = (Double.isNaN(byDay) ? 0 : 1)
                        + (Double.isNaN(byMonth) ? 0 : 1)
                        + (Double.isNaN(byYear) ? 0 : 1);
                both = dates > 1 ? text : both;
                either = either.isEmpty() ? text : either;
            }
        }

        private double vote(String text, Order order) {
            double moment = DateText.parse(text, order);
            if (!Double.isNaN(moment)) {
                counts.merge(order, 1, Integer::sum);
            }
            return moment;
        }

        private static boolean areOther(double one, double other) {
            return one != other && !(Double.isNaN(one) && Double.isNaN(other));
        }

        private int count(Order order) {
            return counts.getOrDefault(order, 0);
        }

        /** Whether day and month change places, and as many texts are dates either way. */
        boolean isTied() {
            return differ
                    && count(Order.DAY_FIRST) == count(Order.MONTH_FIRST)
                    && count(Order.YEAR_FIRST) <= count(Order.DAY_FIRST);
        }

        private Order bestOfTwo() {
            return count(Order.MONTH_FIRST) > count(Order.DAY_FIRST) ? Order.MONTH_FIRST : Order.DAY_FIRST;
        }

        /** Whether as many texts are dates with the year in front as in the order that is taken, and other dates. */
        private boolean isYearOpen() {
            return yearDiffers && count(Order.YEAR_FIRST) == Math.max(count(Order.DAY_FIRST), count(Order.MONTH_FIRST));
        }

        Optional<DateNotation> notation() {
            if (counts.isEmpty()) {
                return Optional.empty();
            }
            // Of days there are many, of years few.
            if (isYearOpen() && FEWER * lastParts.size() >= firstParts.size()) {
                Order likely = FEWER * firstParts.size() < lastParts.size() ? Order.YEAR_FIRST : bestOfTwo();
                return Optional.of(new DateNotation(likely, count(likely), anyhow, false, both, counts.keySet()));
            }
            Order best = Order.DAY_FIRST;
            for (Order order : Order.values()) {
                best = count(order) > count(best) ? order : best;
            }
            return Optional.of(new DateNotation(
                    best, count(best), anyhow, !isTied(), both.isEmpty() ? either : both, counts.keySet()));
        }
    }
}
