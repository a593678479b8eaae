package org.netloom.app.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;
import picocli.CommandLine.Option;

/** In which order dates are written, as it is typed: {@code --dates arrived=month-first}. */
final class DateWish {

    private static final String GUESSED = "guessed";

    @Option(
            names = "--dates",
            paramLabel = "[COLUMN=]day-first|month-first|year-first|guessed",
            descriptionKey = "cli.option.dates")
    private List<String> dates = List.of();

    /** What was said first that has no meaning but for a table. */
    Optional<String> said() {
        return dates.stream().findFirst().map(given -> "--dates");
    }

    /** The profile with dates read as is wished; of several wishes for a column the last one counts. */
    Outcome<TableProfile> apply(Table table, TableProfile profile) {
        List<String> names = profile.columns().stream()
                .filter(column -> column.type() == ColumnType.DATE)
                .map(ColumnProfile::name)
                .toList();
        ColumnWish.Kind kind = new ColumnWish.Kind("--dates", "cli.wish.dates", names);
        Map<String, Optional<Order>> chosen = new HashMap<>();
        Outcome<Map<String, Optional<Order>>> result = Outcome.of(chosen);
        for (String typed : dates) {
            result = result.then(
                    before -> kind.parse(typed, DateWish::order, words()).then(wish -> {
                        wish.columns().forEach(column -> before.put(column, wish.value()));
                        return Outcome.of(before);
                    }));
        }
        return result.then(all ->
                Outcome.of(profile.dated(name -> all.containsKey(name) ? all.get(name) : found(profile, name), table)));
    }

    private static Optional<Order> found(TableProfile profile, String name) {
        return profile.column(name).flatMap(ColumnProfile::chosen);
    }

    private static Optional<Optional<Order>> order(String text) {
        return text.equals(GUESSED)
                ? Optional.of(Optional.empty())
                : Arrays.stream(Order.values())
                        .filter(order -> said(order).equals(text))
                        .findFirst()
                        .map(Optional::of);
    }

    private static Listing words() {
        return Listing.of(Stream.concat(Arrays.stream(Order.values()).map(DateWish::said), Stream.of(GUESSED))
                .toList());
    }

    /** The order as it is typed. */
    static String said(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
