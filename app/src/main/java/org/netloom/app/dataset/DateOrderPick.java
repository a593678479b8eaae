package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.schema.DateNotation;

/**
 * In which order the dates of a column are read: shows a cell and the date that it is so, and opens the other orders. Not there where the order makes no
 * difference. FX thread only.
 */
final class DateOrderPick {

    private final I18n i18n;
    private final ColumnChanges changes;
    private final ReadingPick pick = new ReadingPick(this::choices);
    private Optional<ColumnFacts> shown = Optional.empty();

    DateOrderPick(I18n i18n, ColumnChanges changes) {
        this.i18n = i18n;
        this.changes = changes;
    }

    Button root() {
        return pick.root();
    }

    void show(ColumnFacts facts) {
        shown = Optional.of(facts);
        Optional<DateNotation> notation = DateOrders.open(facts);
        pick.hide();
        notation.ifPresent(open -> {
            Optional<Order> chosen = facts.settings().reading().dates();
            String reading = reading(open, chosen.orElse(open.order()));
            String order = i18n.text(
                    DateOrders.word(Optional.of(chosen.orElse(open.order()))).key());
            String why = i18n.text(
                    chosen.isPresent()
                            ? "dataset.dates.chosen"
                            : open.certain() ? "dataset.dates.told" : "dataset.dates.guessed",
                    order,
                    reading);
            pick.show("column-dates-" + facts.name(), reading, DateOrders.isGuess(facts), why);
            pick.root().setAccessibleText(why);
        });
    }

    private String reading(DateNotation notation, Order order) {
        return DateOrders.read(notation.example(), order, i18n.locale())
                .map(date -> i18n.text("dataset.dates.read", notation.example(), date))
                .orElseGet(() -> i18n.text("dataset.dates.no-date", notation.example()));
    }

    private List<PickButton.Choice> choices() {
        List<PickButton.Choice> choices = new ArrayList<>();
        shown.ifPresent(facts -> DateOrders.open(facts).ifPresent(notation -> {
            choices.add(choice(facts, notation, Optional.empty(), notation.order()));
            Arrays.stream(Order.values())
                    .forEach(order -> choices.add(choice(facts, notation, Optional.of(order), order)));
        }));
        return choices;
    }

    private PickButton.Choice choice(ColumnFacts facts, DateNotation notation, Optional<Order> value, Order order) {
        Optional<Order> chosen = facts.settings().reading().dates();
        boolean possible = notation.possible().contains(order);
        return new PickButton.Choice(
                value.map(Order::name).orElse("GUESSED"),
                i18n.text(DateOrders.word(value).key()),
                possible ? reading(notation, order) : i18n.text("dataset.dates.impossible"),
                possible,
                value.equals(chosen),
                PickButton.unless(chosen, value, picked -> changes.changeDates(facts.name(), picked)));
    }
}
