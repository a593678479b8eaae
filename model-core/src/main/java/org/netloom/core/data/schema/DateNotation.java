package org.netloom.core.data.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

    /** What so many different texts do not tell, more will not. */
    public static final int ENOUGH = 100_000;

    /** The notation of a whole column. */
    public static Optional<DateNotation> of(Column column) {
        Set<String> texts = new HashSet<>();
        for (int row = 0; row < column.size() && texts.size() < ENOUGH; row++) {
            String cell = column.cell(row);
            if (cell != null) {
                texts.add(cell);
            }
        }
        return of(texts);
    }

    /** The order by which the most texts are dates; where both do equally, the day comes first, as most of the world writes. */
    public static Optional<DateNotation> of(Collection<String> texts) {
        int day = 0;
        int month = 0;
        boolean differ = false;
        for (String text : texts) {
            double byDay = DateText.parse(text, Order.DAY_FIRST);
            double byMonth = DateText.parse(text, Order.MONTH_FIRST);
            day += Double.isNaN(byDay) ? 0 : 1;
            month += Double.isNaN(byMonth) ? 0 : 1;
            differ |= byDay != byMonth && !(Double.isNaN(byDay) && Double.isNaN(byMonth));
        }
        if (day == 0 && month == 0) {
            return Optional.empty();
        }
        return Optional.of(new DateNotation(
                month > day ? Order.MONTH_FIRST : Order.DAY_FIRST, Math.max(day, month), !differ || day != month));
    }
}
