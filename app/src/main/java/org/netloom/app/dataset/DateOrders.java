package org.netloom.app.dataset;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.text.MessageKey;

/** How an order of dates is told to people: by a cell, and the date that it is so. Pure. */
final class DateOrders {

    private static final double SECONDS = 86_400;

    private DateOrders() {}

    /** What an order is called; empty for the one that the cells tell. */
    static MessageKey word(Optional<Order> order) {
        return new MessageKey("dateOrder." + order.map(Order::name).orElse("GUESSED"));
    }

    /** How the dates of a column are written, where it makes a difference in which order they are read. */
    static Optional<DateNotation> open(ColumnFacts facts) {
        return facts.settings().type() == ColumnType.DATE
                ? facts.profile().notation().filter(DateNotation::isOpen)
                : Optional.empty();
    }

    /** Whether the order is the cells' and they do not tell it. */
    static boolean isGuess(ColumnFacts facts) {
        return facts.settings().reading().dates().isEmpty()
                && open(facts).filter(notation -> !notation.certain()).isPresent();
    }

    /** The date that a cell is in an order, in a language; empty if it is none. */
    static Optional<String> read(String cell, Order order, Locale locale) {
        double moment = DateText.parse(cell, order);
        if (Double.isNaN(moment)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofEpochDay((long) Math.floor(moment));
        int second = (int) Math.round((moment - Math.floor(moment)) * SECONDS);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return Optional.of(
                second == 0 || second >= SECONDS
                        ? date
                        : date + " " + DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.ofSecondOfDay(second)));
    }
}
